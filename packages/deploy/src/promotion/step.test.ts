import { describe, expect, it } from 'vitest';
import { emptyPointer, type Pointer } from '../environment.ts';
import { observationOf } from '../testing/scripted-prober.ts';
import { memoryArtifactStore } from '../testing/memory-artifact-store.ts';
import { openControls } from '../controls.ts';
import { datasetId, deploy, publish } from '../testing/world.ts';
import { UnexpectedEventError, type PromotionEvent } from './event.ts';
import type { Facts } from './gates.ts';
import { plan } from './plan.ts';
import { promotionSchema, type Promotion } from './promotion.ts';
import { defaultVerification } from './settings.ts';
import { step } from './step.ts';

const at = '2026-01-01T00:00:00.000Z';
const artifacts = memoryArtifactStore();
const first = { releaseId: publish(artifacts, 'first'), datasetId };
const second = { releaseId: publish(artifacts, 'second'), datasetId };

const verified = { ...first, verifiedAt: at, promotionId: 'id-0', generation: 4 };
const pointer: Pointer = {
  ...emptyPointer('preprod', 'ada', at),
  live: first,
  generation: 4,
  arrivedBy: 'promotion',
  promotionId: 'id-0',
  verified: [verified],
};

const manifest = artifacts.publish({ 'index.html': 'x' });
const facts: Facts = {
  controls: openControls('preprod'),
  release: { type: 'complete', manifest },
  dataset: { contractVersion: 1, isImported: true, rows: {}, unproven: null },
  datasetPresent: true,
  measure: null,
  storage: observationOf('storage', 'good'),
  fallback: { release: { type: 'complete', manifest }, datasetPresent: true },
  preprod: { pointer, observation: observationOf('preprod', 'good') },
};

function planned(): Promotion {
  const view = { pointer, pointerVersion: 'v1', preprod: pointer, running: null };
  const context = { id: 'id-1', at, settings: defaultVerification, writer: 'w' };
  return plan(deploy('preprod', second.releaseId), view, context);
}

const reported: PromotionEvent = { type: 'reported', at };
const written = (version: string): PromotionEvent => ({ type: 'pointerWritten', version, at });
const observed = (finding: 'good' | 'failed'): PromotionEvent => ({
  type: 'observed',
  observation: observationOf('preprod', finding),
  at: '2026-01-01T00:00:10.000Z',
});

const untilVerifying: PromotionEvent[] = [
  { type: 'started', at },
  reported,
  written('v2'),
  reported,
  { type: 'inspected', facts, at },
  { type: 'backedUp', at },
  written('v3'),
];
const undone = [observed('failed'), observed('failed'), observed('failed'), written('v4')];
const restored: PromotionEvent[] = [
  { type: 'restricted', at },
  observed('good'),
  observed('good'),
  observed('good'),
  written('v5'),
];

/** Every state on the way, the last one last. */
function walk(events: readonly PromotionEvent[]): Promotion[] {
  const states = [planned()];
  for (const event of events) states.push(step(states.at(-1) ?? planned(), event));
  return states;
}

function after(events: readonly PromotionEvent[]): Promotion {
  return walk(events).at(-1) ?? planned();
}

