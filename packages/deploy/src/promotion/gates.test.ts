import { describe, expect, it } from 'vitest';
import { pairOf } from '../environment.ts';
import { UnavailableError, type ProbeTarget } from '../ports.ts';
import { liftQuarantine, placeHold, placeRules } from '../guard.ts';
import { rulesSchema, type Rules } from '../rules/rules.ts';
import { interrupted } from '../testing/interruption.ts';
import type { Finding } from '../testing/scripted-prober.ts';
import { bringLive, carryOut, datasetId, deploy, publish, rollBack, world } from '../testing/world.ts';
import { gateCodes } from './gate.ts';
import type { PromotionRequest } from './plan.ts';
import type { PromotionPorts } from './ports.ts';
import { readPointer, start } from './run.ts';

/** PROD runs `first`, PREPROD has verified and runs `second`. */
async function ready() {
  const ports = world();
  const first = publish(ports.artifacts, 'first');
  const second = publish(ports.artifacts, 'second');
  await bringLive(ports, first);
  await carryOut(deploy('preprod', second), ports);
  return { ports, first, second };
}

type Ready = Awaited<ReturnType<typeof ready>>;

/** The promotion that the request comes to, after making sure that it changed nothing and kept no hold of the environment. */
async function refused(request: PromotionRequest, ports: PromotionPorts) {
  const before = (await readPointer(ports.store, request.environment))?.value;
  const promotion = await carryOut(request, ports);
  const after = (await readPointer(ports.store, request.environment))?.value;
  expect(after && { ...after, updatedAt: '' }).toEqual(before && { ...before, updatedAt: '' });
  expect(promotion.pending).toEqual([]);
  expect(promotion.failure?.message).toMatch(/\.$/);
  return promotion;
}

function find(ports: Ready['ports'], where: ProbeTarget, finding: Finding) {
  ports.observe((target) => (target === where ? finding : 'good'));
}

/** What PROD asks of promotions from now on. */
async function ask({ ports }: Ready, rules: Partial<Rules>) {
  const decision = { environment: 'prod', by: 'ada', reason: 'care' } as const;
  await placeRules(ports, decision, rulesSchema.parse({ timeZone: 'UTC', ...rules }));
  return deploy('prod');
}

const newYear = { name: 'New year', starts: '2025-12-31T00:00', lasts: 'P3D' };

const closing: Record<
  (typeof gateCodes)[number],
  (ready: Ready) => Promise<PromotionRequest> | PromotionRequest
> = {
  'confirmation-mismatch': () => ({ ...deploy('prod'), confirm: 'deploy' }),
  'no-target': () => deploy('prod', 'r-000000000000'),
  'already-live': ({ first }) => deploy('prod', first),
  busy: async ({ ports }) => {
    await start(rollBack('preprod'), ports);
    return deploy('preprod', publish(ports.artifacts, 'third'));
  },
  'storage-unhealthy': ({ ports }) => {
    find(ports, 'storage', 'error');
    return deploy('prod');
  },
  'release-incomplete': ({ ports, second }) => {
    ports.artifacts.damage(second, 'assets/app.js', 'broken');
    return deploy('prod');
  },
  'dataset-missing': ({ ports }) => {
    ports.artifacts.removeDataset(datasetId);
    return deploy('prod');
  },
  'contract-misfit': ({ ports }) => {
    ports.artifacts.addDataset(datasetId, { contractVersion: 7 });
    return deploy('prod');
  },
  'dataset-unproven': ({ ports }) => {
    ports.artifacts.addDataset(datasetId, { unproven: 'it has no quality report' });
    return deploy('prod');
  },
  'rows-dropped': async ({ ports }) => {
    ports.artifacts.addDataset('d-ffffffffffffffff', { rows: { recipes: 89 } });
    return { ...deploy('preprod'), datasetId: 'd-ffffffffffffffff' };
  },
  quarantined: async ({ ports, second }) => {
    await ports.store.create('environments/prod/controls', {
      schemaVersion: 1,
      environment: 'prod',
      hold: null,
      quarantine: [{ releaseId: second, reason: 'it failed', since: '2026-01-01T00:00:00.000Z' }],
    });
    return deploy('prod');
  },
  'on-hold': async ({ ports }) => {
    await placeHold(ports, { environment: 'prod', by: 'ada', reason: 'a freeze' });
    return deploy('prod');
  },
  frozen: (state) => ask(state, { freezes: [newYear] }),
  soaking: (state) => ask(state, { soakMinutes: 30 }),
  'approval-missing': (state) => ask(state, { secondPerson: true }),
  'not-verified-on-preprod': async ({ ports }) => {
    const third = publish(ports.artifacts, 'third');
    ports.observe((target, expected) =>
      target === 'preprod' && expected?.releaseId === third ? 'failed' : 'good',
    );
    await carryOut(deploy('preprod', third), ports);
    await liftQuarantine(ports, { environment: 'preprod', by: 'ada', reason: 'a second try' }, third);
    return { ...deploy('prod', third), datasetId };
  },
  'preprod-unhealthy': ({ ports }) => {
    find(ports, 'preprod', 'silent');
    return deploy('prod');
  },
  'release-unsigned': ({ ports }) => {
    Object.assign(ports.artifacts, { signatureProblem: async () => 'it is not signed' });
    return deploy('prod');
  },
  'fallback-incomplete': ({ ports, first }) => {
    ports.artifacts.damage(first, 'index.html', null);
    return deploy('prod');
  },
};

