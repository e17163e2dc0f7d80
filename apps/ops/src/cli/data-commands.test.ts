import { CasUnsupportedError, readAudit, UnavailableError } from '@mangetamain/deploy';
import { describe, expect, it } from 'vitest';
import { DatasetError } from '../data/dataset-error.ts';
import type { ImportRequest } from '../data/index.ts';
import { type ContextParts, createCommandContext, createImportResult } from '../testing/command-context.ts';
import { createManifest } from '../testing/datasets.ts';
import { environmentsWith } from '../testing/live-places.ts';
import { run } from './run.ts';

/** A service where no release is live yet. */
const nothingLive: ContextParts = {
  env: { OPS_URL: 'https://ops.example.org', OPS_TOKEN: 'hush' },
  fetch: async () => Response.json(environmentsWith()),
};

async function runWith(args: readonly string[], parts: ContextParts = {}) {
  const { context, written, closed, audit } = createCommandContext({
    ...nothingLive,
    ...parts,
    env: { ...nothingLive.env, ...parts.env },
  });
  return { code: await run(args, context), ...written, closed, audit };
}

const files = ['--recipes', 'r.csv', '--interactions', 'i.csv'];
const json = (text: string): unknown => JSON.parse(text);

describe('data import', () => {
  it('imports the two files, shows progress on the error stream and the result on the output', async () => {
    const requests: ImportRequest[] = [];
    const { code, out, err, closed } = await runWith(['data', 'import', ...files], {
      operations: {
        importDataset: async (request, _, onProgress) => {
          requests.push(request);
          onProgress?.({ step: 'clean' });
          return createImportResult();
        },
      },
    });
    expect(requests).toEqual([
      {
        recipes: 'r.csv',
        interactions: 'i.csv',
        source: 'import',
        title: 'Food.com',
        browserBudget: 64_000_000,
      },
    ]);
    expect(code).toBe(0);
    expect(err).toBe('Cleaning\n');
    expect(out).toContain('d-1111111111111111: 10 recipes, 10 ratings, 1999-08-06 to 2018-12-04, 0.2 kB.');
    expect(out).toContain('It is published and in use.');
    expect(closed).toEqual(['store']);
  });

  it('says that browsers get counts alone of more than they are to hold', async () => {
    const result = createImportResult();
    const counted = { withheld: ['recipes'], bytes: 80_000_000, budget: 64_000_000, recipes: 10 };
    const { out } = await runWith(['data', 'import', ...files], {
      operations: { importDataset: async () => ({ ...result, manifest: { ...result.manifest, counted } }) },
    });
    expect(out).toContain(
      'Counted: 80.0 MB of recipes and ratings are more than browsers are to hold (64.0 MB',
    );
  });

  it('takes one archive for both files, and tells what it found', async () => {
    const requests: ImportRequest[] = [];
    const { out } = await runWith(
      ['data', 'import', 'archive.zip', '--date-format', '%d/%m/%Y', '--mapping', 'm.json'],
      {
        operations: {
          importDataset: async (request) => {
            requests.push(request);
            return createImportResult({
              recognised: [{ file: 'archive.zip', as: ['RAW_recipes.csv of a zip archive', 'UTF-16'] }],
            });
          },
        },
      },
    );
    expect(requests).toMatchObject([
      { recipes: 'archive.zip', interactions: 'archive.zip', dateFormat: '%d/%m/%Y', mapping: 'm.json' },
    ]);
    expect(out).toContain('Recognised: archive.zip: RAW_recipes.csv of a zip archive, UTF-16.');
  });

  it('tells what could not be read', async () => {
    const { quality, ...result } = createImportResult();
    const unreadable = {
      column: 'submitted',
      count: 12,
      of: 231_637,
      value: '13/01/2005',
      expected: 'YYYY-MM-DD',
    };
    const { out } = await runWith(['data', 'import', ...files], {
      operations: {
        importDataset: async () => ({
          ...result,
          quality: { ...quality, unreadable: [{ ...unreadable, source: 'recipes', line: 1042 }] },
        }),
      },
    });
    expect(out).toContain(
      'Left out: 12 of 231,637 values of recipes.submitted ("13/01/2005", first in line 1,042; expected YYYY-MM-DD).',
    );
  });

  it('tells of blank ratings, and of ratings that rate no recipe of the other file', async () => {
    const { quality, manifest, ...result } = createImportResult();
    const check = { id: 'interactions.blank-rating', text: 'blank', count: 60, of: 600 };
    const step = { table: 'interactions', rule: 'rule' };
    const lineage = [
      { ...step, step: 'clean', rows: 540 },
      { ...step, step: 'of-known-recipe', rows: 5 },
    ];
    const { out } = await runWith(['data', 'import', ...files], {
      operations: {
        importDataset: async () => ({
          ...result,
          quality: { ...quality, checks: [check] },
          manifest: { ...manifest, lineage },
        }),
      },
    });
    expect(out).toContain('Blank: 60 of 600 reviews have no rating; they count as reviews without a star.');
    expect(out).toContain('Unmatched: only 5 of 540 ratings rate a recipe of the recipe file');
  });

  it('passes on that unmatched ratings are wanted', async () => {
    const requests: ImportRequest[] = [];
    await runWith(['data', 'import', ...files, '--allow-unmatched'], {
      operations: {
        importDataset: async (request) => {
          requests.push(request);
          return createImportResult();
        },
      },
    });
    expect(requests[0]).toMatchObject({ allowUnmatched: true });
  });

  it('says when the same data was there already', async () => {
    const { out } = await runWith(['data', 'import', ...files], {
      operations: { importDataset: async () => createImportResult({ created: false }) },
    });
    expect(out).toContain('had been published before');
  });

  it('writes one line of JSON for programs', async () => {
    const { out } = await runWith(['data', 'import', ...files, '--json'], {
      operations: { importDataset: async () => createImportResult() },
    });
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(json(out)).toMatchObject({
      datasetId: 'd-1111111111111111',
      created: true,
      manifest: { source: 'demo' },
    });
  });

  it('fails with the message of the pipeline, and closes the store', async () => {
    const remedy = 'Export the file again.';
    const failing: ContextParts = {
      operations: {
        importDataset: () =>
          Promise.reject(new DatasetError('No header.', { code: 'not-csv', file: 'r.csv', remedy })),
      },
    };
    const plain = await runWith(['data', 'import', ...files], failing);
    expect(plain).toMatchObject({
      code: 1,
      out: '',
      err: `r.csv: No header. ${remedy}\n`,
      closed: ['store'],
    });
    const machine = await runWith(['data', 'import', ...files, '--json'], failing);
    expect(json(machine.err)).toEqual({ error: { code: 'not-csv', message: `r.csv: No header. ${remedy}` } });
    const debug = await runWith(['data', 'import', ...files], { ...failing, env: { LOG_LEVEL: 'debug' } });
    expect(debug.err).toMatch(/DatasetError: .*\n\s+at /);
  });

  it.each([
    [
      'without a file',
      ['data', 'import', '--recipes', 'r.csv'],
      'name an archive that holds both files, or name both',
    ],
    ['with an unknown option', ['data', 'import', ...files, '--fast'], "unknown option '--fast'"],
  ])('is wrong usage %s', async (_, args, message) => {
    const { code, err, out } = await runWith(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(out).toBe('');
  });
});

describe('data demo', () => {
  it('invents and imports data of the wanted size', async () => {
    const requests: unknown[] = [];
    const { code, out, err } = await runWith(['data', 'demo', '--scale', '0.5', '--seed', '7'], {
      operations: {
        importDemo: async (request, _, onProgress) => {
          requests.push(request);
          onProgress?.({ step: 'generate' });
          onProgress?.({ step: 'clean' });
          return createImportResult();
        },
      },
    });
    expect(code).toBe(0);
    expect(requests).toEqual([{ scale: 0.5, seed: 7, browserBudget: 64_000_000 }]);
    expect(err).toBe('Inventing demonstration data\nCleaning\n');
    expect(out).toContain('It is published and in use.');
  });

  it.each([
    ['--scale', '0'],
    ['--scale', '1.5'],
    ['--scale', 'big'],
    ['--scale', ''],
    ['--seed', '-1'],
    ['--seed', '1.5'],
  ])('refuses %s %j', async (option, value) => {
    const { code, err } = await runWith(['data', 'demo', `${option}=${value}`]);
    expect(code).toBe(2);
    expect(err).toContain('Give a');
  });
});

describe('data list', () => {
  const datasets = [
    { manifest: createManifest('2'), current: true, bytes: 14_200_000 },
    {
      manifest: { ...createManifest('1'), createdAt: '2026-10-01T12:00:00.000Z' },
      current: false,
      bytes: 900,
    },
  ];

  it('shows the datasets, the one in use marked', async () => {
    const { out } = await runWith(['data', 'list'], { operations: { listDatasets: async () => datasets } });
    const [heading, first, second] = out.split('\n');
    expect(heading).toMatch(/^ +id +source +created +recipes +size +title$/);
    expect(first).toMatch(/^\* +d-2222222222222222 +demo .* 14\.2 MB +Food\.com$/);
    expect(second).toMatch(/^ +d-1111111111111111 .* 0\.9 kB/);
  });

  it('tells of those that cannot be read beside the others', async () => {
    const damaged = new DatasetError('The object is not what it should be.', {
      code: 'dataset-invalid',
      file: 'datasets/d-2/manifest.json',
      remedy: 'Import it again.',
    });
    const { code, out, err } = await runWith(['data', 'list'], {
      operations: { listDatasets: async (_, onDamaged) => (onDamaged(damaged), datasets) },
    });
    expect([code, err]).toEqual([0, `${damaged.message}\n`]);
    expect(out).toContain('d-1');
  });

  it('comes in pages, each with the command for the next', async () => {
    const operations = { listDatasets: async () => datasets };
    const { out } = await runWith(['data', 'list', '--limit', '1'], { operations });
    const [, , next = ''] = out.trim().split('\n');
    expect(next).toMatch(/^There are older ones: data list --limit 1 --cursor \S+_d-2222222222222222$/);
    const { out: older } = await runWith(next.split(': ')[1]?.split(' ') ?? [], { operations });
    expect(older).toContain('d-1111111111111111');
    expect(older).not.toContain('d-2222222222222222');
    expect(older).not.toContain('older ones');
  });

  it('says what to run when there is none', async () => {
    const { code, out } = await runWith(['data', 'list'], { operations: { listDatasets: async () => [] } });
    expect(code).toBe(0);
    expect(out).toContain('Run "data demo" or "data import"');
  });

  it('is JSON where asked for', async () => {
    const { out } = await runWith(['data', 'list', '--json'], {
      operations: { listDatasets: async () => datasets },
    });
    expect(json(out)).toMatchObject({ datasets: [{ current: true }, { current: false }] });
  });
});

describe('data use', () => {
  it('puts the dataset in use', async () => {
    const used: string[] = [];
    const { code, out } = await runWith(['data', 'use', 'd-1111111111111111'], {
      operations: {
        useDataset: async (_, datasetId) => (used.push(datasetId), { manifest: createManifest() }),
      },
    });
    expect(code).toBe(0);
    expect(used).toEqual(['d-1111111111111111']);
    expect(out).toContain('d-1111111111111111 is in use.');
  });

  it('needs to know which', async () => {
    expect(await runWith(['data', 'use'])).toMatchObject({ code: 2, err: expect.stringContaining("'id'") });
  });
});

describe('the record', () => {
  const before = { datasetId: 'd-3333333333333333', updatedAt: '2026-11-01T12:00:00.000Z' };
  const operations: ContextParts['operations'] = {
    readCurrent: async () => before,
    importDataset: async () => createImportResult(),
    importDemo: async () => createImportResult(),
    useDataset: async () => ({ manifest: createManifest('1', ['recipes', 'interactions']) }),
  };

  it.each([
    ['import-dataset', ['data', 'import', ...files], '"Food.com" from r.csv and i.csv'],
    ['demo-dataset', ['data', 'demo'], 'Demonstration data, scale 0.1, seed 1'],
    ['use-dataset', ['data', 'use', 'd-1111111111111111'], 'Put d-1111111111111111 in use'],
  ])('tells of %s: who, from what to what, how much', async (what, args, why) => {
    const { code, audit } = await runWith(args, { operations });
    expect(code).toBe(0);
    expect(await readAudit(audit, 10, new Date())).toMatchObject([
      {
        who: expect.stringMatching(/^command-line \(.+\)$/) as unknown,
        what,
        from: 'd-3333333333333333',
        to: 'd-1111111111111111',
        why: `${why}: 10 recipes, 10 ratings`,
        outcome: 'done',
      },
      { what, from: 'd-3333333333333333', to: null, why, outcome: 'intended' },
    ]);
  });

  it('tells of what failed', async () => {
    const remedy = 'Export the file again.';
    const importDataset = () => Promise.reject(new DatasetError('No.', { code: 'not-csv', remedy }));
    const { audit } = await runWith(['data', 'import', ...files], { operations: { importDataset } });
    expect(await readAudit(audit, 10, new Date())).toMatchObject([
      { outcome: 'not-csv', to: null },
      { outcome: 'intended' },
    ]);
  });

  it('comes first: where nothing can be recorded, nothing is changed', async () => {
    const away = () => Promise.reject(new UnavailableError('The state is away.'));
    const { code, err } = await runWith(['data', 'use', 'd-1111111111111111'], {
      openAudit: () => ({ append: away }),
    });
    expect([code, err]).toEqual([1, 'The state is away.\n']);
  });

  it('is missing with a store that cannot be trusted with it, which is told', async () => {
    const { code, err } = await runWith(['data', 'use', 'd-1111111111111111'], {
      operations,
      openAudit: () => ({ append: () => Promise.reject(new CasUnsupportedError()) }),
    });
    expect([code, err]).toEqual([0, expect.stringContaining('Not recorded in the audit')]);
  });
});

describe('data verify', () => {
  it('verifies the dataset in use when none is named', async () => {
    const { code, out } = await runWith(['data', 'verify'], {
      operations: {
        readCurrent: async () => ({ datasetId: 'd-3333333333333333', updatedAt: '2026-11-01T12:00:00.000Z' }),
        verifyDataset: async (_, datasetId) => ({ datasetId, files: 6, problems: [] }),
      },
    });
    expect(code).toBe(0);
    expect(out).toBe('d-3333333333333333: all 6 files agree with the manifest.\n');
  });

  it('shows every problem and fails', async () => {
    const { code, out, err } = await runWith(['data', 'verify', 'd-1111111111111111'], {
      operations: {
        verifyDataset: async (_, datasetId) => ({
          datasetId,
          files: 6,
          problems: ['recipes is missing.', 'tags is short.'],
        }),
      },
    });
    expect(code).toBe(1);
    expect(out).toContain('recipes is missing.\ntags is short.');
    expect(err).toContain('damaged. Import its files again');
  });

  it('says so when no dataset is in use', async () => {
    const { code, err } = await runWith(['data', 'verify'], {
      operations: { readCurrent: async () => null },
    });
    expect(code).toBe(1);
    expect(err).toContain('No dataset is in use');
  });
});
