import { auditExportSchema, verifyAudit } from '@mangetamain/deploy';
import { rounds } from '@mangetamain/deploy/testing/rounds';
import { describe, expect, it } from 'vitest';
import { healthAnswer } from '../operator-api/answers.ts';
import { openLocalCopy } from '../service/local-copy.ts';
import { releaseFileKey } from '../releases/release-keys.ts';
import { scrub } from '../scrub/scrub.ts';
import { scrubPorts } from '../service/scrub-ports.ts';
import { breakableDisk } from '../store/testing/broken-disk.ts';
import type { S3Config } from '../store/s3/s3-config.ts';
import { startFaultProxy } from './fault-proxy.ts';
import { startMainProcess } from './main-process.ts';
import { startReceiver } from './message-receiver.ts';
import { createRecordingLogger } from './recording-logger.ts';
import { addDataset, addRelease, followToEnd, promote, startTestService, type Ask } from './service.ts';
import { createTemporaryDirectory } from './temporary-directory.ts';

const environmentOf = ({ endpoint, region, bucket, credentials }: S3Config) => ({
  S3_ENDPOINT: endpoint,
  S3_REGION: region,
  S3_BUCKET: bucket,
  S3_ACCESS_KEY_ID: credentials.accessKeyId,
  S3_SECRET_ACCESS_KEY: credentials.secretAccessKey,
});

const releaseAt = async (site: string) => {
  const version: unknown = await (await fetch(`${site}/version.json`)).json();
  return version;
};

const watching = (receiver: string) => ({ MONITOR_INTERVAL: '1', WEBHOOK_URL: `${receiver}/message` });

const healthSeenBy = async (ask: Ask) => healthAnswer.parse((await ask('GET', '/ops/health')).body);

/** The one that is asked comes first. */
const statesSeenBy = async (ask: Ask) => (await healthSeenBy(ask)).instances.map(({ state }) => state);

/** One that a busy machine keeps from giving a sign of life within three seconds is missed, which is another story. */
const ofStorage = (titles: readonly string[]) => titles.filter((title) => title.startsWith('Object storage'));

const slow = { timeout: 40_000 };

/** Processes of their own take their time to start. */
const isLong = rounds({ short: false, long: true });

/**
 * What two services on one bucket of any S3 store do for each other, and keep each other from. `bucket` is asked for
 * another one for each test.
 */
