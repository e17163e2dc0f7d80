import { describe, expect, it } from 'vitest';
import type { RunningService } from '../service/start-service.ts';
import { type ContextParts, createCommandContext, createImportResult } from '../testing/command-context.ts';
import { createGate } from '../testing/gate.ts';
import { environmentsWith } from '../testing/live-places.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { run } from './run.ts';

async function runWith(args: readonly string[], parts: ContextParts = {}) {
  const { context, written } = createCommandContext(parts);
  return { code: await run(args, context), ...written };
}

describe('usage', () => {
  it.each([
    [['--help'], 0],
    [['data', 'import', '--help'], 0],
    [[], 2],
    [['fly'], 2],
    [['up', '--fly'], 2],
    [['data', 'fly'], 2],
    [['data', 'use', 'a', 'b'], 2],
  ])('%j ends with %i', async (args, code) => {
    expect((await runWith(args)).code).toBe(code);
  });

  it('tells about a wrong environment before anything else happens', async () => {
    const { code, err } = await runWith(['data', 'list'], { env: { OPS_PORT: 'x' } });
    expect(code).toBe(1);
    expect(err).toContain('OPS_PORT="x": expected a port');
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('never shows a signed URL or a token, not even in an error', async () => {
    const message = 'GET http://s3/b/k?X-Amz-Signature=cafe0123 said no to Bearer abcdef123456';
    const { err } = await runWith(['data', 'list'], {
      operations: { listDatasets: () => Promise.reject(new Error(message)) },
    });
    expect(err).toContain('said no');
    expect(err).not.toMatch(/cafe0123|abcdef123456/);
  });
});

describe('status', () => {
  const status = {
    environment: 'PROD',
    releaseId: null,
    datasetId: 'd-1',
    storage: 'up',
    checkedAt: '2026-11-21T12:00:00.000Z',
  };
  const answering = (answer: (url: string) => unknown): ContextParts => ({
    fetch: async (url) => Response.json(answer(url)),
  });

  it('asks every server of the configuration', async () => {
    const asked: string[] = [];
    const { code, out } = await runWith(['status'], {
      ...answering((url) => (asked.push(url), status)),
      env: { PROD_PORT: '9001', HOST: '0.0.0.0' },
    });
    expect(code).toBe(0);
    expect(asked).toEqual([
      'http://127.0.0.1:8500/api/status',
      'http://127.0.0.1:9001/api/status',
      'http://127.0.0.1:8502/api/status',
    ]);
    expect(out).toMatch(/PROD +http:\/\/127\.0\.0\.1:9001 +up +local build +d-1/);
  });

  it('asks the service that OPS_URL names, and nothing of this machine', async () => {
    const asked: string[] = [];
    const env = {
      OPS_URL: 'https://ops.example.org',
      OPS_TOKEN: 'hush',
      PROD_PUBLIC_URL: 'https://kitchen.example.org',
    };
    const up = await runWith(['status'], { ...answering((url) => (asked.push(url), status)), env });
    expect(up.code).toBe(0);
    expect(asked).toEqual(['https://kitchen.example.org/api/status', 'https://ops.example.org/api/status']);
    const down = await runWith(['status'], { fetch: () => Promise.reject(new TypeError('no')), env });
    expect(down).toMatchObject({
      code: 1,
      err: expect.stringContaining('Check that the service runs, and OPS_URL'),
    });
  });

  it('fails when a server does not answer, or something else answers in its place', async () => {
    const { code, out, err } = await runWith(['status'], {
      fetch: async (url) => {
        if (url.includes(':8500')) throw new TypeError('fetch failed');
        return url.includes(':8501') ? new Response('<html>') : Response.json(status);
      },
    });
    expect(code).toBe(1);
    expect(out.match(/no answer/g)).toHaveLength(2);
    expect(err).toContain('No answer from PREPROD, PROD. Start the service with "npm run ops -- up".');
  });

  it('fails when the store does not answer, and is JSON where asked for', async () => {
    const { code, out, err } = await runWith(
      ['status', '--json'],
      answering(() => ({ ...status, storage: 'down' })),
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      sites: [{ site: 'PREPROD', status: { storage: 'down' } }, {}, {}],
    });
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'storage_down' } });
  });
});

