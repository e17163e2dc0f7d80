import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StoreError } from '../store/store-error.ts';
import { anyText } from '../testing/any-text.ts';
import { ConfigError, type ConfigViolation } from './config-error.ts';
import { type Environment, readConfig } from './config.ts';

const read = (env: Environment = {}) => readConfig(env, '/srv/here');

async function violationsOf(env: Environment): Promise<readonly ConfigViolation[]> {
  try {
    await read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.violations;
    throw error;
  }
  return [];
}

const variablesOf = async (env: Environment) => (await violationsOf(env)).map(({ variable }) => variable);

const dataDirectoryOf = async (env: Environment) => {
  const { store } = await read(env);
  return store.kind === 'embedded' ? store.dataDirectory : null;
};

const external = { S3_ENDPOINT: 'https://s3.example.org/', S3_BUCKET: 'kitchen' };
const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'hush' };

describe('readConfig', () => {
  it('needs nothing: every setting has a default for one machine', async () => {
    const config = await read();
    expect(config).toMatchObject({
      host: '127.0.0.1',
      ports: { preprod: 8500, prod: 8501, ops: 8502, preview: 8504 },
      previewUrl: undefined,
      presign: { windowSeconds: 300, expirySeconds: 900 },
      logLevel: 'info',
      auditRetentionDays: 400,
      publicUrls: { preprod: undefined, prod: undefined },
      store: { kind: 'embedded', port: 8503, dataDirectory: expect.stringMatching(/\/\.data$/) },
    });
    expect(config.webDist.endsWith('/apps/web/dist')).toBe(true);
  });

  it('resolves a given directory from where the command was run, the defaults from the project', async () => {
    expect(await dataDirectoryOf({ DATA_DIR: 'store' })).toBe('/srv/here/store');
    expect(await dataDirectoryOf({ DATA_DIR: '/var/lib/ops' })).toBe('/var/lib/ops');
    expect(await dataDirectoryOf({})).not.toContain('/srv/here');
    expect((await read({ WEB_DIST: 'dist' })).webDist).toBe('/srv/here/dist');
  });

  it('takes an empty variable for one that is not set', async () => {
    expect(await read({ OPS_PORT: '', S3_ENDPOINT: '' })).toEqual(await read());
  });

  it('lists every violation at once, with variable, value and what was expected', async () => {
    const env = {
      PREPROD_PORT: 'eighty',
      OPS_PORT: '70000',
      LOG_LEVEL: 'loud',
      S3_ENDPOINT: 'https://s3.example.org/bucket',
      S3_BUCKET: 'No_Such_Bucket',
      PRESIGN_WINDOW: '900',
      S3_SECRET_ACCESS_KEY: 'hush',
    };
    const expected = ['PREPROD_PORT', 'OPS_PORT', 'LOG_LEVEL', 'S3_ENDPOINT', 'S3_BUCKET', 'PRESIGN_EXPIRY'];
    expect((await variablesOf(env)).sort()).toEqual([...expected, 'S3_ACCESS_KEY_ID'].sort());
    await expect(read(env)).rejects.toThrow('PREPROD_PORT="eighty": expected a port from 1 to 65535');
    await expect(read(env)).rejects.toThrow('LOG_LEVEL="loud": expected one of trace, debug, info');
    await expect(read(env)).rejects.toThrow(
      'S3_ACCESS_KEY_ID is not set: expected a value, because S3_SECRET_ACCESS_KEY is set',
    );
  });

  it('never shows a secret', async () => {
    const [violation] = await violationsOf({ S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'hush\nhush' });
    expect(violation).toMatchObject({ variable: 'S3_SECRET_ACCESS_KEY', value: '***' });
  });

  it.each([
    ['an endpoint without keys', external, 'S3_ACCESS_KEY_ID'],
    ['an endpoint without a bucket', { S3_ENDPOINT: 'http://s3:9000', ...keys }, 'S3_BUCKET'],
    ['a profile without a file', { S3_PROFILE: 'fast' }, 'S3_CREDENTIALS_FILE'],
    [
      'a public endpoint without an endpoint',
      { S3_PUBLIC_ENDPOINT: 'https://s3.example.org' },
      'S3_ENDPOINT',
    ],
    ['two servers on one port', { PROD_PORT: '8500' }, 'PROD_PORT'],
    ['a site on the port of the store', { S3_PORT: '8502' }, 'S3_PORT'],
    ['a preview on the port of a site', { PREVIEW_PORT: '8501' }, 'PREVIEW_PORT'],
    ['URLs that expire within their window', { PRESIGN_EXPIRY: '300' }, 'PRESIGN_EXPIRY'],
    ['URLs that outlive what S3 allows', { PRESIGN_EXPIRY: '604801' }, 'PRESIGN_EXPIRY'],
    ['an endpoint with a password', { ...external, ...keys, S3_ENDPOINT: 'http://a:b@s3' }, 'S3_ENDPOINT'],
    [
      'an endpoint without a protocol',
      { ...external, ...keys, S3_ENDPOINT: 's3.example.org' },
      'S3_ENDPOINT',
    ],
    [
      'a public endpoint with a path',
      { ...external, ...keys, S3_PUBLIC_ENDPOINT: 'https://a.org/s3' },
      'S3_PUBLIC_ENDPOINT',
    ],
    ['an endpoint of another protocol', { ...external, ...keys, S3_ENDPOINT: 'ftp://s3' }, 'S3_ENDPOINT'],
    ['an audit kept for a negative time', { AUDIT_RETENTION_DAYS: '-1' }, 'AUDIT_RETENTION_DAYS'],
    ['an audit kept for half a day', { AUDIT_RETENTION_DAYS: '0.5' }, 'AUDIT_RETENTION_DAYS'],
    ['a site that is a path', { PROD_PUBLIC_URL: 'https://www.example.org/kitchen' }, 'PROD_PUBLIC_URL'],
    ['a site to embed in without a protocol', { EMBED_ORIGINS: 'https://a.test, b.test' }, 'EMBED_ORIGINS'],
    ['a site without a protocol', { PREPROD_PUBLIC_URL: 'www.example.org' }, 'PREPROD_PUBLIC_URL'],
    ['a host with a line break', { HOST: 'a\nb' }, 'HOST'],
  ])('refuses %s', async (_, env: Environment, variable) => {
    expect(await variablesOf(env)).toEqual([variable]);
  });

  it('accepts port 0 for several servers: each takes a free one', async () => {
    const names = ['PREPROD_PORT', 'PROD_PORT', 'OPS_PORT', 'S3_PORT', 'PREVIEW_PORT'];
    const { ports, store } = await read(Object.fromEntries(names.map((name) => [name, '0'])));
    expect(ports).toEqual({ preprod: 0, prod: 0, ops: 0, preview: 0 });
    expect(store).toMatchObject({ port: 0 });
  });

  it('keeps the audit as long as told, for ever with 0', async () => {
    expect((await read({ AUDIT_RETENTION_DAYS: '30' })).auditRetentionDays).toBe(30);
    expect((await read({ AUDIT_RETENTION_DAYS: '0' })).auditRetentionDays).toBeNull();
  });

  it('allows sites to embed analyses, none unless they are named', async () => {
    expect((await read({})).embedOrigins).toEqual([]);
    const { embedOrigins } = await read({ EMBED_ORIGINS: 'https://www.example.org/, http://127.0.0.1:8000' });
    expect(embedOrigins).toEqual(['https://www.example.org', 'http://127.0.0.1:8000']);
    expect((await read({ EMBED_ORIGINS: '*' })).embedOrigins).toEqual(['*']);
  });

  it('knows where visitors reach the sites', async () => {
    const { publicUrls } = await read({ PROD_PUBLIC_URL: 'https://www.example.org/' });
    expect(publicUrls).toEqual({ preprod: undefined, prod: 'https://www.example.org' });
  });

  it('reads an external store and its keys', async () => {
    expect((await read({ ...external, ...keys })).store).toMatchObject({
      kind: 's3',
      endpoint: 'https://s3.example.org',
      bucket: 'kitchen',
      region: 'us-east-1',
      credentials: { accessKeyId: 'id', secretAccessKey: 'hush' },
    });
    const more = { S3_REGION: 'garage', S3_PUBLIC_ENDPOINT: 'https://data.example.org' };
    expect((await read({ ...external, ...keys, ...more })).store).toMatchObject({
      region: 'garage',
      publicEndpoint: 'https://data.example.org',
    });
  });

  it('takes keys that are given before those of a file', async () => {
    const file = { S3_CREDENTIALS_FILE: '/nowhere/credentials' };
    expect((await read({ ...external, ...keys, ...file })).store).toMatchObject({
      credentials: { accessKeyId: 'id', secretAccessKey: 'hush' },
    });
  });

  it('says which credentials file cannot be read', async () => {
    const env = { ...external, S3_CREDENTIALS_FILE: '/nowhere/credentials' };
    await expect(read(env)).rejects.toThrow('/nowhere/credentials');
    await expect(read(env)).rejects.toBeInstanceOf(StoreError);
  });

  it('answers any text in any variable with a configuration or a ConfigError', async () => {
    const names = [
      'HOST',
      'OPS_PORT',
      'DATA_DIR',
      'LOG_LEVEL',
      'PRESIGN_WINDOW',
      'S3_PORT',
      'S3_BUCKET',
    ] as const;
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), anyText), async (env) => {
        const violations = await violationsOf(env);
        expect(violations.every(({ expected }) => expected.length > 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('who may operate', () => {
  const tokenSha256 = 'a'.repeat(64);
  const valueOf = async (OPS_TOKENS: string) => (await readConfig({ OPS_TOKENS })).operators;

  it('is a list of names, roles and hashes of tokens', async () => {
    expect(await valueOf(`ada:deployer:${tokenSha256}, bob:viewer:${tokenSha256}`)).toEqual([
      { name: 'ada', role: 'deployer', tokenSha256 },
      { name: 'bob', role: 'viewer', tokenSha256 },
    ]);
    expect((await readConfig({})).operators).toBeUndefined();
  });

  it.each(['ada', 'ada:admin:' + tokenSha256, 'ada:viewer:secret', `ada:viewer:${tokenSha256},`])(
    '%j is refused without being shown',
    async (given) => {
      await expect(valueOf(given)).rejects.toThrow('OPS_TOKENS="***": expected name:role:sha256hex');
    },
  );

  it('a remote service needs a token', async () => {
    await expect(readConfig({ OPS_URL: 'https://ops.example.org' })).rejects.toThrow('OPS_TOKEN is not set');
    const { remote } = await readConfig({ OPS_URL: 'https://ops.example.org', OPS_TOKEN: 'hush' });
    expect(remote).toEqual({ url: 'https://ops.example.org', token: 'hush' });
  });
});
