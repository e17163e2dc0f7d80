import { AwsV4Signer } from 'aws4fetch';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTimestamp } from '../signature/signature-v4.ts';
import { AWS_CREDENTIALS, AWS_TIME, PRESIGNED_EXAMPLE } from '../testing/aws-examples.ts';
import { presigner } from './presign.ts';

describe('presigner', () => {
  it('signs the AWS example', () => {
    const { origin, path, expiresIn, signature } = PRESIGNED_EXAMPLE;
    const url = presigner(origin, 'us-east-1', AWS_CREDENTIALS)(path, { signedAt: AWS_TIME, expiresIn });
    expect(url).toBe(
      'https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256' +
        '&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request' +
        '&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host' +
        `&X-Amz-Signature=${signature}`,
    );
  });

  it('agrees with aws4fetch on any key, day and lifetime', async () => {
    const presign = presigner('http://127.0.0.1:9000', 'garage', AWS_CREDENTIALS);
    const segment = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => !/^\.\.?$/.test(text) && !/\p{Surrogate}/u.test(text));
    const times = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(
        segment,
        times,
        fc.integer({ min: 1, max: 604_800 }),
        async (key, signedAt, expiresIn) => {
          const ours = presign(`/bucket/${key}`, { signedAt, expiresIn });
          const [bare = ''] = ours.split('?');
          const theirs = await new AwsV4Signer({
            url: `${bare}?X-Amz-Expires=${expiresIn}`,
            signQuery: true,
            service: 's3',
            region: 'garage',
            datetime: toTimestamp(signedAt),
            ...AWS_CREDENTIALS,
          }).sign();
          expect(new URL(ours).searchParams.get('X-Amz-Signature')).toBe(
            theirs.url.searchParams.get('X-Amz-Signature'),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('repeats the URL for the same signing time and changes it for another', () => {
    const presign = presigner('http://store', 'us-east-1', AWS_CREDENTIALS);
    const once = presign('/b/k', { signedAt: AWS_TIME, expiresIn: 60 });
    expect(presign('/b/k', { signedAt: new Date(AWS_TIME.getTime() + 999), expiresIn: 60 })).toBe(once);
    expect(presign('/b/k', { signedAt: new Date(AWS_TIME.getTime() + 1000), expiresIn: 60 })).not.toBe(once);
  });

  it('carries the token of temporary credentials', () => {
    const presign = presigner('http://store', 'us-east-1', { ...AWS_CREDENTIALS, sessionToken: 'a+b/c=' });
    const url = new URL(presign('/b/k', { signedAt: AWS_TIME, expiresIn: 60 }));
    expect(url.searchParams.get('X-Amz-Security-Token')).toBe('a+b/c=');
  });

  it.each([0, -1, 1.5, 604_801, Number.NaN])('refuses a lifetime of %s seconds', (expiresIn) => {
    const presign = presigner('http://store', 'us-east-1', AWS_CREDENTIALS);
    expect(() => presign('/b/k', { signedAt: AWS_TIME, expiresIn })).toThrow(
      expect.objectContaining({ code: 'InvalidLifetime' }),
    );
  });
});