export function describeTwoServices(name: string, bucket: () => Promise<S3Config>): void {
  describe(`two services on one bucket of ${name}`, () => {
    it('have one fence, one record of what was changed, and copies for each other', async () => {
      const env = environmentOf(await bucket());
      const [one, two] = [await startTestService(env), await startTestService(env)];
      const { store } = one;
      await addDataset(store);
      const releases = [await addRelease(store, 'First'), await addRelease(store, 'Second')] as const;

      const begun = await Promise.all(
        [one, two].map(({ ask }, index) =>
          ask('POST', '/ops/promotions', { to: 'preprod', release: releases[index], reason: 'Race' }),
        ),
      );
      expect(begun.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
      const won = begun.find(({ status }) => status === 201)?.body;
      expect(await followToEnd(two.ask, won?.['id'])).toMatchObject({ outcome: 'succeeded' });
      const releaseId = releases[begun.findIndex(({ status }) => status === 201)] ?? '';
      for (const { urls } of [one, two])
        await expect.poll(() => releaseAt(urls.preprod), { timeout: 20_000 }).toMatchObject({ releaseId });

      expect((await two.ask('PUT', '/ops/environments/prod/hold', { reason: 'Wait' })).status).toBe(200);
      expect(await promote(one.ask, 'prod', releaseId)).not.toMatchObject({ outcome: 'succeeded' });
      expect((await one.ask('DELETE', '/ops/environments/prod/hold?reason=Over')).status).toBe(200);
      expect(await promote(two.ask, 'prod', releaseId)).toMatchObject({ outcome: 'succeeded' });

      const exports = await Promise.all(
        [one, two].map(async ({ ask }) =>
          auditExportSchema.parse((await ask('GET', '/ops/audit/export')).body),
        ),
      );
      expect(exports[0]).toEqual(exports[1]);
      for (const exported of exports) expect(verifyAudit(exported).problems).toEqual([]);

      const key = releaseFileKey(releaseId, 'index.html');
      await store.put(key, new TextEncoder().encode('<'));
      const copy = openLocalCopy(two.config, createRecordingLogger().logger);
      const mend = () => scrub(scrubPorts({ store, kind: 's3' }, copy), { isDue: (each) => each === key });
      await expect.poll(async () => (await mend()).damages, { timeout: 20_000 }).toEqual([]);
      expect(new TextDecoder().decode((await store.get(key))?.body)).toMatch(/First|Second/u);
    }, 120_000);

    it.runIf(isLong)(
      'a store that is killed under both is told of by one message, and by one when it is back',
      async () => {
        const config = await bucket();
        const { url, received } = await startReceiver();
        const proxy = await startFaultProxy(config);
        const env = { ...environmentOf(config), ...watching(url), S3_ENDPOINT: proxy.url };
        // Each has to have seen the other: whoever knows of nobody else speaks for all.
        for (const { ask } of [await startTestService(env), await startTestService(env)])
          await expect.poll(() => statesSeenBy(ask), slow).toEqual(['watching', 'watching']);
        proxy.fault = 'down';
        await expect.poll(() => ofStorage(received.titles), slow).toEqual(['Object storage is DOWN']);
        proxy.fault = 'none';
        await expect
          .poll(() => ofStorage(received.titles), slow)
          .toEqual(['Object storage is DOWN', 'Object storage is UP']);
      },
      120_000,
    );

    it.runIf(isLong).each([
      ['full', 'ENOSPC'],
      ['read-only', 'EROFS'],
    ])(
      'a disk that is %s under one of them is told of by one message of its own',
      async (_, code) => {
        const { url, received } = await startReceiver();
        const env = { ...environmentOf(await bucket()), ...watching(url) };
        const { ask } = await startTestService(env);
        const directory = await createTemporaryDirectory();
        const disk = await breakableDisk(directory);
        await startMainProcess(directory, { env });
        await expect.poll(() => statesSeenBy(ask), slow).toEqual(['watching', 'watching']);
        await disk.fail(code, 'writes');
        await expect.poll(() => ofStorage(received.titles), slow).toEqual(['Object storage is DOWN']);
        await disk.heal();
        await expect
          .poll(() => received.titles, slow)
          .toEqual(['Object storage is DOWN', 'Object storage is UP']);
      },
      120_000,
    );

    it.runIf(isLong)(
      'watch each other: one that sees trouble and one that is killed are one message each',
      async () => {
        const { url, received } = await startReceiver();
        const env = { ...environmentOf(await bucket()), ...watching(url) };
        const { ask, store } = await startTestService(env);
        await addDataset(store);
        const release = await addRelease(store);
        for (const to of ['preprod', 'prod'] as const)
          expect(await promote(ask, to, release)).toMatchObject({ outcome: 'succeeded' });
        const told = (part: string) => received.titles.filter((title) => title.includes(part));

        // Nobody answers where this one is told that visitors come in.
        const broken = { ...env, PROD_PUBLIC_URL: 'http://127.0.0.1:9' };
        const { pid } = await startMainProcess(await createTemporaryDirectory(), { env: broken });
        await expect.poll(() => told('DOWN'), slow).toHaveLength(1);
        expect(await statesSeenBy(ask)).toEqual(['watching', 'watching']);

        if (pid === undefined) throw new Error('The second service does not run.');
        process.kill(pid, 'SIGKILL');
        await expect.poll(() => told('is gone'), slow).toHaveLength(1);
        expect(await statesSeenBy(ask)).toEqual(['watching', 'gone']);
        expect((await healthSeenBy(ask)).statuses).toMatchObject({ storage: 'up' });
        expect(told('DOWN')).toHaveLength(1);
      },
      180_000,
    );
  });
}
