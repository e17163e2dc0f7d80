import type { TargetHealth } from '@mangetamain/deploy';
import type * as z from 'zod';
import type { healthAnswer } from '../operator-api/answers.ts';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ratingsCsv, recipesCsv, writeCsvFiles } from '../data/testing/csv-files.ts';
import { quickVerification } from '../testing/quick-verification.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { type ContextParts, createCommandContext } from '../testing/command-context.ts';
import { addDataset, addRelease, startTestService } from '../testing/service.ts';
import { createGate } from '../testing/gate.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { webBuild } from '../testing/web-build.ts';
import { startService } from '../service/start-service.ts';
import { openObjectStore } from '../store/open-store.ts';
import { createNodeContext } from './node-context.ts';
import { run } from './run.ts';

/** Runs a command as a person would beside what runs in the data directory, and ends it at its first result. */
async function runIn(directory: string, args: readonly string[], parts: ContextParts = {}) {
  const end = createGate();
  const { context, written } = createCommandContext({
    untilAskedToEnd: () => end.passed,
    env: { DATA_DIR: directory, WEB_DIST: '/nowhere', S3_PORT: '0', PREVIEW_PORT: '0' },
    fetch: (url, init) => fetch(url, init),
    openStore: (config) => openObjectStore(config, 'command'),
    startService: (config) =>
      startService(config, { logger: createRecordingLogger().logger, verification: quickVerification }),
    ...parts,
  });
  const write = (text: string) => {
    context.out.write(text);
    end.open();
  };
  return { code: await run(args, { ...context, out: { write } }), ...written };
}

describe('beside a running service', () => {
  it('the whole way of a release and back', async () => {
    const { directory, store, urls } = await startTestService();
    await addDataset(store);
    const ops = (...args: string[]) => runIn(directory, args);
    expect((await ops('release', 'list')).out).toContain('There is no release yet.');
    const build = await createTemporaryDirectory(webBuild('First'));
    const published = JSON.parse((await ops('release', 'publish', build, '--title', 'One', '--json')).out);
    expect(published).toMatchObject({ created: true });
    const first = String(published.releaseId);
    expect((await ops('release', 'publish', build)).out).toContain(`published already: ${first}`);

    const reason = ['--reason', 'A test'];
    const preprod = await ops('promote', '--to', 'PREPROD', '--release', first, ...reason);
    expect(preprod).toMatchObject({ code: 0, out: `Promotion of PREPROD to ${first}: succeeded\n` });
    expect(preprod.err).toMatch(/claiming\n.*preflight\n.*backup\n.*switching\n.*verifying\n/s);
    const refused = await ops('promote', ...reason);
    expect(refused).toMatchObject({ code: 1, err: 'To confirm, give exactly the word DEPLOY.\n' });
    expect((await ops('promote', '--confirm', 'DEPLOY', ...reason)).code).toBe(0);

    const second = await addRelease(store, 'Second');
    await ops('promote', '--to', 'preprod', '--release', second, ...reason);
    const back = await ops('rollback', 'preprod', '--confirm', 'ROLLBACK', ...reason);
    expect(back.out).toBe(`Rollback of PREPROD to ${first}: succeeded\n`);
    const held = await ops('promote', '--to', 'preprod', '--release', second, ...reason, '--json');
    expect(JSON.parse(held.err.split('\n').at(-2) ?? '')).toMatchObject({ error: { code: 'on_hold' } });
    expect((await ops('hold', 'preprod', '--lift', ...reason)).out).toBe(
      'Promotions to PREPROD are allowed.\n',
    );
    expect((await ops('hold', 'prod', ...reason)).out).toContain('on hold by command-line: A test');

    expect((await ops('release', 'list')).out).toMatch(new RegExp(`${first} .*preprod, prod +One`));
    expect((await ops('release', 'pardon', 'prod', second, ...reason)).out).toContain(
      'may be promoted to PROD',
    );
    const audit = await ops('audit', '--limit', '3');
    // A head, three entries, where the next page begins, and the end of the last line.
    expect(audit.out.split('\n')).toHaveLength(6);
    expect(audit.out).toMatch(/command-line +lift-quarantine +prod/);
    expect((await ops('health')).out).toMatch(/storage +up/);
    expect(await (await fetch(urls.prod)).text()).toContain('First');
  });
});

