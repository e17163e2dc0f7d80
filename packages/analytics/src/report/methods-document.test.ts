import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { analyses } from '../analyses/registry.ts';
import { datasetFacts } from '../testing/index.ts';
import { methodsDocument } from './methods-document.ts';

const written = methodsDocument(datasetFacts());

describe('docs/methods.md', () => {
  it('is current: run "pnpm --filter @mangetamain/analytics methods" where it is not', async () => {
    const committed = await readFile(new URL('../../../../docs/methods.md', import.meta.url), 'utf8');
    expect(committed).toBe(written);
  });

  it.each(analyses.map(({ id }) => id))('holds %s with its tables, controls and method', (id) => {
    const analysis = analyses.find((each) => each.id === id);
    const start = written.indexOf(`Analysis \`${id}\``);
    const part = written.slice(start, written.indexOf('\n##', start) + 1 || undefined);
    expect(start).toBeGreaterThan(0);
    for (const table of analysis?.tables ?? []) expect(part).toContain(`\`${table}\``);
    for (const control of Object.keys(analysis?.controls ?? {})) expect(part).toContain(`(\`${control}\``);
    expect(part.split('\n\n').length).toBeGreaterThan(analysis?.method.length ?? Infinity);
  });

  it('has no raw message and no missing value', () => {
    expect(written).not.toMatch(/NaN|undefined|\{[a-z]+\}/u);
  });
});
