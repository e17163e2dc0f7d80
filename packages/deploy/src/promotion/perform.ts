import { appendAudit } from '../audit.ts';
import { controlsKey, controlsSchema, openControls, withHold, withQuarantined } from '../controls.ts';
import { changeDocument, readDocument, sameJson, writeDocument } from '../documents.ts';
import { pointerKey, pointerSchema, type Pointer } from '../environment.ts';
import { readControls } from '../guard.ts';
import { enqueue } from '../notification/outbox.ts';
import { unobserved, type Observation } from '../observation.ts';
import { ConflictError, UnavailableError, type Expectation, type ProbeTarget } from '../ports.ts';
import { verifyStoredRelease } from '../release/verify.ts';
import { backupKey, backUpPointer } from './backup.ts';
import type { Effect } from './effect.ts';
import type { PromotionEvent } from './event.ts';
import type { Facts } from './gates.ts';
import { patiently, type PromotionPorts } from './ports.ts';

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

/**
 * Carries out one effect and returns what came of it. Doing it twice does no harm.
 * Throws UnavailableError when the state store stays silent, CasUnsupportedError where it cannot be trusted.
 */
export async function perform(effect: Effect, ports: PromotionPorts): Promise<PromotionEvent> {
  const { store, clock } = ports;
  const at = () => clock.now().toISOString();
  switch (effect.type) {
    case 'audit':
      await patiently(clock, () => appendAudit(store, effect.entry));
      return { type: 'reported', at: at() };
    case 'notify':
      await patiently(clock, () => enqueue(store, effect.key, effect.notice));
      return { type: 'reported', at: at() };
    case 'compareAndSwapPointer':
      return patiently(clock, () => swapPointer(effect, ports));
    case 'inspect':
      return { type: 'inspected', facts: await inspect(effect, ports), at: at() };
    case 'backUp':
      await patiently(clock, () =>
        backUpPointer(store, backupKey(effect.pointer, effect.promotionId), effect.pointer),
      );
      return { type: 'backedUp', at: at() };
    case 'probe':
      if (effect.after > 0) await clock.sleep(effect.after);
      return {
        type: 'observed',
        observation: await probe(ports, effect.environment, effect.expected),
        at: at(),
      };
    case 'restrict':
      await patiently(clock, () => restrict(effect, ports));
      return { type: 'restricted', at: at() };
  }
}

async function swapPointer(
  { expected, next }: EffectOf<'compareAndSwapPointer'>,
  { store, clock }: PromotionPorts,
): Promise<PromotionEvent> {
  const key = pointerKey(next.environment);
  const at = () => clock.now().toISOString();
  try {
    return { type: 'pointerWritten', version: await writeDocument(store, key, expected, next), at: at() };
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
  // The answer to an earlier attempt may have been lost: what stands there may be our own write.
  const found = await readDocument<Pointer>(store, key, pointerSchema);
  return found !== null && sameJson(found.value, next)
    ? { type: 'pointerWritten', version: found.version, at: at() }
    : { type: 'pointerConflict', pointer: found?.value ?? null, version: found?.version ?? null, at: at() };
}

async function inspect(effect: EffectOf<'inspect'>, ports: PromotionPorts): Promise<Facts> {
  const { environment, target, fallback } = effect;
  const { store, artifacts, clock } = ports;
  const preprod = await patiently(clock, () => readDocument(store, pointerKey('preprod'), pointerSchema));
  const live = preprod?.value.live ?? null;
  return {
    controls: await patiently(clock, () => readControls(store, environment)),
    release: await ifTold(ports, () => verifyStoredRelease(target.releaseId, artifacts)),
    datasetPresent: await ifTold(ports, () => artifacts.hasDataset(target.datasetId)),
    storage: await probe(ports, 'storage', null),
    fallback:
      fallback === null
        ? undefined
        : await ifTold(ports, () => verifyStoredRelease(fallback.releaseId, artifacts, 'size')),
    preprod: { pointer: preprod?.value ?? null, observation: await probe(ports, 'preprod', live) },
  };
}

/** Null when the artifact store does not say, which closes the gate instead of ending the promotion half-way. */
async function ifTold<T>({ clock }: PromotionPorts, ask: () => Promise<T>): Promise<T | null> {
  try {
    return await patiently(clock, ask);
  } catch (error) {
    if (error instanceof UnavailableError) return null;
    throw error;
  }
}

async function probe(
  ports: PromotionPorts,
  target: ProbeTarget,
  expected: Expectation | null,
): Promise<Observation> {
  try {
    return await ports.prober.probe(target, expected);
  } catch (error) {
    return unobserved(
      target,
      `the probe itself failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function restrict(effect: EffectOf<'restrict'>, { store }: PromotionPorts): Promise<void> {
  const { environment, by, since, reason, quarantine } = effect;
  await changeDocument(store, controlsKey(environment), controlsSchema, (current) => {
    const held = withHold(current ?? openControls(environment), { by, reason, since });
    return quarantine === null ? held : withQuarantined(held, { releaseId: quarantine, reason, since });
  });
}
