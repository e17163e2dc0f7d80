import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reservePorts } from '@mangetamain/ops/src/testing/reserve-ports.ts';
import { createTemporaryDirectory } from '@mangetamain/ops/src/testing/temporary-directory.ts';
import { expect, onTestFinished } from 'vitest';

const guide = fileURLToPath(new URL('../../docs/nginx.conf', import.meta.url));

interface Behind {
  /** Ports of the services. */
  readonly prod: readonly number[];
  readonly operations: readonly number[];
}

/**
 * Starts nginx with the file that operators are given, for as long as the test takes: without TLS, on free ports, in
 * front of these services.
 */
export async function startNginx({
  prod,
  operations,
}: Behind): Promise<{ site: number; operations: number }> {
  const directory = await createTemporaryDirectory();
  const first = await reservePorts();
  const servers = (ports: readonly number[], rest: string) =>
    ports.map((port) => `server 127.0.0.1:${port}${rest}`).join('\n    ');
  const file = (await readFile(guide, 'utf8'))
    .replace(/server 127\.0\.0\.1:8501( [^;]*;)/, (_, rest: string) => servers(prod, rest))
    .replace(/server 127\.0\.0\.1:8502( [^;]*;)/, (_, rest: string) => servers(operations, rest))
    .replace('listen 443 ssl;', `listen 127.0.0.1:${first};`)
    .replace('listen 8443 ssl;', `listen 127.0.0.1:${first + 1};`)
    .replaceAll(/ssl_certificate\w* [^;]+;/g, '')
    .replace('pid /run/nginx.pid;', `pid ${join(directory, 'pid')};`);
  const written = join(directory, 'nginx.conf');
  await writeFile(written, file);
  const options = ['-p', directory, '-e', join(directory, 'error.log'), '-c', written, '-g', 'daemon off;'];
  const child = spawn('nginx', options, { stdio: 'inherit' });
  onTestFinished(() => void child.kill());
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${first}`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  return { site: first, operations: first + 1 };
}
