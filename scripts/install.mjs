import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageManager, root, run } from './processes.mjs';

const oldestNode = [20, 19];
const stampPath = join(root, 'node_modules', '.installed-lockfile');

/** Installs the workspace with the frozen lockfile, unless this very lockfile is installed already. */
export async function installWorkspace() {
  refuseOldNode();
  const lockfile = await readFile(join(root, 'pnpm-lock.yaml'));
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  const installed = await readFile(stampPath, 'utf8').catch(() => '');
  if (installed === wanted) return;
  const pnpm = await packageManager();
  const code = await run('npx', ['--yes', pnpm, 'install', '--frozen-lockfile']);
  if (code !== 0) throw new Error(`${pnpm} install ended with code ${code}; see its output above.`);
  await writeFile(stampPath, wanted);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Node ${process.versions.node} is too old: install ${oldestNode.join('.')} or newer.`);
}