describe('up', () => {
  const urls = { preprod: 'http://a', prod: 'http://b', ops: 'http://c', preview: null, store: 'http://d' };

  /** Runs `up` until it has said where everything is, then asks it to end. */
  async function runUp(args: readonly string[] = [], parts: ContextParts = {}) {
    const events: string[] = [];
    const webDist = await createTemporaryDirectory({ 'index.html': '' });
    const service: RunningService = {
      urls,
      store: createWatchedStore(),
      newOperatorToken: null,
      commandToken: 'command-token',
      stop: async () => void events.push('stopped'),
    };
    const end = createGate();
    const { context, written } = createCommandContext({
      env: { WEB_DIST: webDist },
      startService: async () => (events.push('started'), service),
      untilAskedToEnd: () => end.passed,
      fetch: async () => Response.json(environmentsWith()),
      ...parts,
    });
    const write = (text: string) => {
      context.out.write(text);
      end.open();
    };
    return {
      code: await run(['up', '--no-publish-build', ...args], { ...context, out: { write } }),
      events,
      ...written,
    };
  }

  it('runs until asked to end, says where everything is, and stops', async () => {
    const { code, events, out, err } = await runUp();
    expect(code).toBe(0);
    expect(events).toEqual(['started', 'stopped']);
    expect(out).toBe(
      'PREPROD       http://a\nPROD          http://b\noperations    http://c\nobject store  http://d\n',
    );
    expect(err).toBe('');
  });

  it('tells the addresses to programs', async () => {
    expect(JSON.parse((await runUp(['--json'])).out)).toEqual({ urls });
  });

  it('warns where there is no web build, and runs all the same', async () => {
    const { code, err } = await runUp([], { env: { WEB_DIST: '/nowhere' } });
    expect(code).toBe(0);
    expect(err).toContain('There is no web build in /nowhere');
  });

  it('fails with the reason when the service cannot start', async () => {
    const { code, err } = await runUp([], {
      startService: () => Promise.reject(new Error('Port 8500 is in use.')),
    });
    expect(code).toBe(1);
    expect(err).toBe('Port 8500 is in use.\n');
  });

  it.each([
    ['ENOSPC', 'the disk of /data/locks is full: make room on it'],
    ['EROFS', '/data/locks is on a file system that is mounted read-only: mount it for writing'],
  ])('says what is wrong with the disk where that takes nothing: %s', async (code, told) => {
    const cause = Object.assign(new Error(`${code}: open`), { code, path: '/data/locks' });
    for (const error of [cause, new Error('The store cannot be opened.', { cause })]) {
      const { code: exitCode, err } = await runUp([], { startService: () => Promise.reject(error) });
      expect(exitCode).toBe(3);
      expect(err).toBe(`Nothing can be written: ${told}, then try again.\n`);
    }
  });

  it('--demo-when-empty creates data where there is none', async () => {
    const { err } = await runUp(['--demo-when-empty'], {
      operations: {
        readCurrent: async () => null,
        importDemo: async () => createImportResult(),
      },
    });
    expect(err).toContain('d-1111111111111111 now holds demonstration data');
  });

  it('--demo-when-empty leaves published data alone', async () => {
    const { err } = await runUp(['--demo-when-empty'], {
      operations: { readCurrent: async () => ({ datasetId: 'd-1', updatedAt: '2026-11-01T12:00:00.000Z' }) },
    });
    expect(err).toBe('');
  });

  it('--demo-when-empty lives through a failure', async () => {
    const { code, err } = await runUp(['--demo-when-empty'], {
      operations: { readCurrent: () => Promise.reject(new Error('No store.')) },
    });
    expect(code).toBe(0);
    expect(err).toContain('could not be created: No store.');
  });

  it('stops at once when asked to end while it creates data', async () => {
    const { code, events } = await runUp(['--demo-when-empty'], {
      operations: { readCurrent: () => new Promise<null>(() => {}) },
      untilAskedToEnd: () => Promise.resolve(),
    });
    expect(code).toBe(0);
    expect(events).toEqual(['started', 'stopped']);
  });
});
