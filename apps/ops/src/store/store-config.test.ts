import { describe, expect, it } from 'vitest';
import { storeConfigFromEnv } from './store-config.ts';

const S3 = {
  S3_ENDPOINT: 'https://s3.example.org',
  S3_BUCKET: 'kitchen',
  S3_ACCESS_KEY_ID: 'AK',
  S3_SECRET_ACCESS_KEY: 'SK',
};

describe('storeConfigFromEnv', () => {
  it('is the embedded store where no endpoint is named', async () => {
    expect(await storeConfigFromEnv({})).toEqual({ kind: 'embedded', dataDirectory: '.data', port: 8503 });
    expect(await storeConfigFromEnv({ S3_ENDPOINT: '', DATA_DIR: '/var/kitchen', S3_PORT: '9000' })).toEqual({
      kind: 'embedded',
      dataDirectory: '/var/kitchen',
      port: 9000,
    });
  });

  it('is the S3 service that is named', async () => {
    const credentials = { accessKeyId: 'AK', secretAccessKey: 'SK' };
    const expected = {
      kind: 's3',
      endpoint: S3.S3_ENDPOINT,
      bucket: 'kitchen',
      region: 'us-east-1',
      credentials,
    };
    expect(await storeConfigFromEnv(S3)).toEqual(expected);
    const more = { ...S3, S3_REGION: 'garage', S3_PUBLIC_ENDPOINT: 'https://data.example.org' };
    expect(await storeConfigFromEnv(more)).toEqual({
      ...expected,
      region: 'garage',
      publicEndpoint: 'https://data.example.org',
    });
  });

  it('says what is missing', async () => {
    await expect(storeConfigFromEnv({ ...S3, S3_BUCKET: '' })).rejects.toMatchObject({
      code: 'InvalidConfiguration',
      message: expect.stringContaining('S3_BUCKET'),
    });
    await expect(storeConfigFromEnv({ ...S3, S3_ACCESS_KEY_ID: '' })).rejects.toMatchObject({
      code: 'CredentialsIncomplete',
    });
  });

  it.each(['http', '-1', '65536', '80.5'])('refuses the port %j', async (S3_PORT) => {
    await expect(storeConfigFromEnv({ S3_PORT })).rejects.toMatchObject({ code: 'InvalidConfiguration' });
  });
});