describe('step', () => {
  it('asks for one thing after the other, and keeps in the document what it asks for', () => {
    const wanted = walk([...untilVerifying, ...undone, ...restored, reported, reported]).map((state) =>
      state.pending.map((effect) => effect.type),
    );
    expect(wanted).toEqual([
      [],
      ['audit', 'compareAndSwapPointer'],
      ['compareAndSwapPointer'],
      ['notify', 'inspect'],
      ['inspect'],
      ['backUp'],
      ['compareAndSwapPointer'],
      ['probe'],
      ['probe'],
      ['probe'],
      ['compareAndSwapPointer'],
      ['restrict'],
      ['probe'],
      ['probe'],
      ['probe'],
      ['compareAndSwapPointer'],
      ['audit', 'notify'],
      ['notify'],
      [],
    ]);
  });

  it('swaps the pointer on the version it knows, to the next generation', () => {
    expect(after(untilVerifying.slice(0, 6)).pending).toMatchObject([
      {
        type: 'compareAndSwapPointer',
        expected: 'v2',
        next: { live: second, previous: first, generation: 5 },
      },
    ]);
    expect(after([...untilVerifying, ...undone.slice(0, 3)]).pending).toMatchObject([
      {
        type: 'compareAndSwapPointer',
        expected: 'v3',
        next: { live: first, generation: 6, arrivedBy: 'rollback' },
      },
    ]);
  });

  it('produces only documents that can be stored and read back', () => {
    for (const state of walk([...untilVerifying, ...undone, ...restored, reported, reported])) {
      expect(promotionSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
    }
  });

  it('does not change what it is given', () => {
    const before = after(untilVerifying);
    const copy = structuredClone(before);
    step(before, observed('good'));
    expect(before).toEqual(copy);
  });

  it('leaves a finished promotion as it is, whatever happens still', () => {
    const done = after([...untilVerifying, ...undone, ...restored, reported, reported]);
    for (const event of [
      ...untilVerifying,
      ...undone,
      { type: 'resumed', pointer, version: 'v9', at } as const,
    ]) {
      expect({ ...step(done, event), updatedAt: done.updatedAt }).toEqual(done);
    }
  });

  it.each<[string, readonly PromotionEvent[], PromotionEvent]>([
    ['a probe before the switch', untilVerifying.slice(0, 3), observed('good')],
    ['a second start', untilVerifying.slice(0, 1), { type: 'started', at }],
    ['a backup twice', untilVerifying.slice(0, 6), { type: 'backedUp', at }],
    ['a pointer written that nobody asked for', untilVerifying, written('v9')],
    ['a report that nobody asked for', untilVerifying, reported],
    ['restrictions that nobody asked for', untilVerifying, { type: 'restricted', at }],
    ['facts after the gates', untilVerifying, { type: 'inspected', facts, at }],
  ])('refuses %s', (_what, before, event) => {
    expect(() => step(after(before), event)).toThrow(UnexpectedEventError);
  });
});

it('goes nowhere without a target, which the gates see to', () => {
  const claiming = { ...after(untilVerifying.slice(0, 2)), target: null };
  expect(() => step(claiming, written('v2'))).toThrow(/id-1 has no target/);
  const preflight = { ...after(untilVerifying.slice(0, 4)), target: null };
  expect(step(preflight, { type: 'inspected', facts, at }).gates).toEqual(preflight.gates);
});

it('names the phase and the event that do not go together', () => {
  const verifying = after(untilVerifying);
  const refused = (event: PromotionEvent) => {
    try {
      return step(verifying, event).phase;
    } catch (error) {
      return error;
    }
  };
  for (const event of [{ type: 'started', at } as const, reported]) {
    expect(refused(event)).toMatchObject({
      name: 'UnexpectedEventError',
      phase: 'verifying',
      event: event.type,
      message: `promotion id-1 is verifying, where "${event.type}" cannot happen`,
    });
  }
});

describe('a pointer changed by somebody else', () => {
  const theirs = { ...pointer, generation: 5, promotionId: 'id-9', live: first };
  const conflict: PromotionEvent = { type: 'pointerConflict', pointer: theirs, version: 'v9', at };

  it('before or at the switch means that nothing changed here', () => {
    for (const length of [2, 6]) {
      const state = after([...untilVerifying.slice(0, length), conflict]);
      expect(state).toMatchObject({ phase: 'finished', outcome: 'failed', failure: { code: 'conflict' } });
      expect(state.failure?.message).toContain('id-9');
    }
  });

  it('after the switch is left alone, for a person to look at', () => {
    const whileUndoing = after([...untilVerifying, ...undone.slice(0, 3), conflict]);
    const whileSettling = after([
      ...untilVerifying,
      observed('good'),
      observed('good'),
      observed('good'),
      conflict,
    ]);
    for (const state of [whileUndoing, whileSettling]) {
      expect(state).toMatchObject({
        phase: 'finished',
        outcome: 'needs-attention',
        failure: { code: 'pointer-changed' },
      });
    }
  });

  it('during verification while the service was stopped is noticed by the next one', () => {
    const state = after([...untilVerifying, { type: 'resumed', pointer: theirs, version: 'v9', at }]);
    expect(state).toMatchObject({
      phase: 'finished',
      outcome: 'needs-attention',
      failure: {
        code: 'pointer-changed',
        message:
          'The service stopped during verification and somebody else changed the pointer. Look at what is live.',
      },
    });
  });
});

describe('a promotion resumed', () => {
  const held = after(untilVerifying).pointer;

  it('in the midst of verification starts it afresh: probes made before prove nothing now', () => {
    const state = after([
      ...untilVerifying,
      observed('good'),
      observed('good'),
      { type: 'resumed', pointer: held, version: 'v3', at: '2026-01-02T00:00:00.000Z' },
    ]);
    expect(state).toMatchObject({
      phase: 'verifying',
      verification: { good: 0, startedAt: '2026-01-02T00:00:00.000Z' },
      pending: [{ type: 'probe' }],
    });
  });

  it('before the switch is given up and gives the environment back', () => {
    const claimedPointer = after(untilVerifying.slice(0, 3)).pointer;
    const state = after([
      ...untilVerifying.slice(0, 3),
      { type: 'resumed', pointer: claimedPointer, version: 'v2', at },
    ]);
    expect(state).toMatchObject({
      phase: 'releasing',
      outcome: 'failed',
      failure: { code: 'interrupted' },
      pending: [
        {
          type: 'compareAndSwapPointer',
          expected: 'v2',
          next: { running: null, live: first, generation: 4 },
        },
      ],
    });
  });
});

it('the same release with another dataset that fails is undone, but not quarantined: it stays live', () => {
  const other = { releaseId: first.releaseId, datasetId: 'd-ffffffffffffffff' };
  const view = { pointer, pointerVersion: 'v1', preprod: pointer, running: null };
  const context = { id: 'id-1', at, settings: defaultVerification, writer: 'w' };
  const request = { ...deploy('preprod', other.releaseId), datasetId: other.datasetId };
  let state = plan(request, view, context);
  for (const event of [...untilVerifying, ...undone]) state = step(state, event);
  expect(state).toMatchObject({
    outcome: 'rolled-back',
    pointer: { live: first },
    pending: [{ type: 'restrict', quarantine: null }],
  });
});