describe.each(['s3', 'file'])('data imported beside a service with its state in %s', (state) => {
  it('stand in its audit', async () => {
    const { directory, ask, store } = await startTestService({ STATE_STORE: state });
    const before = await addDataset(store);
    const env = {
      DATA_DIR: directory,
      WEB_DIST: '/nowhere',
      S3_PORT: '0',
      PREVIEW_PORT: '0',
      STATE_STORE: state,
    };
    const { loadDataOperations, openAudit } = createNodeContext();
    const files = await writeCsvFiles(recipesCsv([{}]), ratingsCsv([{}]));
    onTestFinished(() => files.remove());
    const { recipes, interactions } = files;
    const args = ['data', 'import', '--recipes', recipes, '--interactions', interactions, '--json'];
    const operations = { ...(await loadDataOperations()), completeExports: async () => 0 };
    const imported = await runIn(directory, args, { env, operations, openAudit });
    expect(imported.code).toBe(0);
    const { datasetId } = JSON.parse(imported.out);
    await expect
      .poll(async () => (await ask('GET', '/ops/audit')).body)
      .toMatchObject({ entries: [{ what: 'import-dataset', outcome: 'done' }, { outcome: 'intended' }] });
    const audit = await runIn(directory, ['audit'], { env });
    expect(audit.out).toMatch(
      new RegExp(
        `command-line \\(.+\\) +import-dataset +${before} +${datasetId} +done .*1 recipes, 1 ratings`,
      ),
    );
    const verified = await runIn(directory, ['audit', 'verify'], { env });
    expect(verified).toMatchObject({
      code: 0,
      out: expect.stringContaining('2 entries in the chain, 0 of before it.'),
    });
  });
});

describe('the audit', () => {
  it('is exported, verified from there, and told of where it was altered', async () => {
    const { directory, ask, store } = await startTestService();
    for (const reason of ['First', 'Second']) await ask('PUT', '/ops/environments/prod/hold', { reason });
    const exported = await runIn(directory, ['audit', 'export']);
    const notAsked = () => Promise.reject(new Error('not asked'));
    const files = { read: async () => exported.out, write: notAsked, create: notAsked };
    const verify = (...args: string[]) => runIn(directory, ['audit', 'verify', ...args], { files });
    const whole = await verify('--file', 'audit.json');
    expect(whole).toMatchObject({ code: 0, out: expect.stringContaining('4 entries in the chain') });
    const [, hash = ''] = /hash ([0-9a-f]{64})/u.exec(whole.out) ?? [];
    expect((await verify('--known', hash)).code).toBe(0);

    const keys: string[] = [];
    for await (const { key } of store.list('state/audit/')) keys.push(key);
    await store.delete(keys[1] ?? '');
    const altered = await verify();
    expect(altered).toMatchObject({ code: 1, out: expect.stringContaining('number 2 is missing') });
    expect(altered.err).toContain('The audit is not as it was written.');
  });

  it('is not verified from a file that is none of it', async () => {
    const files = { read: async () => '{}', write: async () => {}, create: async () => {} };
    const { code, err } = await runIn('', ['audit', 'verify', '--file', 'other.json'], { files });
    expect([code, err]).toEqual([1, 'other.json is no export of the audit. Give one of "audit export".\n']);
  });
});

describe('where no service runs', () => {
  it('one runs for as long as the command takes', async () => {
    const { directory, store, stop } = await startTestService();
    await addDataset(store);
    const release = await addRelease(store);
    await stop();
    const args = ['promote', '--to', 'preprod', '--release', release, '--reason', 'A test'];
    expect(await runIn(directory, args)).toMatchObject({ code: 0 });
    expect(JSON.parse((await runIn(directory, ['release', 'list', '--json'])).out)).toMatchObject({
      releases: [{ releaseId: release, live: ['preprod'] }],
    });
  });

  it('a note left by a killed one is not believed', async () => {
    const note = JSON.stringify({ url: 'http://127.0.0.1:9', token: 'x' });
    const directory = await createTemporaryDirectory({ 'service.json': note });
    expect(await runIn(directory, ['audit'])).toMatchObject({ code: 0 });
  });
});

