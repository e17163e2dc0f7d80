import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError } from './config-error.ts';
import { type Environment, readConfig } from './config.ts';

const read = (env: Environment = {}) => readConfig(env, '/srv/here');

function violationsOf(env: Environment): readonly { variable: string; value: string | undefined; expected: string }[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.violations;
    throw error;
  }
  return [];
}

const variablesOf = (env: Environment) => violationsOf(env).map(({ variable }) => variable);

describe('readConfig', () => {
  it('needs nothing: every setting has a default for one machine', () => {
    const config = read();
    expect(config.host).toBe('127.0.0.1');
    expect(config.ports).toEqual({ preprod: 8500, prod: 8501, ops: 8502, store: 8503 });
    expect(config.presign).toEqual({ windowSeconds: 300, expirySeconds: 900 });
    expect(config.logLevel).toBe('info');
    expect(config.s3.endpoint).toBeUndefined();
    expect(config.dataDir.endsWith('/.data')).toBe(true);
    expect(config.webDist.endsWith('/apps/web/dist')).toBe(true);
  });

  it('resolves a given directory from where the command was run, the defaults from the project', () => {
    expect(read({ DATA_DIR: 'store' }).dataDir).toBe('/srv/here/store');
    expect(read({ DATA_DIR: '/var/lib/ops' }).dataDir).toBe('/var/lib/ops');
    expect(read().dataDir.startsWith('/srv/here')).toBe(false);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(read({ OPS_PORT: '', S3_ENDPOINT: '' })).toEqual(read());
  });

  it('lists every violation at once, with variable, value and what was expected', () => {
    const env = {
      PREPROD_PORT: 'eighty',
      OPS_PORT: '70000',
      LOG_LEVEL: 'loud',
      S3_ENDPOINT: 'https://s3.example.org/bucket',
      S3_BUCKET: 'No_Such_Bucket',
      PRESIGN_WINDOW: '900',
      S3_SECRET_ACCESS_KEY: 'hush',
    };
    expect(variablesOf(env).sort()).toEqual(
      ['PREPROD_PORT', 'OPS_PORT', 'LOG_LEVEL', 'S3_ENDPOINT', 'S3_BUCKET', 'PRESIGN_EXPIRY', 'S3_ACCESS_KEY_ID'].sort(),
    );
    expect(() => read(env)).toThrow('PREPROD_PORT="eighty": expected a port from 1 to 65535');
    expect(() => read(env)).toThrow('LOG_LEVEL="loud": expected one of trace, debug, info');
    expect(() => read(env)).toThrow('S3_ACCESS_KEY_ID is not set: expected a value, because S3_SECRET_ACCESS_KEY is set');
  });

  it('never shows a secret', () => {
    const [violation] = violationsOf({ S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'hush\nhush' });
    expect(violation).toMatchObject({ variable: 'S3_SECRET_ACCESS_KEY', value: '***' });
  });

  it.each([
    ['an endpoint without keys', { S3_ENDPOINT: 'http://s3:9000' }, 'S3_ACCESS_KEY_ID'],
    ['a profile without a file', { S3_PROFILE: 'fast' }, 'S3_CREDENTIALS_FILE'],
    ['a public endpoint without an endpoint', { S3_PUBLIC_ENDPOINT: 'https://s3.example.org' }, 'S3_ENDPOINT'],
    ['two servers on one port', { PROD_PORT: '8500' }, 'PROD_PORT'],
    ['URLs that expire within their window', { PRESIGN_EXPIRY: '300' }, 'PRESIGN_EXPIRY'],
    ['URLs that outlive what S3 allows', { PRESIGN_EXPIRY: '604801' }, 'PRESIGN_EXPIRY'],
    ['an endpoint with a password', { S3_ENDPOINT: 'http://a:b@s3', S3_CREDENTIALS_FILE: 'f' }, 'S3_ENDPOINT'],
    ['an endpoint of another protocol', { S3_ENDPOINT: 'ftp://s3', S3_CREDENTIALS_FILE: 'f' }, 'S3_ENDPOINT'],
    ['a host with a line break', { HOST: 'a\nb' }, 'HOST'],
  ])('refuses %s', (_, env: Environment, variable) => {
    expect(variablesOf(env)).toEqual([variable]);
  });

  it('accepts port 0 for several servers: each takes a free one', () => {
    const ports = { PREPROD_PORT: '0', PROD_PORT: '0', OPS_PORT: '0', S3_PORT: '0' };
    expect(read(ports).ports).toEqual({ preprod: 0, prod: 0, ops: 0, store: 0 });
  });

  it('reads an external store with keys or with a credentials file', () => {
    const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'hush' };
    expect(read({ S3_ENDPOINT: 'https://s3.example.org/', ...keys }).s3).toMatchObject({
      endpoint: 'https://s3.example.org',
      accessKeyId: 'id',
      secretAccessKey: 'hush',
    });
    expect(read({ S3_ENDPOINT: 'http://s3:9000', S3_CREDENTIALS_FILE: '/c', S3_PROFILE: 'p' }).s3).toMatchObject({
      credentialsFile: '/c',
      profile: 'p',
    });
  });

  it('answers any text in any variable with a configuration or a ConfigError', () => {
    const names = ['HOST', 'OPS_PORT', 'DATA_DIR', 'LOG_LEVEL', 'PRESIGN_WINDOW', 'S3_ENDPOINT', 'S3_BUCKET'] as const;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary' })), (env) => {
        const violations = violationsOf(env);
        expect(violations.every(({ expected }) => expected.length > 0)).toBe(true);
      }),
    );
  });
});
