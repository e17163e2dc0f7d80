export { appendAudit, auditEntrySchema, readAudit, type AuditEntry } from './audit.ts';
export { controlsSchema, isQuarantined, type Controls, type Hold, type Quarantined } from './controls.ts';
export { InvalidDocumentError, type Document } from './documents.ts';
export { compareEnvironments, driftSide, type Drift, type DriftSide } from './drift.ts';
export {
  environments,
  environmentSchema,
  pointerKey,
  pointerSchema,
  type Deployed,
  type Environment,
  type Pointer,
  type VerifiedRelease,
} from './environment.ts';
export {
  liftHold,
  liftQuarantine,
  placeHold,
  readControls,
  type Decision,
  type GuardPorts,
} from './guard.ts';
export {
  monitorSchema,
  probeTargets,
  type HealthStatus,
  type Incident,
  type Monitor,
  type TargetHealth,
} from './health/monitor.ts';
export {
  historyWindows,
  summarise,
  worstOf,
  type Course,
  type CourseSummary,
  type HistoryWindow,
} from './health/course.ts';
export { coursesOf, watched, type Watched } from './health/courses.ts';
export { readMonitor, recordRound, type MonitorPorts } from './health/record.ts';
export { defaultHealthSettings, type HealthSettings } from './health/settings.ts';
export { currentStatuses, isStale, overallStatus } from './health/staleness.ts';
export { discordMessage, type DiscordMessage } from './notification/discord.ts';
export { jsonMessage, type JsonMessage } from './notification/json.ts';
export { noticeSchema, type Notice } from './notification/notice.ts';
export {
  deliverDue,
  enqueue,
  forgetTold,
  readOutbox,
  type DeliveryPorts,
  type OutboxEntry,
} from './notification/outbox.ts';
export {
  checkResults,
  describeObservation,
  isHealthy,
  siteChecks,
  storageChecks,
  unobserved,
  verdict,
  type CheckResult,
  type Observation,
} from './observation.ts';
export {
  CasUnsupportedError,
  ConflictError,
  UnavailableError,
  type ArtifactStore,
  type Clock,
  type DeliveryResult,
  type Expectation,
  type Ids,
  type Notifier,
  type Prober,
  type ProbeTarget,
  type StateStore,
  type Stored,
} from './ports.ts';
export { gateCodes, type GateResult } from './promotion/gates.ts';
export { confirmationWords, promotionRequestSchema, type PromotionRequest } from './promotion/plan.ts';
export type { PromotionPorts } from './promotion/ports.ts';
export { isOver, promotionSchema, type Outcome, type Phase, type Promotion } from './promotion/promotion.ts';
export { listPromotions, resume, type Resumption, type ResumeOptions } from './promotion/resume.ts';
export type { RequestCount } from './promotion/requests.ts';
export {
  PromotionTakenOverError,
  readPointer,
  readPromotion,
  run,
  start,
  UnknownPromotionError,
} from './promotion/run.ts';
export { defaultVerification, type VerificationSettings } from './promotion/settings.ts';
export {
  createManifest,
  encodedPath,
  releaseId,
  releaseIdSchema,
  releaseManifestSchema,
  sha256,
  type ReleaseFile,
  type ReleaseManifest,
} from './release/manifest.ts';
export {
  daysBefore,
  defaultRetention,
  isExpiredAudit,
  isExpiredPromotion,
  orphanedBackups,
  removablePromotions,
  type RetentionSettings,
} from './retention.ts';
export {
  describeProblems,
  verifyRelease,
  verifyStoredRelease,
  type ReleaseProblem,
  type ReleaseVerdict,
} from './release/verify.ts';
