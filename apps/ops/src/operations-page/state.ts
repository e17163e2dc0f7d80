import {
  auditEntrySchema,
  controlsSchema,
  environmentSchema,
  monitorSchema,
  pointerSchema,
  promotionSchema,
  scheduledSchema,
  windowNames,
} from '@mangetamain/deploy';
import * as z from 'zod';
import { deliveryAnswer } from '../difference/delivery-schema.ts';
import { differenceSchema } from '../difference/schema.ts';

const moment = z.iso.datetime();
const count = z.int().nonnegative();
const { status, closed } = monitorSchema.shape.targets.shape.prod.shape;

export const windowSchema = z.enum(windowNames);

export const sectionSchema = z.enum(['overview', 'promotions', 'releases', 'data', 'audit']);

export type Section = z.infer<typeof sectionSchema>;

const placeSchema = z.object({
  ...pointerSchema.pick({ live: true, previous: true, generation: true, promotionId: true }).shape,
  ...pointerSchema.pick({ running: true, verified: true }).shape,
  ...controlsSchema.pick({ hold: true, quarantine: true }).shape,
  /** What the site of this process serves right now. */
  served: z.string().nullable(),
  updatedAt: moment.nullable(),
  by: z.string().nullable(),
  /** When and how things are promoted here; null where nothing is asked. */
  rules: controlsSchema.shape.rules.unwrap().nullable(),
  /** The freeze that stands now. */
  freeze: z.object({ name: z.string(), until: moment }).nullable(),
});

const targetSchema = z.object({
  status,
  since: moment.nullable(),
  /** The worst of each slot of the window, oldest first; null where nothing was probed. */
  slots: z.array(z.enum(['up', 'warning', 'down']).nullable()),
  upShare: z.number().nullable(),
  p95Ms: z.number().nullable(),
});

const healthSchema = z.object({
  window: windowSchema,
  /** Start of the oldest slot, in milliseconds since 1970. */
  from: z.number(),
  /** Null where that was not kept. */
  firstRunAt: moment.nullable(),
  lastRunAt: moment.nullable(),
  /** Every instance that watches or is missed. */
  instances: z.array(z.object({ name: z.string(), isGone: z.boolean(), lastSeenAt: moment.nullable() })),
  targets: z.object({
    prod: targetSchema,
    preprod: targetSchema,
    storage: targetSchema,
    dataset: targetSchema,
  }),
  /** Those that are remembered, latest first. */
  incidents: z.array(closed.element.extend({ target: z.enum(['prod', 'preprod', 'storage']) })),
});

const shownPromotionSchema = promotionSchema
  .omit({
    schemaVersion: true,
    fallback: true,
    pointerVersion: true,
    settings: true,
    pending: true,
    writer: true,
  })
  .strip()
  .extend({ pointer: pointerSchema.pick({ generation: true }).strip(), isOver: z.boolean() });

/** True where it is on the page of the list that is shown; else it is told as it is live. */
const isListed = z.boolean();
/** What a row is told apart by when the list is read again: it stays where somebody's focus is. */
const id = z.string();

const releaseSchema = z.object({
  id,
  isListed,
  releaseId: z.string(),
  createdAt: moment,
  actor: z.string(),
  commit: z.string().optional(),
  title: z.string().optional(),
  files: count,
  bytes: count,
  live: z.array(environmentSchema),
  quarantined: z.array(environmentSchema),
  /** Versions of the dataset contract that it reads. */
  datasetContracts: z.array(z.int()),
  /** Where it can be looked at with the data of PREPROD. */
  preview: z.string().nullable(),
});

const datasetSchema = z.object({
  id,
  isListed,
  datasetId: z.string(),
  title: z.string(),
  source: z.enum(['import', 'demo']),
  createdAt: moment,
  period: z.tuple([z.string(), z.string()]),
  recipes: count,
  bytes: count,
  current: z.boolean(),
  contractVersion: z.int(),
});

const serviceSchema = z.object({
  version: z.string(),
  /** Where any pair can be looked at; null where nobody knows. */
  preview: z.string().nullable(),
  /** State on a disk, or in the object store: whether that honours conditional writes, as far as it answers. */
  stateStore: z.enum(['file', 'honoured', 'ignored', 'unknown']),
  /** Messages that no channel has yet. */
  waiting: count,
  /** What messages go out by, each with how its last one went. */
  channels: z.array(
    z.object({
      name: z.string(),
      last: z.object({ at: moment, status: z.string(), lastError: z.string().nullable() }).nullable(),
    }),
  ),
});

/** How many rows there are on all pages, and where the next page begins. */
const pageSchema = z.object({ total: count, next: z.string().nullable() });

/** Everything that the page tells, as of `now`. */
const stateSchema = z.object({
  now: moment,
  environments: z.object({ preprod: placeSchema, prod: placeSchema }),
  health: healthSchema,
  /** Latest first. */
  promotions: z.array(shownPromotionSchema),
  /** Promotions that wait for their time or for another person, latest first. */
  scheduled: z.array(scheduledSchema),
  /** One entry per deed, latest first. */
  audit: z.array(auditEntrySchema).readonly(),
  /** Where older entries begin; null where there are none. */
  olderAudit: z.string().nullable(),
  /** Keys of what is damaged, or of another version, and left out: it must not hide the rest. */
  unreadable: z.array(z.string()),
  /** What the object store says; null where it does not answer. */
  stored: z
    .object({
      drift: z.object({ inSync: z.boolean(), sameDataset: z.boolean(), differing: count, bytes: count }),
      releases: z.array(releaseSchema),
      datasets: z.array(datasetSchema),
      /** Of which list a page is shown, and where it stands; null for what this section does not show. */
      pages: z.object({ releases: pageSchema.nullable(), datasets: pageSchema.nullable() }),
    })
    .nullable(),
  /** How delivery goes; null where nobody can tell. */
  delivery: deliveryAnswer.nullable(),
  /** What a promotion to PROD would change for readers; null where nobody can tell, or nothing is live on PREPROD. */
  difference: differenceSchema.nullable(),
  /** What the promotion that was asked for changed, where that was kept. */
  kept: differenceSchema.nullable(),
  service: serviceSchema,
});

/** The state with whoever asked for it. */
export const answerSchema = stateSchema.extend({
  operator: z.object({ name: z.string(), role: z.enum(['viewer', 'deployer']) }),
});

export type OperationsState = z.infer<typeof stateSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Health = z.infer<typeof healthSchema>;
export type { Difference } from '../difference/schema.ts';
export type ShownPromotion = z.infer<typeof shownPromotionSchema>;
