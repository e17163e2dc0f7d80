import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const themeFile = (name: string) => require.resolve(`@mangetamain/theme/${name}.css`);

const fontFace = /@font-face\s*\{[^}]*\}/gu;
const source = /url\('([^']+)'\)/u;

/** Names, dates and numbers are written in Latin letters; the other subsets would double the size of the report. */
const isLatinOrLocal = (face: string) => {
  const file = source.exec(face)?.[1];
  return file === undefined || /-latin-(?!ext)/u.test(file);
};

async function withFontInside(face: string, fromTheme: NodeJS.Require): Promise<string> {
  const file = source.exec(face)?.[1];
  if (file === undefined) return face;
  const bytes = await readFile(fromTheme.resolve(file));
  return face.replace(source, `url('data:font/woff2;base64,${bytes.toString('base64')}')`);
}

/** The font faces of the theme for Latin letters, the files written into them. */
async function embeddedFonts(): Promise<string> {
  const path = themeFile('fonts');
  const faces = (await readFile(path, 'utf8')).match(fontFace) ?? [];
  const fromTheme = createRequire(path);
  return (
    await Promise.all(faces.filter(isLatinOrLocal).map((face) => withFontInside(face, fromTheme)))
  ).join('\n');
}

/** The style sheets of the theme as one text that asks for no other file. */
export async function themeStyles(): Promise<string> {
  const sheets = ['tokens', 'base', 'plot'].map((name) => readFile(themeFile(name), 'utf8'));
  return [await embeddedFonts(), ...(await Promise.all(sheets))].join('\n');
}
