import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach } from 'vitest';
import type { ClickhouseRequest } from '../request.ts';

/** What a statement is answered: rows as lines of JSON, or a fault as ClickHouse words it. */
type Answer = { readonly rows: readonly object[] } | { readonly fault: string };

interface FakeServer {
  readonly request: ClickhouseRequest;
  /** Statements that came, with the database in which they were to run. */
  readonly statements: { readonly database: string | null; readonly statement: string }[];
  answer: (statement: string) => Answer;
}

/** A server that speaks as much of ClickHouse's HTTP interface as the client asks for, and knows no SQL. */
export function useFakeServer(): () => FakeServer {
  let fake: FakeServer;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    const statement = searchParams.get('query') ?? (await text(request));
    fake.statements.push({ database: searchParams.get('database'), statement });
    const answer = fake.answer(statement);
    if ('fault' in answer) response.writeHead(500).end(answer.fault);
    else response.end(answer.rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  };
  const server = createServer((request, response) => void answer(request, response));
  beforeEach(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    fake = {
      request: {
        url: `http://127.0.0.1:${port}`,
        user: 'default',
        password: 'a-password',
        tables: {},
        memory: 1e9,
        objects: { keys: { accessKeyId: 'id', secretAccessKey: 'a-secret-key' } },
      },
      statements: [],
      answer: () => ({ rows: [] }),
    };
  });
  afterEach(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return () => fake;
}
