import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { analyses } from '@mangetamain/analytics/registry';
import { InvalidSetting } from '@mangetamain/analytics/report';
import { foodcom } from '@mangetamain/analytics/reference';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { compareReference, DatasetError, importDemo, readManifest } from '../data/index.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { writeReport, type ReportRequest } from './write-report.ts';

const reportSchema = z.object({
  datasetId: z.string(),
  analyses: z.record(z.string(), z.object({ params: z.record(z.string(), z.unknown()), model: z.unknown() })),
});

let store: ObjectStore;
let datasetId: string;
beforeAll(async () => {
  store = createMemoryStore();
  ({ datasetId } = await importDemo({ scale: 0.002, seed: 1 }, store, () => undefined));
});

const request = async (parts: Partial<ReportRequest> = {}): Promise<ReportRequest> => ({
  datasetId,
  directory: path.join(await createTemporaryDirectory(), 'new', 'folder'),
  locale: 'en',
  settings: [],
  ...parts,
});

describe('a report of a published dataset', () => {
  it('is two files that hold every analysis and ask for nothing else', async () => {
    const steps = new Set<string>();
    const asked = await request({ locale: 'fr', settings: ['trends.volume.scale=log'] });
    const now = new Date('2026-11-21T10:00:00Z');
    const written = await writeReport(asked, store, ({ step }) => steps.add(step), now);
    expect(written).toMatchObject({ datasetId, analyses: analyses.length });
    expect(written.files.map((file) => path.relative(asked.directory, file))).toEqual([
      'report.json',
      'report.html',
    ]);
    expect([...steps]).toEqual(['load', 'run', 'write']);

    const [json = '', html = ''] = await Promise.all(written.files.map((file) => readFile(file, 'utf8')));
    const data = reportSchema.parse(JSON.parse(json));
    expect(data.datasetId).toBe(datasetId);
    expect(Object.keys(data.analyses)).toEqual(analyses.map(({ id }) => id));
    expect(data.analyses['trends.volume']?.params).toMatchObject({ scale: 'log' });

    const { document } = new JSDOM(html).window;
    expect(document.documentElement.lang).toBe('fr');
    expect(document.querySelector('.facts')?.textContent).toMatch(/démonstration.*21 novembre 2026/su);
    expect(document.querySelector('.mark svg title')?.textContent).toBe('Back to the Kitchen');
    expect(document.querySelectorAll('article')).toHaveLength(analyses.length);
    for (const [, url = ''] of html.matchAll(/url\(\s*['"]?([^'")]+)/gu))
      expect(url).toMatch(/^(?:data:|#)/u);
    expect(html.length).toBeLessThan(3_000_000);
  });

  it('refuses a setting that does not exist before it loads anything', async () => {
    const steps: unknown[] = [];
    const asked = await request({ settings: ['trends.volume.colour=red'] });
    await expect(writeReport(asked, store, (step) => steps.push(step))).rejects.toThrow(InvalidSetting);
    expect(steps).toEqual([]);
  });

  it('refuses a dataset that is not there', async () => {
    const asked = await request({ datasetId: 'd-0000000000000000' });
    await expect(writeReport(asked, store)).rejects.toThrow(/There is no data set d-0000000000000000/);
  });

  it('refuses a file that is not the one of the manifest, and one that is missing', async () => {
    const { files } = await readManifest(store, datasetId);
    const key = files.find(({ table }) => table === 'recipes')?.key ?? '';
    const body = (await store.get(key))?.body ?? new Uint8Array();
    try {
      await store.put(key, body.with(100, 255 - (body[100] ?? 0)));
      await expect(writeReport(await request(), store)).rejects.toThrow(
        /not the one that the manifest names/,
      );
      await store.delete(key);
      await expect(writeReport(await request(), store)).rejects.toThrow(DatasetError);
    } finally {
      await store.put(key, body);
    }
  });
});

describe('published figures', () => {
  it('are not compared with demonstration data', async () => {
    const compared = await compareReference(store, datasetId, foodcom, { force: false });
    expect(compared.figures).toEqual([]);
    expect(compared.mismatch).toContain('demonstration');
  });

  it('are compared all the same where that is forced', async () => {
    const titles: string[] = [];
    const onGroup = (title: string) => void titles.push(title);
    const compared = await compareReference(store, datasetId, foodcom, { force: true, onGroup });
    expect(titles).toHaveLength(foodcom.groups.length);
    expect(compared.figures.length).toBeGreaterThan(200);
    expect(compared.figures.find(({ id }) => id === 'year.2007')).toMatchObject({ verdict: 'differs' });
  });
});
