import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { renderIcons } from '../src/icons/render-icons.ts';

const require = createRequire(import.meta.url);
const text = renderIcons((name) => readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8'));
await writeFile(new URL('../src/icons/icon-bodies.ts', import.meta.url), text);
