import { expect, it } from 'vitest';
import { onServer } from './session.ts';
import { useFakeServer } from './testing/fake-server.ts';

const fake = useFakeServer();

const failing = async (fault: string, statement = 'SELECT 1') => {
  const server = fake();
  server.answer = () => ({ fault });
  return onServer(server.request, ({ rows }) => rows(statement)).catch((error: unknown) => error);
};

it('gives rows of plain values, and what is none as JSON', async () => {
  const server = fake();
  server.answer = () => ({ rows: [{ n: 3, text: 'a', nothing: null, place: ['file', 7] }] });
  const rows = await onServer(server.request, (session) => session.rows('SELECT'));
  expect(rows).toEqual([{ n: 3, text: 'a', nothing: null, place: '["file",7]' }]);
});

it('tells what the server says of a failure, and what to do', async () => {
  const error = await failing('Code: 60. DB::Exception: Unknown table. (UNKNOWN_TABLE) (version 26.7)');
  expect(error).toMatchObject({
    code: 'engine-failed',
    found: expect.stringContaining('Unknown table') as unknown,
    remedy: expect.stringContaining('What is done stays done') as unknown,
  });
});

it('asks for more memory where that was the cause', async () => {
  const error = await failing(
    'Code: 241. DB::Exception: Query memory limit exceeded. (MEMORY_LIMIT_EXCEEDED)',
  );
  expect(error).toMatchObject({ remedy: expect.stringContaining('--memory') as unknown });
});

it('keeps secrets to itself, in what it says of a statement and in what the server does', async () => {
  const statement = "SELECT * FROM s3('http://store/x', 'id', 'a-secret-key')";
  const error = await failing(
    `Code: 499. DB::Exception: ${statement} with a-password. (S3_ERROR)`,
    statement,
  );
  expect(String(error)).toContain('***');
  expect(JSON.stringify([error, String(error)])).not.toMatch(/a-secret-key|a-password/u);
});

it('says where to look when nobody answers', async () => {
  const request = { ...fake().request, url: 'http://127.0.0.1:9' };
  const error = await onServer(request, ({ run }) => run('SELECT 1')).catch((each: unknown) => each);
  expect(error).toMatchObject({ remedy: expect.stringContaining('--clickhouse') as unknown });
});
