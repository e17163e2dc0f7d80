import { expect, it } from 'vitest';
import { createCommandContext } from '../testing/command-context.ts';
import { run } from './run.ts';

const env = { OPS_URL: 'http://127.0.0.1:9', OPS_TOKEN: 'token' };

async function runWith(args: readonly string[], answer: unknown) {
  const asked: string[] = [];
  const { context, written } = createCommandContext({
    env,
    fetch: async (url, { method = 'GET', body }) => {
      const sent = typeof body === 'string' ? body : '';
      asked.push(`${method} ${new URL(url).pathname} ${sent}`.trim());
      return Response.json(answer);
    },
  });
  return { code: await run(args, context), asked, ...written };
}

const well = { environment: 'prod', document: 'pointer', problem: null, source: null };
const damaged = {
  environment: 'prod',
  document: 'controls',
  problem: 'it is gone',
  source: 'backups/controls/prod/1',
};

it('state check tells that all is well', async () => {
  const { code, out, asked } = await runWith(['state', 'check'], { documents: [well] });
  expect([code, asked]).toEqual([0, ['GET /ops/state']]);
  expect(out).toMatch(/prod +pointer +as it should be\n/u);
});

it('state check tells what is damaged, and where it can be brought back from', async () => {
  const { code, out, err } = await runWith(['state', 'check'], {
    documents: [well, damaged, { ...damaged, environment: 'preprod', source: null }],
  });
  expect(code).toBe(1);
  expect(out).toMatch(/prod +controls +it is gone +backups\/controls\/prod\/1\n/u);
  expect(out).toContain('nothing: restore a backup of the store');
  expect(err).toContain('Damaged or gone: prod controls, preprod controls.');
});

it('state restore brings one back, with the reason', async () => {
  const args = ['state', 'restore', 'prod', 'controls', '--reason', 'The disk'];
  const { code, out, asked } = await runWith(args, { source: 'backups/controls/prod/1' });
  expect([code, out]).toEqual([0, 'Brought back controls of PROD from backups/controls/prod/1.\n']);
  expect(asked).toEqual([
    'POST /ops/state/restore {"environment":"prod","document":"controls","reason":"The disk"}',
  ]);
});

it.each([
  ['state', 'restore', 'prod', 'promotion', '--reason', 'a'],
  ['state', 'restore', 'prod', 'controls'],
])('%j is wrong usage', async (...args) => {
  expect((await runWith(args, {})).code).toBe(2);
});
