// Writes what the web build is made of beside it, as CycloneDX: published with it, it is part of the release, named by its
// hash in the manifest. Equal dependencies give an equal file, so that an equal build stays an equal release.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageManager, root, run } from './processes.mjs';

const inOrder = (list, name) => list.toSorted((a, b) => (a[name] < b[name] ? -1 : 1));

const build = join(root, 'apps/web/dist');
if (!existsSync(join(build, 'index.html'))) {
  console.error(`There is no web build in ${build}. Run "npm run build".`);
  process.exit(1);
}
const directory = await mkdtemp(join(tmpdir(), 'mangetamain-sbom-'));
try {
  const written = join(directory, 'sbom.json');
  const what = ['--prod', '--filter', '@mangetamain/web', '--sbom-type', 'application', '--lockfile-only'];
  const as = ['--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--out', written];
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  const code = await run('npx', ['--yes', await packageManager(), 'sbom', ...what, ...as], quiet);
  if (code !== 0) process.exit(code);
  const { serialNumber: _number, metadata, ...facts } = JSON.parse(await readFile(written, 'utf8'));
  const { timestamp: _time, ...about } = metadata;
  const sbom = {
    ...facts,
    metadata: about,
    components: inOrder(facts.components, 'bom-ref'),
    dependencies: inOrder(facts.dependencies, 'ref').map(({ dependsOn, ...rest }) => ({
      ...rest,
      ...(dependsOn && { dependsOn: dependsOn.toSorted() }),
    })),
  };
  const target = join(build, 'sbom.cdx.json');
  await writeFile(target, `${JSON.stringify(sbom, null, 2)}\n`);
  console.log(`${facts.components.length} components are listed in ${target}.`);
} finally {
  await rm(directory, { recursive: true, force: true });
}
