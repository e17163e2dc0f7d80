import { writeFile } from 'node:fs/promises';
import { deriveLetters } from './derive-letters.ts';

await writeFile(new URL('../src/logo/letter-outlines.ts', import.meta.url), await deriveLetters());
