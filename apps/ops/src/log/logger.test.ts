import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../config/config.ts';
import { anyText } from '../testing/any-text.ts';
import { createLogger, type Logger, secretsOf } from './logger.ts';

const SIGNED =
  'http://127.0.0.1:8503/mangetamain/datasets/d-1/recipes.parquet?X-Amz-Algorithm=AWS4-HMAC-SHA256' +
  '&X-Amz-Credential=AKIDEXAMPLE%2F20261121%2Fus-east-1&X-Amz-Signature=5d672d79c15b13162d9279b0855cfba6';

function linesOf(write: (logger: Logger) => void, secrets: string[] = []): string[] {
  const lines: string[] = [];
  write(createLogger({ level: 'debug', secrets, destination: { write: (line) => void lines.push(line) } }));
  return lines;
}

const lineOf = (fields: object, message = 'hello', secrets: string[] = []) =>
  linesOf((logger) => logger.info(fields, message), secrets).join('');

const parsed = (line: string): unknown => JSON.parse(line);

describe('createLogger', () => {
  it('writes one JSON line with time in UTC, level, fields and message', () => {
    const line = lineOf({ port: 8502, path: '/api/health' });
    expect(line.endsWith('\n')).toBe(true);
    expect(parsed(line)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      port: 8502,
      path: '/api/health',
      msg: 'hello',
    });
  });

  it('keeps silent below its level', () => {
    const lines: string[] = [];
    const logger = createLogger({ level: 'warn', destination: { write: (line) => void lines.push(line) } });
    logger.info({}, 'unheard');
    logger.warn({}, 'heard');
    expect(lines).toHaveLength(1);
  });

  it.each([
    ['in a field', { url: SIGNED }, ''],
    ['in the message', {}, `GET ${SIGNED} failed`],
    ['in an error', { err: new Error(`fetch ${SIGNED} failed`) }, ''],
    ['in the cause of an error', { err: new Error('no', { cause: new Error(SIGNED) }) }, ''],
    ['as a URL object', { url: new URL(SIGNED) }, ''],
    ['deep in a list', { files: [{ table: 'recipes', links: new Set([SIGNED]) }] }, ''],
    ['as an encoded parameter of another URL', { url: `/login?next=${encodeURIComponent(SIGNED)}` }, ''],
    ['encoded twice', { url: encodeURIComponent(encodeURIComponent(SIGNED)) }, ''],
    ['in a query of other letter case', { url: SIGNED.replace('X-Amz-Signature', 'x-amz-signature') }, ''],
  ])('masks a signed URL %s, keeping which object it was for', (_, fields, message) => {
    const line = lineOf(fields, message);
    expect(line).not.toContain('5d672d79c15b13162d9279b0855cfba6');
    expect(line).not.toContain('AKIDEXAMPLE');
    expect(line).toContain('recipes.parquet');
  });

  it.each([
    { authorization: 'Bearer abcdef123456' },
    { headers: new Headers({ Authorization: 'Bearer abcdef123456', cookie: 'sid=abcdef123456' }) },
    { headers: new Map([['X-Api-Token', 'abcdef123456']]) },
    { note: 'sent Authorization: Bearer abcdef123456' },
    { note: 'sent Authorization: Basic abcdef123456==' },
    { note: 'AWS4-HMAC-SHA256 Credential=AK/2026, SignedHeaders=host, Signature=abcdef123456' },
    { s3: { secretAccessKey: 'abcdef123456' } },
    { s3: { secretAccessKey: { nested: 'abcdef123456' } } },
    { AWS_SECRET: ['abcdef123456'] },
    { hook: 'https://discord.com/api/webhooks/42/abcdef123456' },
    { proxy: 'http://user:abcdef123456@proxy:3128' },
    Object.assign(new Error('refused'), { token: 'abcdef123456' }),
    new Error('outer', { cause: { password: 'abcdef123456' } }),
  ])('masks secrets by name and by form: case %#', (fields) => {
    expect(lineOf(fields)).not.toContain('abcdef123456');
  });

  it('masks a known secret wherever it stands, also as JSON writes it', () => {
    const secret = 'wJal"rXUt\\nFEMI';
    const line = lineOf({ innocent: `key is ${secret}` }, secret, [secret]);
    expect(line).not.toContain('rXUt');
    expect(parsed(line)).toMatchObject({ innocent: 'key is ***', msg: '***' });
  });

  it('says what an error was', () => {
    const cause = new RangeError('too far');
    const err = Object.assign(new Error('no answer', { cause }), { code: 'ECONNREFUSED' });
    expect(parsed(lineOf({ err }))).toMatchObject({
      err: {
        name: 'Error',
        message: 'no answer',
        code: 'ECONNREFUSED',
        stack: expect.any(String),
        cause: { name: 'RangeError', message: 'too far' },
      },
    });
  });

  it('survives cycles, getters that throw, and what JSON cannot say', () => {
    const cycle: Record<string, unknown> = { big: 10n, when: new Date(Number.NaN), body: new Uint8Array(4) };
    cycle['self'] = cycle;
    Object.defineProperty(cycle, 'trap', {
      enumerable: true,
      get: () => {
        throw new Error('trapped');
      },
    });
    expect(parsed(lineOf(cycle))).toMatchObject({
      big: '10',
      when: 'Invalid Date',
      body: '[4 bytes]',
      trap: '[unreadable]',
    });
  });

  it('cuts a text that nobody could want to read to its end', () => {
    expect(
      lineOf({ path: 'a'.repeat(1_000_000), err: new Error('b'.repeat(1_000_000)) }).length,
    ).toBeLessThan(40_000);
  });

  it('cannot be made to write a second line, nor anything but JSON', () => {
    fc.assert(
      fc.property(fc.object({ withBigInt: true, withDate: true }), anyText, (fields, message) => {
        const line = lineOf(fields, message);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(() => parsed(line)).not.toThrow();
      }),
      { numRuns: 30 },
    );
  });
});

it('secretsOf names the secret key of the configuration', async () => {
  const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'hush' };
  const config = await readConfig({ S3_ENDPOINT: 'http://s3:9000', S3_BUCKET: 'bucket', ...keys });
  expect(secretsOf(config)).toEqual(['hush']);
  expect(secretsOf(await readConfig({}))).toEqual([]);
});
