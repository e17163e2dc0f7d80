export { artifactStoreContract, type ArtifactFixture } from './contracts/artifact-store.ts';
export { clockContract } from './contracts/clock.ts';
export { idsContract } from './contracts/ids.ts';
export {
  notifierContract,
  testNotice,
  type NotifierFixture,
  type ReceiverScenario,
} from './contracts/notifier.ts';
export {
  proberContract,
  probeScenarios,
  type ProbeScenario,
  type ProberFixture,
} from './contracts/prober.ts';
export { stateStoreContract } from './contracts/state-store.ts';
export { Crash, crashAt, interrupted, latency, type Interruption, type PortCall } from './interruption.ts';
export { memoryArtifactStore, type MemoryArtifactStore } from './memory-artifact-store.ts';
export {
  memoryStateStore,
  type MemoryStateStore,
  type MemoryStateStoreOptions,
} from './memory-state-store.ts';
export { recordingNotifier, type RecordingNotifier } from './recording-notifier.ts';
export { observationOf, scriptedProber, type Finding, type Script } from './scripted-prober.ts';
export { sequentialIds } from './sequential-ids.ts';
export { virtualClock, type VirtualClock } from './virtual-clock.ts';
export { bringLive, carryOut, datasetId, deploy, publish, rollBack, world, type World } from './world.ts';
export { extendCourse, newCourse } from '../health/course.ts';
