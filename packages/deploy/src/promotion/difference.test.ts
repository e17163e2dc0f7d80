import { describe, expect, it } from 'vitest';
import { readAudit } from '../audit/read.ts';
import { readOutbox } from '../notification/outbox.ts';
import { carryOut, datasetId, deploy, publish, world } from '../testing/world.ts';
import { describeDifference, type Compare, type DifferenceDigest } from './difference.ts';

const digest: DifferenceDigest = {
  sha256: 'ab'.repeat(32),
  findings: { changed: 3, turned: 2, total: 25 },
  figures: { moved: 4, total: 212 },
  rows: [{ table: 'recipes', before: 200_066, after: 202_003 }],
  files: { differing: 11, total: 216, bytes: 18_000 },
  preview: 'http://preview.test/r-1+d-1/',
};

async function promoted(compare?: Compare) {
  const ports = { ...world(), ...(compare && { compare }) };
  const releaseId = publish(ports.artifacts, 'first');
  const promotion = await carryOut(deploy('preprod', releaseId), ports);
  const [started, ended] = (await readOutbox(ports.store)).map(({ notice }) => notice);
  const audit = await readAudit(ports.store, 10, ports.clock.now());
  return { releaseId, promotion, started, ended, audit };
}

describe('what a promotion changes for readers', () => {
  it('is asked once, kept in the document, told at the end and named in the audit', async () => {
    const asked: unknown[] = [];
    const found = await promoted(async (change) => {
      asked.push(change);
      return digest;
    });
    const { promotion, releaseId, started, ended, audit } = found;
    expect(asked).toEqual([
      { id: promotion.id, from: null, target: expect.objectContaining({ releaseId, datasetId }) },
    ]);
    expect(promotion).toMatchObject({ outcome: 'succeeded', difference: digest });
    expect(started?.fields.map(({ name }) => name)).not.toContain('Readers');
    expect(ended?.fields).toContainEqual({ name: 'Readers', value: describeDifference(digest) });
    expect(ended?.fields).toContainEqual({ name: 'Preview', value: digest.preview });
    expect(audit.flatMap(({ difference }) => difference ?? [])).toEqual([digest.sha256]);
  });

  it.each<[string, Compare | undefined]>([
    ['where nobody can', undefined],
    ['where it is not known', async () => null],
  ])('stands in nobody’s way %s', async (_, compare) => {
    const { promotion, ended } = await promoted(compare);
    expect(promotion.outcome).toBe('succeeded');
    expect(promotion).not.toHaveProperty('difference');
    expect(ended?.fields.map(({ name }) => name)).not.toContain('Readers');
  });
});

describe('a difference in words', () => {
  it('counts what changes', () => {
    expect(describeDifference(digest)).toBe(
      '3 of 25 findings read differently, 2 verdicts turn; 4 of 212 key figures move; recipes +1937; 11 of 216 files differ.',
    );
  });

  it('says as plainly that nothing does, and that nobody knows', () => {
    const none = { ...digest, findings: { changed: 0, turned: 0, total: 25 }, figures: null, rows: [] };
    expect(describeDifference(none)).toMatch(/^Nothing will read differently: all 25 findings stand; 11 of/u);
    expect(describeDifference({ ...none, findings: null })).toMatch(
      /^What the findings will say is not known/u,
    );
  });
});
