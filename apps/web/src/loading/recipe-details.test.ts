import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNativeEngine } from '@mangetamain/analytics/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ByteRange } from './download.ts';
import { openRecipeDetails } from './recipe-details.ts';
import { codeOf } from './testing/subject.ts';

/** Three groups of recipes with even numbers, written as published tables are. */
const groupSize = 2_048;
const rows = 3 * groupSize;
let file = new Uint8Array();

beforeAll(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'recipe-details-'));
  const path = join(directory, 'recipe_details.parquet');
  const writer = await openNativeEngine();
  await writer.query(`COPY (
      SELECT (2 * i)::INTEGER AS id, 'recipe  ' || i AS name, CASE WHEN i % 2 = 0 THEN repeat('why ', 9) || i END AS description,
             [repeat('stir well ', 20) || i, 'bake for 30–35 minutes'] AS steps, ['desserts'] AS tags, ['crème ' || i] AS ingredients
      FROM range(${rows}) t(i)
    ) TO '${path}' (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2, ROW_GROUP_SIZE ${groupSize})`);
  await writer.close();
  file = Uint8Array.from(await readFile(path));
  await rm(directory, { recursive: true });
});

/** The file, and every part of it that was read. */
async function open(bytes = file, manifest = { bytes: file.length, rows }) {
  const parts: ByteRange[] = [];
  const faults: Error[] = [];
  const details = await openRecipeDetails(manifest, async (range) => {
    const fault = faults.shift();
    if (fault !== undefined) throw fault;
    parts.push(range);
    return bytes.slice(range.start, range.end);
  });
  const readBytes = () => parts.reduce((total, { start, end }) => total + end - start, 0);
  return { details, parts, faults, readBytes };
}

describe('the texts of the recipes', () => {
  it('are found by number, group by group', async () => {
    const { details } = await open();
    expect(details.groups).toBe(3);
    expect(details.groupOf(0)).toBe(0);
    expect(details.groupOf(2 * groupSize)).toBe(1);
    expect(details.groupOf(2 * rows)).toBeNull();
    expect((await details.namesIn(2)).slice(0, 2)).toEqual([
      { id: 4 * groupSize, name: `recipe  ${2 * groupSize}` },
      { id: 4 * groupSize + 2, name: `recipe  ${2 * groupSize + 1}` },
    ]);
    expect(await details.textsOf(6)).toEqual({
      id: 6,
      name: 'recipe  3',
      steps: [`${'stir well '.repeat(20)}3`, 'bake for 30–35 minutes'],
      tags: ['desserts'],
      ingredients: ['crème 3'],
    });
  });

  it('are null where no recipe has the number, within a group and beyond all', async () => {
    const { details } = await open();
    expect(await details.textsOf(7)).toBeNull();
    expect(await details.textsOf(999_999)).toBeNull();
  });

  it('of one recipe cost no more than its group, and names no more than theirs', async () => {
    const { details, parts, readBytes } = await open();
    const footer = readBytes();
    const groupBytes = file.length / 3;
    await details.namesIn(1);
    expect(readBytes() - footer).toBeLessThan(groupBytes / 3);
    const before = parts.length;
    await details.textsOf(2 * groupSize + 4);
    const group = parts.slice(before);
    expect(
      Math.max(...group.map(({ end }) => end)) - Math.min(...group.map(({ start }) => start)),
    ).toBeLessThan(groupBytes);
    expect(group.length).toBeLessThanOrEqual(2);
  });

  it('read the names of a group once, and again after a failure', async () => {
    const { details, parts, faults } = await open();
    faults.push(new Error('reset'));
    expect(await codeOf(Promise.resolve(details.namesIn(0)))).toBe('dataset_invalid');
    await Promise.all([details.namesIn(0), details.namesIn(0)]);
    const before = parts.length;
    await details.namesIn(0);
    expect(parts.length).toBe(before);
  });
});

describe('a file that is not the published one', () => {
  it('is refused where it has other rows', async () => {
    expect(await codeOf(open(file, { bytes: file.length, rows: 7 }))).toBe('dataset_invalid');
  });

  it('is refused where it ends otherwise', async () => {
    expect(await codeOf(open(new Uint8Array(file.length)))).toBe('dataset_invalid');
  });

  it('is refused where a group is damaged', async () => {
    const damaged = file.map((byte, index) => (index < file.length / 4 ? byte ^ 0x5a : byte));
    const { details } = await open(damaged);
    expect(await codeOf(details.textsOf(2))).toBe('dataset_invalid');
  });
});
