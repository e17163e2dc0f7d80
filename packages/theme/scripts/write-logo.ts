import { writeFile } from 'node:fs/promises';
import { logoAssets } from '../src/logo/assets.ts';

for (const [name, svg] of logoAssets()) {
  await writeFile(new URL(`../src/logo/assets/${name}`, import.meta.url), `${svg}\n`);
}
