/** How quickly the monitor changes its mind, in rounds in a row, and how long it remembers, in milliseconds. */
export interface HealthSettings {
  readonly downAfter: number;
  readonly upAfter: number;
  readonly warningAfter: number;
  /** Planned time between rounds; after three of them without a round nobody knows anything. */
  readonly interval: number;
}

const minute = 60_000;

export const defaultHealthSettings: HealthSettings = {
  downAfter: 2,
  upAfter: 2,
  warningAfter: 3,
  interval: 5 * minute,
};

/** The history keeps one entry for each slot of this length … */
export const historySlot = 5 * minute;

/** … this far back. */
export const historyLength = 24 * 60 * minute;

/** Closed incidents that are remembered per target. */
export const incidentsRemembered = 20;
