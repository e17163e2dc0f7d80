// ClickHouse's engine behind its HTTP interface, as far as the client of this project speaks it. One process, one
// statement at a time. Arguments: folder in which chdb is installed, folder for the data.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';

const [installed, data] = process.argv.slice(2);
const { Session } = createRequire(join(installed, 'package.json'))('chdb');
const engine = new Session(data);
const directory = await mkdtemp(join(tmpdir(), 'chdb-server-'));

/** Parameters of a request that are no settings of the engine. */
const ofHttp = new Set([
  'query',
  'database',
  'query_id',
  'default_format',
  'send_progress_in_http_headers',
  'http_headers_progress_interval_ms',
]);

const literal = (value) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

let known = new Map();

/** Settings hold for the session here, where a server takes them for one statement. */
function set(parameters) {
  const wanted = new Map([...parameters].filter(([name]) => !ofHttp.has(name)));
  for (const name of known.keys()) if (!wanted.has(name)) engine.query(`SET ${name} = DEFAULT`);
  for (const [name, value] of wanted)
    if (known.get(name) !== value)
      engine.query(`SET ${name} = ${/^\d+$/.test(value) ? value : literal(value)}`);
  known = wanted;
}

async function answer(request, parameters) {
  const given = parameters.get('query');
  const body = join(directory, 'body');
  if (given === null) return run(await text(request), parameters);
  await pipeline(request, createWriteStream(body));
  return run(given.replace(/\bFORMAT (\w+)\s*$/u, `FROM INFILE ${literal(body)} FORMAT $1`), parameters);
}

/** Runs a statement; its result is a file, as it may be no text. */
async function run(statement, parameters) {
  set(parameters);
  engine.query(`USE ${parameters.get('database') ?? 'default'}`);
  const result = join(directory, 'result');
  await rm(result, { force: true });
  const format = /\bFORMAT (\w+)\s*$/u.exec(statement);
  const isQuery = format !== null && !/^\s*INSERT/iu.test(statement);
  // These take no file for their result.
  const isShort = /^\s*(EXISTS|DESCRIBE)/iu.test(statement);
  if (isQuery && isShort) return engine.query(statement.slice(0, format.index), format[1]);
  if (!isQuery) {
    engine.query(statement);
    return '';
  }
  engine.query(`${statement.slice(0, format.index)} INTO OUTFILE ${literal(result)} TRUNCATE ${format[0]}`);
  return createReadStream(result);
}

async function serve(request, response) {
  const { searchParams } = new URL(request.url, 'http://localhost');
  try {
    const result = await answer(request, searchParams);
    response.writeHead(200, { 'x-clickhouse-query-id': searchParams.get('query_id') ?? '' });
    if (typeof result === 'string') response.end(result);
    else await pipeline(result, response);
  } catch (error) {
    // Whoever asked has gone while the rows were sent.
    if (response.headersSent) return void response.destroy();
    const message = String(error.message).replace(/^Query failed: /u, '');
    const code = /^Code: (\d+)/u.exec(message)?.[1] ?? '1000';
    response.writeHead(500, { 'x-clickhouse-exception-code': code }).end(message);
  }
}

let last = stat(directory);
const server = createServer((request, response) => {
  last = last.catch(() => undefined).then(() => serve(request, response));
});
server.requestTimeout = 0;
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
