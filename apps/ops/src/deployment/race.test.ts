import { readPointer, run, start, type PromotionPorts } from '@mangetamain/deploy';
import { deploy, publish, world } from '@mangetamain/deploy/testing';
import { rounds } from '@mangetamain/deploy/testing/rounds';
import { expect, it } from 'vitest';
import { createS3Store } from '../store/s3/create-s3-store.ts';
import { runStore } from '../store/testing/running-store.ts';
import { stateIn } from '../testing/prepared-data.ts';
import { createIds } from './ids.ts';

const ROUNDS = rounds({ short: 10, long: 100 });
const RIVALS = 8;
const atOnce = { goodProbes: 1, failedProbes: 1, interval: 0, grace: 0, deadline: 1_000 };

it(
  'of eight promotions that race for the state in the object store one wins, again and again',
  { timeout: 300_000 },
  async () => {
    const { config } = await runStore();
    const { artifacts, ...others } = world(atOnce);
    // Each rival reaches the store by a client of its own, as processes do.
    const rivals = Array.from({ length: RIVALS }, (_, n): PromotionPorts & { release: string } => ({
      ...others,
      artifacts,
      store: stateIn(createS3Store(config)),
      ids: createIds(),
      release: publish(artifacts, `release ${n}`),
    }));
    for (let round = 1; round <= ROUNDS; round += 1) {
      const live = (await readPointer(stateIn(createS3Store(config)), 'preprod'))?.value.live;
      const begun = await Promise.all(
        rivals.map(async (ports) => {
          // What is live already is no candidate.
          const release =
            ports.release === live?.releaseId ? publish(artifacts, `another ${round}`) : ports.release;
          return { ports, promotion: await start(deploy('preprod', release), ports) };
        }),
      );
      const won = begun.filter(({ promotion }) => promotion.outcome === null);
      const lost = begun.filter(({ promotion }) => promotion.outcome === 'failed');
      expect([won.length, lost.length]).toEqual([1, RIVALS - 1]);
      expect(lost.every(({ promotion }) => /^(?:conflict|busy)$/.test(promotion.failure?.code ?? ''))).toBe(
        true,
      );
      for (const { ports, promotion } of won) {
        expect((await run(promotion.id, ports)).outcome).toBe('succeeded');
        const pointer = (await readPointer(ports.store, 'preprod'))?.value;
        expect(pointer).toMatchObject({ generation: round, running: null, promotionId: promotion.id });
      }
    }
  },
);
