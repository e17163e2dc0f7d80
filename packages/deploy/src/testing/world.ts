import { environments, type Environment } from '../environment.ts';
import type { PromotionRequest } from '../promotion/plan.ts';
import type { PromotionPorts } from '../promotion/ports.ts';
import { run, start } from '../promotion/run.ts';
import type { Promotion } from '../promotion/promotion.ts';
import type { VerificationSettings } from '../promotion/settings.ts';
import { memoryArtifactStore, type MemoryArtifactStore } from './memory-artifact-store.ts';
import { memoryStateStore, type MemoryStateStore } from './memory-state-store.ts';
import { scriptedProber, type Script } from './scripted-prober.ts';
import { sequentialIds } from './sequential-ids.ts';
import { virtualClock, type VirtualClock } from './virtual-clock.ts';

export interface World extends PromotionPorts {
  readonly store: MemoryStateStore;
  readonly artifacts: MemoryArtifactStore;
  readonly clock: VirtualClock;
  /** Decides what probes find from now on. */
  observe(script: Script): void;
}

/** All ports in memory, everything healthy, one dataset (`datasetId`) present. */
export function world(settings?: VerificationSettings): World {
  let script: Script = () => 'good';
  const artifacts = memoryArtifactStore();
  artifacts.addDataset(datasetId);
  return {
    store: memoryStateStore(),
    artifacts,
    prober: scriptedProber((target, expected) => script(target, expected)),
    clock: virtualClock(),
    ids: sequentialIds(),
    ...(settings === undefined ? {} : { settings }),
    observe(next) {
      script = next;
    },
  };
}

export const datasetId = 'd-0123456789abcdef';

/** Publishes a release that differs from others by its text, and returns its id. */
export function publish(
  artifacts: MemoryArtifactStore,
  text: string,
  datasetContracts?: readonly number[],
): string {
  const files = { 'index.html': `<title>${text}</title>`, 'assets/app.js': `show('${text}')` };
  return artifacts.publish(files, datasetContracts).releaseId;
}

/** Starts what is asked for and carries it on to its end. */
export async function carryOut(request: PromotionRequest, ports: PromotionPorts): Promise<Promotion> {
  const promotion = await start(request, ports);
  return promotion.outcome === null ? run(promotion.id, ports) : promotion;
}

/** A request to promote a release, confirmed. */
export function deploy(
  environment: Environment,
  releaseId?: string,
): Extract<PromotionRequest, { kind: 'promotion' }> {
  const asked = { confirm: 'DEPLOY', reason: 'A new version', by: 'ada' };
  const dataset = environment === 'preprod' ? { datasetId } : {};
  return { kind: 'promotion', environment, releaseId, ...asked, ...dataset };
}

/** A request to roll back, confirmed. */
export function rollBack(environment: Environment, releaseId?: string): PromotionRequest {
  const asked = { confirm: 'ROLLBACK', reason: 'It misbehaves', by: 'grace' };
  return { kind: 'rollback', environment, releaseId, ...asked };
}

/** Promotes a release to PREPROD and on to PROD, lifting no hold. */
export async function bringLive(ports: PromotionPorts, releaseId: string): Promise<void> {
  for (const environment of environments) {
    const { outcome, failure } = await carryOut(deploy(environment, releaseId), ports);
    if (outcome !== 'succeeded')
      throw new Error(`${environment}: ${outcome ?? ''} ${failure?.message ?? ''}`);
  }
}
