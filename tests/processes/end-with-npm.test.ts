import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';

const script = new URL('../../scripts/end-with-npm.mjs', import.meta.url).href;

/** What a task of the repository does: it looks after its parents, and ends what it runs when it is asked to. */
const task = `
  import { endWithNpm } from ${JSON.stringify(script)};
  const running = setInterval(() => undefined, 1_000);
  process.on('SIGTERM', () => (clearInterval(running), console.log('ended')));
  endWithNpm();
  console.log(process.pid);
`;

it('a task ends when the shell that npm started it by is killed', async () => {
  const node = `"${process.execPath}" --input-type=module --eval "$TASK"; true`;
  const shell = spawn('sh', ['-c', node], {
    env: { ...process.env, TASK: task },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let written = '';
  const closed = once(shell.stdout, 'close');
  shell.stdout.on('data', (chunk: Buffer) => (written += chunk.toString()));
  await expect.poll(() => written).toMatch(/^\d+\n$/);
  const pid = Number(written);
  onTestFinished(() => {
    if (!written.includes('ended')) process.kill(pid, 'SIGKILL');
  });
  shell.kill('SIGKILL');
  await closed;
  expect(written).toBe(`${pid}\nended\n`);
});
