import * as z from 'zod';
import { noticeSchema } from '../notification/notice.ts';
import { observationSchema } from '../observation.ts';
import type { ProbeTarget } from '../ports.ts';
import { coursesSchema } from './course.ts';

export const probeTargets: readonly ProbeTarget[] = ['preprod', 'prod', 'storage'];

/** Something for each target, by its name. */
export function ofEachTarget<T>(make: (target: ProbeTarget) => T): Record<ProbeTarget, T> {
  return { preprod: make('preprod'), prod: make('prod'), storage: make('storage') };
}

const healthStatuses = ['unknown', 'up', 'warning', 'down'] as const;

const statusSchema = z.enum(healthStatuses);

export type HealthStatus = (typeof healthStatuses)[number];

/** What one round says of a target by itself, before hysteresis. */
export type Sample = Exclude<HealthStatus, 'unknown'>;

const sampleSchema = z.enum(['up', 'warning', 'down']);

const incidentSchema = z.strictObject({
  id: z.string(),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  worst: z.enum(['warning', 'down']),
  reason: z.string(),
});

const toldSchema = z.strictObject({
  /** The status that was told last. */
  status: statusSchema,
  /** When each status was told last. */
  at: z.partialRecord(sampleSchema, z.iso.datetime()),
  /** Changes of status since then. */
  changes: z.int().nonnegative(),
});

const targetHealthSchema = z.strictObject({
  status: statusSchema,
  since: z.iso.datetime().nullable(),
  lastProbe: z.strictObject({ at: z.iso.datetime(), observation: observationSchema }).nullable(),
  /** The latest samples, oldest first: as many as it takes to change the status. */
  recent: z.array(sampleSchema),
  /** While not up. */
  incident: incidentSchema.nullable(),
  /** Latest first. */
  closed: z.array(incidentSchema),
  /** What people know of it; not set in documents of before it was kept, when they were told of every change. */
  told: toldSchema.optional(),
  /** The worst sample of each slot of the last day, oldest first. */
  history: z.array(z.strictObject({ slot: z.iso.datetime(), worst: sampleSchema })),
});

export type TargetHealth = z.infer<typeof targetHealthSchema>;
export type Told = z.infer<typeof toldSchema>;
export type Incident = z.infer<typeof incidentSchema>;

const queuedNoticeSchema = z.strictObject({ key: z.string(), notice: noticeSchema });

export type QueuedNotice = z.infer<typeof queuedNoticeSchema>;

/** All that one instance's monitor knows: `health/monitor` on its own disk. */
export const monitorSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** Not set in documents of before it was kept. */
  firstRunAt: z.iso.datetime().optional(),
  lastRunAt: z.iso.datetime().nullable(),
  targets: z.strictObject(ofEachTarget(() => targetHealthSchema)),
  /** How everything watched did over the last days; not set in documents of before it was kept. */
  courses: coursesSchema.optional(),
  /** Changes of status that are not yet in the outbox. */
  notices: z.array(queuedNoticeSchema),
});

export type Monitor = z.infer<typeof monitorSchema>;

/** A monitor that has not looked at anything yet. */
export function newMonitor(): Monitor {
  const targets = ofEachTarget(() => ({
    status: 'unknown' as const,
    since: null,
    lastProbe: null,
    recent: [],
    incident: null,
    closed: [],
    history: [],
  }));
  return { schemaVersion: 1, lastRunAt: null, targets, notices: [] };
}
