import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './processes.mjs';

/** Programs of other makers that the tests run against, and the Debian package of each. */
const tools = [
  { package: 'chromium', present: () => hasBrowser() },
  { package: 'awscli', present: () => isOnPath('aws') },
  { package: 's3cmd', present: () => isOnPath('s3cmd') },
];

const isOnPath = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

const hasBrowser = () =>
  (process.env.CHROMIUM_PATH !== undefined && existsSync(process.env.CHROMIUM_PATH)) ||
  ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some(isOnPath);

/** Installs what the tests need and the machine lacks: with apt when root on Debian, else says how. */
export async function ensureSystemTools() {
  const missing = tools.filter(({ present }) => !present()).map((tool) => tool.package);
  if (missing.length === 0) return;
  const canInstall = process.getuid?.() === 0 && isOnPath('apt-get');
  if (!canInstall) {
    console.error(
      `The tests need ${missing.join(', ')}. Install them (Debian: sudo apt-get install ${missing.join(' ')}; ` +
        'a browser also comes with: npx playwright install chromium).',
    );
    return;
  }
  console.log(`Installing ${missing.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) throw new Error(`apt-get could not install ${missing.join(', ')}; see its output above.`);
}
