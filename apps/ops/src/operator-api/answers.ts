import { z } from '@hono/zod-openapi';
import {
  auditEntrySchema,
  controlsSchema,
  environmentSchema,
  instanceSchema,
  monitorSchema,
  pointerSchema,
  promotionSchema,
  restorableSchema,
  scheduledSchema,
  windowNames,
} from '@mangetamain/deploy';

/* What the service answers to operators: what it is described by, and what the command line reads it by. */

/** A promotion as operators see it: without what only its machinery needs. */
export const promotionAnswer = promotionSchema
  .omit({ writer: true, pending: true, pointer: true, pointerVersion: true })
  .extend({
    /** True when nothing remains to be done, its records included. */
    over: z.boolean(),
  });

export const promotionsAnswer = z.object({
  promotions: z.array(promotionAnswer),
  /** Ids of those that are damaged, or of another version. They must not hide the others. */
  unreadable: z.array(z.string()),
});

export const environmentAnswer = pointerSchema
  .omit({ schemaVersion: true, updatedAt: true, by: true })
  .extend({
    /** Null where nobody ever changed anything. */
    updatedAt: pointerSchema.shape.updatedAt.nullable(),
    by: pointerSchema.shape.by.nullable(),
    /** Release that the site of this process serves right now. */
    served: z.string().nullable(),
    hold: controlsSchema.shape.hold,
    quarantine: controlsSchema.shape.quarantine,
    /** When and how things are promoted here; null where nothing is asked. */
    rules: controlsSchema.shape.rules.unwrap().nullable().default(null),
    /** The freeze that stands now. */
    freeze: z.object({ name: z.string(), until: z.iso.datetime() }).nullable().default(null),
  });

export const scheduledAnswer = scheduledSchema.omit({ schemaVersion: true });

export const scheduleAnswer = z.object({
  scheduled: z.array(scheduledAnswer),
  /** Keys of those that are damaged, or of another version. They must not hide the others. */
  unreadable: z.array(z.string()),
});

const paths = z.array(z.string()).readonly();

export const environmentsAnswer = z.object({
  environments: z.array(environmentAnswer),
  /** How PROD differs from PREPROD. */
  drift: z.object({
    inSync: z.boolean(),
    sameRelease: z.boolean(),
    sameDataset: z.boolean(),
    added: paths,
    changed: paths,
    removed: paths,
    bytes: z.number(),
  }),
});

/** What every list by pages tells beside its rows. */
const pageShape = {
  /** How many there are on all pages; not told by services of before there were pages. */
  total: z.int().optional(),
  /** Give it as `cursor` for the next page; null where this is the last one. */
  next: z.string().nullable().default(null),
};

export const releasesAnswer = z.object({
  releases: z.array(
    z.object({
      releaseId: z.string(),
      createdAt: z.iso.datetime(),
      actor: z.string(),
      commit: z.string().optional(),
      title: z.string().optional(),
      notes: z.string().optional(),
      files: z.int(),
      bytes: z.int(),
      live: z.array(environmentSchema),
      quarantined: z.array(environmentSchema),
      /** Versions of the dataset contract that it reads. */
      datasetContracts: z.array(z.int()),
      /** Where it can be looked at with the data of PREPROD; null where nobody knows. */
      preview: z.string().nullable().default(null),
    }),
  ),
  /** Ids of those that are damaged, or of another version. They must not hide the others. */
  unreadable: z.array(z.string()).readonly().default([]),
  ...pageShape,
});

export const datasetsAnswer = z.object({
  datasets: z.array(
    z.object({
      datasetId: z.string(),
      title: z.string(),
      source: z.enum(['import', 'demo']),
      createdAt: z.iso.datetime(),
      period: z.tuple([z.string(), z.string()]).readonly(),
      recipes: z.int(),
      bytes: z.int(),
      contractVersion: z.int(),
      /** True for the one that waits for a first release, or that PROD shows. */
      current: z.boolean(),
    }),
  ),
  ...pageShape,
});

const targetSchema = monitorSchema.shape.targets.shape.prod;
const statusSchema = targetSchema.shape.status;
const windowSchema = z.object({
  up: z.int(),
  warning: z.int(),
  down: z.int(),
  upShare: z.number().nullable(),
  p95Ms: z.number().nullable(),
});

const instanceAnswer = instanceSchema.extend({
  state: z.enum(['watching', 'gone', 'stopped']),
  lastSeenAt: z.iso.datetime().nullable(),
});

export const healthAnswer = z.object({
  overall: statusSchema,
  statuses: z.record(z.string(), statusSchema),
  lastRunAt: monitorSchema.shape.lastRunAt,
  stale: z.boolean(),
  targets: z.record(z.string(), targetSchema),
  windows: z.record(z.string(), z.record(z.enum(windowNames), windowSchema)),
  /** Notices that somebody was not told of. */
  undelivered: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      deliveries: z.record(z.string(), z.looseObject({ status: z.string() })),
    }),
  ),
  /** Every instance that was heard of; the one that answers first. */
  instances: z.array(instanceAnswer).readonly().default([]),
  /** False while the store is away, and only what the one that answers knows by itself can be told. */
  whole: z.boolean().default(true),
});

export const stateAnswer = z.object({
  documents: z.array(
    z.object({
      environment: environmentSchema,
      document: restorableSchema,
      /** Null where it is as it should be. */
      problem: z.string().nullable(),
      /** What it would be brought back from. */
      source: z.string().nullable(),
    }),
  ),
});

export const pruneAnswer = z.object({
  /** The oldest first. */
  found: z.array(z.object({ id: z.string(), createdAt: z.iso.datetime(), bytes: z.int() })).readonly(),
  kept: z.int(),
  /** False where they are only told. */
  applied: z.boolean(),
});

export const restoreAnswer = z.object({ source: z.string() });

export const auditAnswer = z.object({
  entries: z.array(auditEntrySchema).readonly(),
  /** Keys of those that are damaged, or of another version. They must not hide the others. */
  unreadable: z.array(z.string()).default([]),
  next: pageShape.next,
});

export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  instance: z.string(),
});

export type ListedRelease = z.infer<typeof releasesAnswer>['releases'][number];
export type EnvironmentView = z.infer<typeof environmentAnswer>;
export type ScheduledView = z.infer<typeof scheduledAnswer>;
export type PromotionView = z.infer<typeof promotionAnswer>;
