/** How quickly the monitor changes its mind, in rounds in a row, and how long it remembers, in milliseconds. */
export interface HealthSettings {
  readonly downAfter: number;
  readonly upAfter: number;
  readonly warningAfter: number;
  /** Planned time between rounds; after three of them without a round nobody knows anything. */
  readonly interval: number;
  /** Of each status a target is told of at most once within this time, in milliseconds; what lasts is told after it. */
  readonly quietFor: number;
}

const minute = 60_000;

export const defaultHealthSettings: HealthSettings = {
  downAfter: 2,
  upAfter: 2,
  warningAfter: 3,
  interval: 5 * minute,
  quietFor: 15 * minute,
};

/** The history keeps one entry for each slot of this length … */
export const historySlot = 5 * minute;

/** … this far back. */
export const historyLength = 24 * 60 * minute;

/** What an instance left behind that was not seen for so long is forgotten, in milliseconds. */
export const instanceRemembered = 30 * 24 * 60 * minute;

/** Closed incidents that are remembered per target. */
export const incidentsRemembered = 20;
