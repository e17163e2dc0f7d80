import { describe, expect, it } from 'vitest';
import type { Scrubbed } from '../scrub/scrub.ts';
import { createCommandContext, createImportResult } from '../testing/command-context.ts';
import { run } from './run.ts';

const damage = {
  key: 'datasets/d-1111111111111111/recipes.parquet',
  problem: 'has other content than was published',
  remedy: 'Name the files of its data.',
};

async function repair(found: Scrubbed, ...args: string[]) {
  const imported: unknown[] = [];
  const { context, written, closed } = createCommandContext({
    scrub: async () => found,
    operations: {
      importDataset: async (request) => {
        imported.push(request);
        return createImportResult();
      },
    },
  });
  const code = await run(['data', 'repair', ...args], context);
  return { code, ...written, closed, imported };
}

describe('data repair', () => {
  it('says that everything is whole', async () => {
    const { code, out, closed } = await repair({ objects: 1_234, damages: [] });
    expect(code).toBe(0);
    expect(out).toBe('1,234 objects were read. Each is what it should be.\n');
    expect(closed).toEqual(['store']);
  });

  it('names what it mended and what it could not, and fails for that', async () => {
    const damages = [
      { ...damage, mended: true },
      { ...damage, key: 'releases/r-111111111111/manifest.json', mended: false },
    ];
    const { code, out, err, closed } = await repair({ objects: 2, damages });
    expect(code).toBe(1);
    expect(out).toContain(`${damage.key} ${damage.problem}: mended.\n`);
    expect(out).toContain(`releases/r-111111111111/manifest.json ${damage.problem}. ${damage.remedy}`);
    expect(err).toContain('1 of 2 damaged objects could not be mended.');
    expect(closed).toEqual(['store']);
  });

  it('puts back what its files are named of, without putting it in use', async () => {
    const files = ['--recipes', 'r.csv', '--interactions', 'i.csv'];
    const { imported } = await repair({ objects: 1, damages: [] }, ...files);
    expect(imported).toMatchObject([{ recipes: 'r.csv', interactions: 'i.csv', use: false }]);
  });

  it('wants both files of the data', async () => {
    const { code, err } = await repair({ objects: 1, damages: [] }, '--recipes', 'r.csv');
    expect(code).toBe(2);
    expect(err).toContain('name both files');
  });
});
