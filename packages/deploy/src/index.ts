export { appendAudit } from './audit/append.ts';
export { linkOf, type Link } from './audit/chain.ts';
export { auditEntrySchema, auditPrefix, entryOf, type AuditEntry, type Deed } from './audit/entry.ts';
export { deliveryOf, deliverySchema, type Delivery } from './audit/delivery.ts';
export { auditExportSchema, exportAudit, type AuditExport } from './audit/export.ts';
export { adoptEntries, leaveEntry } from './audit/inbox.ts';
export { auditCursorSchema, readAudit, readAuditPage, type AuditPage } from './audit/read.ts';
export { moveAnchor, removableEntries } from './audit/retain.ts';
export { verifyAudit, type AuditVerdict } from './audit/verify.ts';
export { controlsSchema, type Controls } from './controls.ts';
export { backUpControls, readControls } from './controls-store.ts';
export { ifValid, InvalidDocumentError } from './documents.ts';
export * from './drift.ts';
export {
  datasetIdSchema,
  environments,
  environmentSchema,
  holdsPairs,
  idSchema,
  pairOf,
  pointerKey,
  pointerSchema,
  withPairs,
  type Deployed,
  type Environment,
  type Pointer,
} from './environment.ts';
export * from './guard.ts';
export { readInUse, type InUse } from './in-use.ts';
export {
  historyWindows,
  summarise,
  windowNames,
  worstOf,
  type Course,
  type HistoryWindow,
} from './health/course.ts';
export { coursesOf, watched, type Watched } from './health/courses.ts';
export {
  monitorSchema,
  probeTargets,
  type HealthStatus,
  type Incident,
  type Monitor,
  type TargetHealth,
} from './health/monitor.ts';
export {
  instanceKey,
  instanceSchema,
  publishInstance,
  readInstances,
  type Instance,
  type InstanceRecord,
} from './health/instance.ts';
export { heardAgain, lookAtPeers, type Sightings } from './health/peers.ts';
export { leaderOf } from './health/leader.ts';
export { queueNotices, recordRound } from './health/record.ts';
export type { Heard } from './health/voice.ts';
export { viewHealth, type HealthView } from './health/view.ts';
export { defaultHealthSettings, instanceRemembered, type HealthSettings } from './health/settings.ts';
export * from './health/staleness.ts';
export { discordMessage } from './notification/discord.ts';
export { jsonMessage } from './notification/json.ts';
export * from './notification/notice.ts';
export * from './notification/outbox.ts';
export * from './observation.ts';
export * from './ports.ts';
export {
  describeDifference,
  differenceKey,
  type Compare,
  type DifferenceDigest,
} from './promotion/difference.ts';
export { gateCodes } from './promotion/gate.ts';
export {
  confirmationWords,
  promotionHalves,
  promotionRequestSchema,
  type PromotionRequest,
} from './promotion/plan.ts';
export type { PromotionPorts } from './promotion/ports.ts';
export { isOver, promotionSchema, type Outcome, type Phase, type Promotion } from './promotion/promotion.ts';
export type { RequestCount } from './promotion/requests.ts';
export { listPromotions, resume } from './promotion/resume.ts';
export * from './promotion/run.ts';
export { lastGoodPointer } from './promotion/stored.ts';
export { defaultVerification, type VerificationSettings } from './promotion/settings.ts';
export {
  contractsReadBy,
  createManifest,
  encodedPath,
  firstDatasetContract,
  releaseIdSchema,
  releaseManifestSchema,
  sha256,
  type ReleaseFile,
  type ReleaseManifest,
} from './release/manifest.ts';
export { describeProblems, verifyStoredRelease } from './release/verify.ts';
export { checkState, NotRestorableError, restorableSchema, restoreDocument } from './restore.ts';
export * from './retention.ts';
export { freezeAt, InvalidRulesError, inZone, openFrom } from './rules/freeze.ts';
export { rulesSchema, type Rules } from './rules/rules.ts';
export { beginDue } from './schedule/begin-due.ts';
export {
  approveScheduled,
  cancelScheduled,
  listScheduled,
  ScheduleError,
  schedulePromotion,
} from './schedule/schedule.ts';
export { scheduledSchema, schedulePrefix, type Scheduled } from './schedule/scheduled.ts';