describe('every gate can close, before anything changed', () => {
  it.each(gateCodes)('%s', async (code) => {
    const state = await ready();
    const request = await closing[code](state);
    expect(await refused(request, state.ports)).toMatchObject({ outcome: 'failed', failure: { code } });
  });
});

describe('the confirmation', () => {
  it.each(['deploy', 'DEPLOY ', ' DEPLOY', 'DEPL0Y', 'DEPLОY', 'ROLLBACK', ''])(
    'refuses %j',
    async (confirm) => {
      const { ports } = await ready();
      const promotion = await refused({ ...deploy('prod'), confirm }, ports);
      expect(promotion.failure?.code).toBe('confirmation-mismatch');
      expect(promotion.failure?.message).toContain('DEPLOY');
    },
  );

  it('of a rollback is its own word', async () => {
    const { ports } = await ready();
    expect((await refused({ ...rollBack('preprod'), confirm: 'DEPLOY' }, ports)).failure?.code).toBe(
      'confirmation-mismatch',
    );
  });

  it('is not needed on PREPROD', async () => {
    const { ports } = await ready();
    const request = { ...deploy('preprod', publish(ports.artifacts, 'third')), confirm: '' };
    expect(await carryOut(request, ports)).toMatchObject({ outcome: 'succeeded' });
  });
});

describe('PREPROD', () => {
  it('needs no verification elsewhere and no health of its own', async () => {
    const { ports } = await ready();
    const third = publish(ports.artifacts, 'third');
    ports.observe((target, expected) =>
      target === 'preprod' && expected?.releaseId !== third ? 'failed' : 'good',
    );
    expect(await carryOut(deploy('preprod', third), ports)).toMatchObject({ outcome: 'succeeded' });
  });
});

describe('a rollback', () => {
  it('needs neither PREPROD healthy nor the release it leaves complete', async () => {
    const { ports, second } = await ready();
    await carryOut(deploy('prod'), ports);
    ports.artifacts.damage(second, 'index.html', null);
    find(ports, 'preprod', 'failed');
    expect(await carryOut(rollBack('prod'), ports)).toMatchObject({ outcome: 'succeeded' });
  });

  it('refuses a release that never proved itself there, though PREPROD verified it', async () => {
    const { ports, second } = await ready();
    expect((await refused(rollBack('prod', second), ports)).failure?.code).toBe('no-target');
  });

  it('refuses when there is nothing to go back to', async () => {
    const { ports } = await ready();
    expect((await refused(rollBack('prod'), ports)).failure?.code).toBe('no-target');
  });

  it('refuses a target that is no longer complete', async () => {
    const { ports, first } = await ready();
    await carryOut(deploy('prod'), ports);
    ports.artifacts.damage(first, 'assets/app.js', null);
    const promotion = await refused(rollBack('prod'), ports);
    expect(promotion.failure?.code).toBe('release-incomplete');
    expect(promotion.failure?.message).toContain('assets/app.js');
  });

  it('brings back the dataset that the release was verified with', async () => {
    const { ports, first } = await ready();
    const other = 'd-ffffffffffffffff';
    ports.artifacts.addDataset(other);
    await carryOut({ ...deploy('preprod'), releaseId: first, datasetId: other }, ports);
    expect((await readPointer(ports.store, 'preprod'))?.value.live).toEqual(
      pairOf({ releaseId: first, datasetId: other }),
    );
    await carryOut(rollBack('preprod'), ports);
    expect((await readPointer(ports.store, 'preprod'))?.value.live?.datasetId).toBe(datasetId);
  });
});

it('a release with other bytes of the same size is refused: what was tested is what is shipped', async () => {
  const { ports, second } = await ready();
  ports.artifacts.damage(second, 'assets/app.js', "SHOW('second')");
  const promotion = await refused(deploy('prod'), ports);
  expect(promotion.failure).toMatchObject({
    code: 'release-incomplete',
    message: expect.stringContaining('other content') as unknown,
  });
});

it('an artifact store that does not answer closes the gate and gives the environment back', async () => {
  const { ports } = await ready();
  const artifacts = interrupted('artifacts', ports.artifacts, () => {
    throw new UnavailableError('no answer');
  });
  const promotion = await refused(deploy('prod'), { ...ports, artifacts });
  expect(promotion.failure?.code).toBe('release-incomplete');
  expect(promotion.failure?.message).toContain('did not say');
});

it('a prober that throws is a probe that could not tell, not the end of the promotion', async () => {
  const { ports } = await ready();
  const prober = {
    async probe(): Promise<never> {
      throw new Error('no route');
    },
  };
  const promotion = await refused(deploy('prod'), { ...ports, prober });
  expect(promotion.failure?.code).toBe('storage-unhealthy');
  expect(promotion.failure?.message).toContain('no route');
});

it('all gates, open or closed, stand in the document', async () => {
  const state = await ready();
  const { ports } = state;
  Object.assign(ports.artifacts, { signatureProblem: async () => '' });
  const request = await ask(state, { soakMinutes: 30, secondPerson: true });
  ports.clock.advance(30 * 60_000);
  find(ports, 'preprod', 'failed');
  const { gates } = await carryOut({ ...request, approvedBy: 'grace' }, ports);
  expect(gates.map((result) => result.code).toSorted()).toEqual([...gateCodes].toSorted());
  expect(gates.filter((result) => !result.passed).map((result) => result.code)).toEqual([
    'preprod-unhealthy',
  ]);
});
