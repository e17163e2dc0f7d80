// Writes the index of each language's catalogue from the files of messages: a new analysis brings a folder, not a line.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../src', import.meta.url));

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });

const nameOf = (path) =>
  relative(source, path)
    .replace(/^(messages|analyses)\//u, '')
    .replace(/(\/messages)?\.(en|fr)\.ts$/u, '')
    .replaceAll(/[^a-z]+([a-z])/gu, (_, letter) => letter.toUpperCase());

/** The text of `messages/<locale>.ts`: every file of messages of that language, spread into one object. */
function catalogueSource(locale) {
  const files = filesUnder(source).filter((path) => path.endsWith(`.${locale}.ts`));
  const index = join(source, 'messages', `${locale}.ts`);
  const imports = files.map(
    (path) => `import { messages as ${nameOf(path)} } from '${specifier(relative(dirname(index), path))}';`,
  );
  const type = locale === 'en' ? '' : ': Record<MessageId, string>';
  return {
    path: index,
    text: [
      '// Written by scripts/write-catalogues.mjs from the files of messages; it runs before every task.',
      ...(locale === 'en' ? [] : ["import type { MessageId } from './message-id.ts';"]),
      ...imports.toSorted(),
      '',
      `export const ${locale}${type} = {`,
      ...files.map((path) => `  ...${nameOf(path)},`),
      `}${locale === 'en' ? ' as const' : ''};`,
      '',
    ].join('\n'),
  };
}

const specifier = (path) => (path.startsWith('.') ? path : `./${path}`);

/** Writes the catalogues that are not current; leaves the others alone, so that nothing is built again for nothing. */
export function writeCatalogues() {
  for (const locale of ['en', 'fr']) {
    const { path, text } = catalogueSource(locale);
    if (readFileSync(path, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(path, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeCatalogues();
