import { appendAudit } from '../audit/append.ts';
import { withHold, withQuarantined } from '../controls.ts';
import { changeControls } from '../controls-store.ts';
import { sameJson, writeDocument } from '../documents.ts';
import { environments, type Deployed, type Pointer } from '../environment.ts';
import { enqueue } from '../notification/outbox.ts';
import { unobserved, type Observation } from '../observation.ts';
import {
  UnavailableError,
  type DatasetFacts,
  type Expectation,
  type ProbeTarget,
  type StateStore,
} from '../ports.ts';
import { verifyStoredRelease } from '../release/verify.ts';
import { backupKey, backUpPointer } from './backup.ts';
import type { Effect } from './effect.ts';
import type { Answer, PromotionEvent } from './event.ts';
import { fence, readAllControls } from './fence.ts';
import type { GateResult } from './gate.ts';
import { checkControls, type Facts } from './gates.ts';
import { patiently, type PromotionPorts } from './ports.ts';
import { readServed } from './served.ts';
import type { Promotion } from './promotion.ts';
import { pointerPlace, readPointer } from './stored.ts';

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

/**
 * Carries out one effect of a promotion and returns what came of it. Doing it twice does no harm.
 * Throws UnavailableError when the state store stays silent, CasUnsupportedError where it cannot be trusted.
 */
export async function perform(
  effect: Effect,
  promotion: Promotion,
  ports: PromotionPorts,
): Promise<PromotionEvent> {
  const answer = await carryOut(effect, promotion, ports);
  return { ...answer, at: ports.clock.now().toISOString() };
}

async function carryOut(effect: Effect, promotion: Promotion, ports: PromotionPorts): Promise<Answer> {
  const { store, clock } = ports;
  switch (effect.type) {
    case 'audit':
      await patiently(clock, () => appendAudit(store, effect.entry));
      return { type: 'reported' };
    case 'notify':
      await patiently(clock, () => enqueue(store, effect.key, effect.notice));
      return { type: 'reported' };
    case 'compareAndSwapPointer':
      return swapPointer(effect, promotion, ports);
    case 'inspect':
      return { type: 'inspected', facts: await inspect(effect, promotion, ports) };
    case 'backUp': {
      const { pointer, promotionId } = effect;
      await patiently(clock, () => backUpPointer(store, backupKey(pointer, promotionId), pointer));
      return { type: 'backedUp' };
    }
    case 'probe':
      if (effect.after > 0) await clock.sleep(effect.after);
      return { type: 'observed', observation: await probe(ports, effect.environment, effect.expected) };
    case 'restrict':
      await patiently(clock, () => restrict(effect, ports));
      return { type: 'restricted' };
  }
}

/** How often a pointer may be written anew, as it was, before it counts as changed. */
const attempts = 20;

/**
 * Writes the pointer where it is as the promotion knows it. The switch asks each time what is forbidden, after the version
 * that it writes on: whoever forbids something makes that version go.
 */
async function swapPointer(
  { expected, next }: EffectOf<'compareAndSwapPointer'>,
  promotion: Promotion,
  { store, clock }: PromotionPorts,
): Promise<Answer> {
  const place = pointerPlace(next.environment);
  let version = expected;
  for (let attempt = 1; ; attempt += 1) {
    const gates = await patiently(clock, () => gatesOfSwitch(promotion, store, clock.now()));
    if (gates.some(({ passed }) => !passed)) return { type: 'forbidden', gates };
    const known = version;
    const written = await patiently(clock, () => writeDocument(store, place, known, next));
    if ('version' in written) return { type: 'pointerWritten', version: written.version };
    const { found } = written;
    const isTouched = found !== null && isFenced(promotion, found.value) && attempt < attempts;
    if (!isTouched)
      return { type: 'pointerConflict', pointer: found?.value ?? null, version: found?.version ?? null };
    version = found.version;
  }
}

/** True if the pointer was only written anew, to stop what is not switched yet. Anything else is somebody's change. */
const isFenced = ({ phase, pointer }: Promotion, found: Pointer) =>
  (phase === 'switching' || phase === 'releasing') && sameJson(found, pointer);

/** None but for the switch: what comes before and after it is not forbidden. */
async function gatesOfSwitch(
  promotion: Promotion,
  store: StateStore,
  now: Date,
): Promise<readonly GateResult[]> {
  const { phase, environment, target } = promotion;
  if (phase !== 'switching' || target === null) return [];
  const found = await readAllControls(store, environment);
  // How long PREPROD served it was found before; since then it can only have become longer.
  return checkControls({ ...promotion, target }, { ...found, forRules: { at: now.toISOString() } });
}

async function inspect(
  effect: EffectOf<'inspect'>,
  { id, from }: Promotion,
  ports: PromotionPorts,
): Promise<Facts> {
  const { environment, target, fallback } = effect;
  const { store, artifacts, clock } = ports;
  const { signatureProblem } = artifacts;
  const preprod = await patiently(clock, () => readPointer(store, 'preprod'));
  const live = preprod?.value.live ?? null;
  const depth = target.datasetId === from?.datasetId ? 'size' : 'content';
  const controls = await patiently(clock, () => readAllControls(store, environment));
  const isSoaked = environment === 'prod' && controls.controls.rules?.soakMinutes !== undefined;
  return {
    ...controls,
    ...(controls.controls.rules && {
      forRules: {
        at: clock.now().toISOString(),
        ...(isSoaked && {
          served: await patiently(clock, () =>
            readServed(store, preprod?.value ?? null, target, clock.now()),
          ),
        }),
      },
    }),
    release: await ifTold(ports, () => verifyStoredRelease(target.releaseId, artifacts)),
    unsigned: signatureProblem && (await ifTold(ports, () => signatureProblem(target.releaseId))),
    dataset: await ifTold(ports, () => artifacts.describeDataset(target.datasetId)),
    datasetPresent: await ifTold(ports, () => artifacts.hasDataset(target.datasetId, depth)),
    measure: await measure(target, ports),
    storage: await probe(ports, 'storage', null),
    fallback:
      fallback === null
        ? undefined
        : {
            release: await ifTold(ports, () => verifyStoredRelease(fallback.releaseId, artifacts, 'size')),
            datasetPresent: await ifTold(ports, () => artifacts.hasDataset(fallback.datasetId, 'size')),
          },
    preprod: { pointer: preprod?.value ?? null, observation: await probe(ports, 'preprod', live) },
    difference: (await ports.compare?.({ id, from, target })) ?? undefined,
  };
}

/** The dataset that PROD shows, unless that is the very one; where it cannot be read any more, nothing is measured by it. */
async function measure({ datasetId }: Deployed, ports: PromotionPorts): Promise<DatasetFacts | null> {
  const prod = await patiently(ports.clock, () => readPointer(ports.store, 'prod'));
  const shown = prod?.value.live?.datasetId;
  if (shown === undefined || shown === datasetId) return null;
  return ifTold(ports, () => ports.artifacts.describeDataset(shown));
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

async function restrict(effect: EffectOf<'restrict'>, ports: PromotionPorts): Promise<void> {
  const { environment, by, since, reason, quarantine } = effect;
  await changeControls(ports, environment, (controls) => {
    const held = withHold(controls, { by, reason, since });
    return quarantine === null ? held : withQuarantined(held, { releaseId: quarantine, reason, since });
  });
  const others = quarantine === null ? [] : environments.filter((name) => name !== environment);
  for (const other of others) await fence(ports.store, other);
}
