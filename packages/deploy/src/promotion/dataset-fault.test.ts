import { describe, expect, it } from 'vitest';
import { readControls } from '../controls-store.ts';
import { observationOf } from '../testing/scripted-prober.ts';
import { bringLive, carryOut, deploy, publish, world } from '../testing/world.ts';

const file = 'datasets/d-0123456789abcdef/tags.parquet is no Parquet file';

/** Promotes a second release to PROD, on which from then on these checks fail. */
async function promoteOnto(failing: readonly string[]) {
  const ports = world();
  await bringLive(ports, publish(ports.artifacts, 'first'));
  const second = publish(ports.artifacts, 'second');
  await carryOut(deploy('preprod', second), ports);
  const prober: typeof ports.prober = {
    async probe(target, expected) {
      const { checks } = observationOf(target, 'good');
      const isBad = target === 'prod' && expected?.releaseId === second;
      return {
        target,
        checks: checks.map((check) =>
          isBad && failing.includes(check.name) ? { ...check, result: 'failed', detail: file } : check,
        ),
      };
    },
  };
  const promotion = await carryOut(deploy('prod'), { ...ports, prober });
  return { promotion, second, controls: await readControls(ports.store, 'prod') };
}

describe('a site that fails after the switch', () => {
  it('by its data alone is undone, and the data are blamed: the release is not in quarantine', async () => {
    const { promotion, controls } = await promoteOnto(['dataset']);
    expect(promotion).toMatchObject({
      outcome: 'rolled-back',
      failure: { code: 'dataset-failed', message: expect.stringContaining(file) as unknown },
    });
    expect(controls).toMatchObject({
      quarantine: [],
      hold: { reason: expect.stringContaining(file) as unknown },
    });
  });

  it('by more than its data is the fault of the release', async () => {
    const { promotion, controls, second } = await promoteOnto(['dataset', 'page']);
    expect(promotion.failure?.code).toBe('verification-failed');
    expect(controls.quarantine).toMatchObject([{ releaseId: second }]);
  });
});
