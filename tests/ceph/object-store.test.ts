import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { probeConditionalWrites } from '@mangetamain/ops/src/store/probe.ts';
import { createS3Store } from '@mangetamain/ops/src/store/s3/create-s3-store.ts';
import { AccessDenied, PreconditionFailed } from '@mangetamain/ops/src/store/store-error.ts';
import { describeStoreContract } from '@mangetamain/ops/src/store/testing/store-contract.ts';
import { describeTwoServices } from '@mangetamain/ops/src/testing/two-services.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBucket } from './bucket.ts';
import { type RunningCeph, startCeph } from './start-ceph.ts';

const started: { ceph?: RunningCeph } = {};

function running(): RunningCeph {
  if (started.ceph === undefined) throw new Error('Ceph has not been started.');
  return started.ceph;
}

beforeAll(async () => {
  started.ceph = await startCeph();
}, 600_000);

afterAll(async () => {
  await started.ceph?.stop();
});

const text = (content: string) => new TextEncoder().encode(content);

describeStoreContract('the S3 client with Ceph', async () => ({
  store: createS3Store(running()),
  prefix: `contract/${randomUUID()}/`,
}));

describeTwoServices('Ceph', async () => {
  const access = { ...running(), bucket: `services-${randomUUID()}` };
  await createBucket(access, tmpdir());
  return access;
});

describe('conditional writes', () => {
  it('are found to be honoured, so that promotions may be kept in this store', async () => {
    const store = createS3Store(running());
    expect(await probeConditionalWrites(store)).toEqual({ honoured: true });
    for await (const { key } of store.list('probes/')) expect(key).toBeUndefined();
  });

  it('let one of many first writers win', async () => {
    const store = createS3Store(running());
    const key = `first/${randomUUID()}`;
    const writes = Array.from({ length: 20 }, (_, n) =>
      store.put(key, text(`${n}`), { condition: 'absent' }),
    );
    const outcomes = await Promise.allSettled(writes);
    const winners = outcomes.flatMap((outcome, n) => (outcome.status === 'fulfilled' ? [`${n}`] : []));
    expect(winners).toHaveLength(1);
    expect(new TextDecoder().decode((await store.get(key))?.body)).toBe(winners[0]);
  });

  it('refuse to replace what was deleted meanwhile', async () => {
    const store = createS3Store(running());
    const key = `gone/${randomUUID()}`;
    const { etag } = await store.put(key, text('x'));
    await store.delete(key);
    await expect(store.put(key, text('y'), { condition: { ifMatch: etag } })).rejects.toThrow(
      PreconditionFailed,
    );
    expect(await store.head(key)).toBeNull();
  });
});

describe('a presigned URL in a browser of another origin', () => {
  const origin = 'http://127.0.0.1:8501';
  const share = async (lifetime: { signedAt: Date; expiresIn: number }) => {
    const store = createS3Store(running());
    await store.put('shared.parquet', text('0123456789'));
    return store.presignGet('shared.parquet', lifetime);
  };

  it('may be read whole and in ranges, with its length', async () => {
    const url = await share({ signedAt: new Date(), expiresIn: 60 });
    const whole = await fetch(url, { headers: { origin } });
    expect(whole.status).toBe(200);
    expect(whole.headers.get('access-control-allow-origin')).toMatch(/^(?:\*|http:\/\/127\.0\.0\.1:8501)$/u);
    expect(whole.headers.get('access-control-expose-headers')).toContain('Content-Range');
    const part = await fetch(url, { headers: { origin, range: 'bytes=2-4' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ]);
  });

  it('passes the question that browsers ask before a range', async () => {
    const url = await share({ signedAt: new Date(), expiresIn: 60 });
    const headers = {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'range',
    };
    const answer = await fetch(url, { method: 'OPTIONS', headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-methods')).toContain('GET');
  });

  it('is refused with 403 once its time is over, or for another object', async () => {
    const past = new Date(Date.now() - 120_000);
    expect((await fetch(await share({ signedAt: past, expiresIn: 60 }))).status).toBe(403);
    const url = await share({ signedAt: new Date(), expiresIn: 60 });
    expect((await fetch(String(url).replace('shared', 'secret'))).status).toBe(403);
    expect((await fetch(String(url).replace('X-Amz-Expires=60', 'X-Amz-Expires=6000'))).status).toBe(403);
  });
});

describe('wrong keys', () => {
  it('are refused with an error that says what to check', async () => {
    const { credentials, ...access } = running();
    const stranger = createS3Store({ ...access, credentials: { ...credentials, secretAccessKey: 'wrong' } });
    await expect(stranger.get('x')).rejects.toThrow(AccessDenied);
    await expect(stranger.get('x')).rejects.toThrow("Check the store's keys");
  });

  it('of a bucket that is not there say so', async () => {
    const store = createS3Store({ ...running(), bucket: 'no-such-bucket' });
    await expect(store.get('x')).rejects.toMatchObject({ code: 'NoSuchBucket' });
  });
});
