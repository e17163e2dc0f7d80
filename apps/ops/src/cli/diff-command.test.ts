import { describe, expect, it } from 'vitest';
import type { Difference } from '../difference/schema.ts';
import { exampleDifference } from '../difference/testing/example-difference.ts';
import { createCommandContext } from '../testing/command-context.ts';
import { run } from './run.ts';

/** Runs `diff` against a service that answers with a difference. */
async function diff(args: readonly string[], answer: Difference = exampleDifference) {
  const asked: string[] = [];
  const { context, written } = createCommandContext({
    env: { OPS_URL: 'http://ops.test', OPS_TOKEN: 'a-token-that-is-long-enough' },
    fetch: async (url) => {
      asked.push(url);
      return Response.json(answer);
    },
  });
  const code = await run(['diff', ...args], context);
  return { code, asked, ...written };
}

describe('what readers will see differently, on the command line', () => {
  it('is that of PREPROD against PROD: sentences, figures, rows with their reason, files', async () => {
    const { code, out, asked } = await diff([]);
    expect(code).toBe(0);
    expect(asked).toEqual(['http://ops.test/ops/difference?from=prod&to=preprod']);
    expect(out).toContain('What readers will see differently: 2 findings change, 1 stays');
    expect(out).toContain('Preparation time (verdict turns)\n  - Recipes lost three minutes by 2008, with');
    expect(out).toContain('  + It fell by 89%\n');
    expect(out).toMatch(/^Recipes analysed +200,066 +202,003 +\+1\.0% +±0\.5%$/mu);
    expect(out).toMatch(/^recipes +200,066 +\+1,937 +202,003$/mu);
    expect(out).toMatch(/^no more than 18 ingredients +1,949 +12$/mu);
    expect(out).not.toContain('interactions');
    expect(out).toContain('+ d-82a0c35f9e1b4d07\nhttp://preview.test/r-7be02f41c9d8+d-82a0c35f9e1b4d07/\n');
    expect(out).toContain('11 of 216 files differ, 18.0 kB more');
  });

  it('is told in French, and as it came for other programs', async () => {
    expect((await diff(['--lang', 'fr'])).out).toContain('  + Il a chuté de 89 %\n');
    expect(JSON.parse((await diff(['--json'])).out)).toEqual(exampleDifference);
  });

  it('says as plainly that nothing changes, that nobody knows, and that all is new', async () => {
    const nothing = {
      ...exampleDifference,
      findings: { changed: [], same: [{ en: 'One', fr: 'Un' }] },
      figures: { moved: [], total: 3 },
      rows: [],
      rules: [],
    };
    const { out } = await diff([], nothing);
    expect(out).toContain('Nothing will read differently: the finding stays');
    expect(out).toContain('None of 3 key figures moves beyond its tolerance');
    expect(out).toContain('Every table has as many rows as before.');
    const unknown = { ...nothing, basis: null, findings: null, figures: null };
    expect((await diff([], unknown)).out).toContain('is not known\nWhat the analyses say of one of these');
    expect((await diff([], { ...unknown, from: null })).out).toContain('all of it is new to readers');
  });

  it('takes pairs, and refuses what is none', async () => {
    const pair = 'r-31d90ac4e7b5+d-4f1c09be77a2d630';
    expect((await diff(['--from', pair])).asked[0]).toContain(`from=${encodeURIComponent(pair)}`);
    const { code, err } = await diff(['--from', 'r-31d90ac4e7b5']);
    expect([code, err]).toEqual([2, expect.stringContaining('a pair such as r-')]);
  });
});
