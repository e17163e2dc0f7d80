import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './processes.mjs';

/** Programs of other makers that the tests run against, and the Debian package of each. */
const tools = [
  { package: 'chromium', present: () => hasBrowser() },
  { package: 'awscli', present: () => isOnPath('aws') },
  { package: 's3cmd', present: () => isOnPath('s3cmd') },
  ...['pandas', 'scipy', 'statsmodels'].map((name) => ({
    package: `python3-${name}`,
    present: () => hasPythonModule(name),
  })),
];

/** Those that only the long form asks for. */
const longTools = [
  { package: 'firefox-esr', present: () => hasFirefox() },
  { package: 'libreoffice-calc-nogui', present: () => isOnPath('soffice') },
  { package: 'nginx-light', present: () => isOnPath('nginx') },
];

const isOnPath = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** Of the interpreter that Debian's packages belong to. */
const hasPythonModule = (name) => spawnSync('/usr/bin/python3', ['-c', `import ${name}`]).status === 0;

const hasBrowser = () =>
  (process.env.CHROMIUM_PATH !== undefined && existsSync(process.env.CHROMIUM_PATH)) ||
  ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some(isOnPath);

const hasFirefox = () =>
  (process.env.FIREFOX_PATH !== undefined && existsSync(process.env.FIREFOX_PATH)) ||
  ['firefox-esr', 'firefox'].some(isOnPath);

/** Ceph's S3 gateway, what it stands on, and the client that creates its bucket. */
const cephTools = [
  { package: 'radosgw', present: () => isOnPath('radosgw') },
  { package: 'ceph-mon', present: () => isOnPath('ceph-mon') },
  { package: 'ceph-osd', present: () => isOnPath('ceph-osd') },
  { package: 'ceph-common', present: () => isOnPath('ceph') },
  { package: 'awscli', present: () => isOnPath('aws') },
];

const missingOf = (wanted) => wanted.filter(({ present }) => !present()).map((tool) => tool.package);

const isRoot = () => process.getuid?.() === 0;

const canInstall = () => isRoot() && isOnPath('apt-get');

/** Installs what the tests need and the machine lacks: with apt when root on Debian, else says how. */
export async function ensureSystemTools({ long = false } = {}) {
  const missing = missingOf(long ? [...tools, ...longTools] : tools);
  if (missing.length === 0) return;
  if (!canInstall()) {
    console.error(
      `The tests need ${missing.join(', ')}. Install them (Debian: sudo apt-get install ${missing.join(' ')}; ` +
        'a browser also comes with: npx playwright install chromium).',
    );
    return;
  }
  await install(missing);
}

/** Makes Ceph ready to be started. Resolves to why it cannot be started here, or to null where it can. */
export async function ensureCeph() {
  if (!isRoot()) return 'its daemons need root';
  const missing = missingOf(cephTools);
  if (missing.length === 0) return null;
  if (!canInstall()) return `${missing.join(', ')} are missing, and there is no apt-get to install them with`;
  try {
    await install(missing);
    return null;
  } catch (error) {
    return error.message;
  }
}

async function install(packages) {
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) throw new Error(`apt-get could not install ${packages.join(', ')}; see its output above.`);
}
