import { describe, expect, it } from 'vitest';
import { readAudit } from '../audit/read.ts';
import { readOutbox } from '../notification/outbox.ts';
import { bringLive, carryOut, deploy, publish, rollBack, world } from '../testing/world.ts';
import type { PromotionRequest } from './plan.ts';
import type { Promotion } from './promotion.ts';

/** PROD runs `first`, PREPROD `second`, and `isBad` says whether that one fails on PROD. */
async function carriedOut(request: PromotionRequest, isBad = false) {
  const ports = world();
  const first = publish(ports.artifacts, 'first');
  const second = publish(ports.artifacts, 'second');
  await bringLive(ports, first);
  await carryOut(deploy('preprod', second), ports);
  ports.observe((target, expected) =>
    isBad && target === 'prod' && expected?.releaseId === second ? 'failed' : 'good',
  );
  const promotion = await carryOut(request, ports);
  const about = ({ promotionId }: { promotionId: string | null }) => promotionId === promotion.id;
  const notices = (await readOutbox(ports.store)).filter((entry) => entry.key.endsWith(promotion.id));
  return {
    first,
    second,
    promotion,
    audit: (await readAudit(ports.store, 100, ports.clock.now())).filter(about).toReversed(),
    notices: notices.map((entry) => entry.notice),
  };
}

function values({ fields }: { fields: readonly { name: string; value: string }[] } = { fields: [] }) {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

describe('what people are told of a promotion', () => {
  it('names from what to what it goes, who wants it and why', async () => {
    const { first, second, notices, promotion } = await carriedOut(deploy('prod'));
    expect(notices[0]).toMatchObject({ severity: 'info', environment: 'prod', description: 'A new version' });
    expect(notices[0]?.title).toContain(`PROD to ${second}`);
    expect(values(notices[0])).toMatchObject({
      From: expect.stringContaining(first) as unknown,
      To: expect.stringContaining(second) as unknown,
      By: 'ada',
      Promotion: promotion.id,
    });
  });

  it('says what went wrong and what is live now when it was undone', async () => {
    const { first, notices } = await carriedOut(deploy('prod'), true);
    const last = notices.at(-1);
    expect(last).toMatchObject({ event: 'promotion.rolled-back', severity: 'bad' });
    expect(last?.description).toContain('it is failed');
    expect(values(last)['Live now']).toContain(first);
  });

  it('never wakes everybody: only a PROD that is down does', async () => {
    const { notices } = await carriedOut(deploy('prod'), true);
    expect(notices.map((notice) => notice.mentionEveryone)).toEqual([false, false]);
  });

  it('is nothing at all when it was refused before it took hold', async () => {
    const { notices } = await carriedOut({ ...deploy('prod'), confirm: 'yes' });
    expect(notices).toEqual([]);
  });
});

describe('what the audit log says', () => {
  it.each<[string, PromotionRequest, boolean, string[]]>([
    ['succeeds', deploy('prod'), false, ['intended', 'succeeded']],
    ['is undone', deploy('prod'), true, ['intended', 'rolled-back: verification-failed']],
    ['is refused', { ...deploy('prod'), confirm: '' }, false, ['failed: confirmation-mismatch']],
    ['has no target', rollBack('prod'), false, ['failed: no-target']],
  ])('of one that %s', async (_what, request, isBad, outcomes) => {
    const { audit, promotion } = await carriedOut(request, isBad);
    expect(audit.map((entry) => entry.outcome)).toEqual(outcomes);
    expect(audit.map((entry) => entry.who)).toEqual(outcomes.map(() => request.by));
    expect(audit.map((entry) => entry.what)).toEqual(outcomes.map(() => promotion.kind));
  });
});

it('a failed step is marked as such, with the reason, and the steps after it are not', async () => {
  const { promotion } = await carriedOut(deploy('prod'), true);
  const failed = (found: Promotion) => found.steps.filter((step) => step.outcome === 'failed');
  expect(failed(promotion)).toMatchObject([
    { name: 'verifying', detail: expect.stringContaining('failed') as unknown },
  ]);
  expect(promotion.steps.map((step) => step.name).slice(-5)).toEqual([
    'undoing',
    'restricting',
    'verifying-restored',
    'releasing',
    'finished',
  ]);
});
