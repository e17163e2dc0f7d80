import { writeFile } from 'node:fs/promises';
import { renderTokensCss } from '../src/css/render-tokens.ts';

await writeFile(new URL('../src/css/tokens.css', import.meta.url), renderTokensCss());