describe('a service elsewhere', () => {
  const env = { OPS_URL: 'https://ops.example.org', OPS_TOKEN: 'hush' };
  const elsewhere = (answer: () => Promise<Response>) => {
    const asked: { url: string; token: string | null }[] = [];
    const fetch: NonNullable<ContextParts['fetch']> = (url, init) => {
      asked.push({ url, token: new Headers(init.headers).get('authorization') });
      return answer();
    };
    return { asked, parts: { env, fetch } };
  };

  it('is asked with its token', async () => {
    const { asked, parts } = elsewhere(async () => Response.json({ entries: [] }));
    expect((await runIn('', ['audit'], parts)).code).toBe(0);
    expect(asked).toEqual([{ url: 'https://ops.example.org/ops/audit?limit=50', token: 'Bearer hush' }]);
  });

  it.each<[string, () => Promise<Response>, string]>([
    ['away', () => Promise.reject(new TypeError('fetch failed')), 'No answer from https://ops.example.org'],
    ['another program', async () => Response.json({}), 'is no service of this version'],
    ['broken', async () => new Response('<html>', { status: 502 }), 'The service answered 502'],
    [
      'refusing',
      async () => Response.json({ code: 'token_required', detail: 'This needs a token.' }, { status: 401 }),
      'This needs a token.',
    ],
  ])('that is %s makes the command fail, the token unsaid', async (_what, answer, message) => {
    const { code, err } = await runIn('', ['audit'], elsewhere(answer).parts);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).not.toContain('hush');
  });

  it('that is not well is told by the exit code', async () => {
    const at = '2026-11-01T12:00:00.000Z';
    const incident = {
      id: 'prod',
      openedAt: at,
      closedAt: null,
      worst: 'down',
      reason: 'page: gone',
    } as const;
    const well: TargetHealth = {
      status: 'up',
      since: at,
      lastProbe: null,
      recent: [],
      incident: null,
      closed: [],
      history: [],
    };
    const health: z.infer<typeof healthAnswer> = {
      overall: 'down',
      statuses: { prod: 'down', preprod: 'up' },
      lastRunAt: null,
      stale: false,
      targets: { prod: { ...well, status: 'down', incident }, preprod: well },
      windows: {},
      undelivered: [],
      instances: [
        { id: 'one', name: 'kitchen-1', state: 'watching', lastSeenAt: at },
        { id: 'two', name: 'kitchen-2', state: 'gone', lastSeenAt: at },
      ],
      whole: true,
    };
    const { parts } = elsewhere(async () => Response.json(health));
    const { code, out, err } = await runIn('', ['health'], parts);
    expect(code).toBe(1);
    expect(out).toMatch(/prod +down +2026-11-01T12:00:00.000Z +page: gone/);
    expect(out).toContain(`kitchen-2 is gone since ${at}`);
    expect(err).toContain('prod is down');
  });
});

describe('usage', () => {
  it.each([
    ['promote', '--confirm', 'DEPLOY'],
    ['promote', '--to', 'test', '--reason', 'a'],
    ['rollback', '--confirm', 'ROLLBACK', '--reason', 'a'],
    ['rollback', 'prod', '--reason', 'a'],
    ['hold', 'prod'],
    ['audit', '--limit', '0'],
    ['release', 'publish'],
  ])('%j is wrong usage', async (...args) => {
    expect((await runIn('', args)).code).toBe(2);
  });
});

describe('up', () => {
  it('publishes the build and takes it to PROD, once', async () => {
    const directory = await createTemporaryDirectory();
    const env = {
      DATA_DIR: directory,
      WEB_DIST: await createTemporaryDirectory(webBuild()),
      PREPROD_PORT: '0',
      PROD_PORT: '0',
      OPS_PORT: '0',
      S3_PORT: '0',
      PREVIEW_PORT: '0',
    };
    const up = () => runIn(directory, ['up'], { env });
    const noData = await up();
    expect(noData.err).toMatch(/Operator token, shown this once.*: [\w-]{43}\n/);
    expect(noData.err).toContain('The web build was not brought live: There is no dataset yet.');
    const opened = await openObjectStore({ kind: 'embedded', dataDirectory: directory, port: 0 }, 'command');
    await addDataset(opened.store);
    await opened.close();
    const first = await up();
    expect(first.err).toMatch(/to PREPROD:\n.*succeeded\n.*to PROD:\n.*succeeded\n/s);
    expect(first.err).not.toContain('Operator token');
    expect((await up()).err).toBe('');
  });
});
