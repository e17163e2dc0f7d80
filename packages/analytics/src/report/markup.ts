/** HTML that is ready to be written out: everything in it that came from data is escaped. */
export interface Markup {
  readonly source: string;
}

/** What may stand in a template: text is escaped, markup is kept, a list is joined, null leaves nothing. */
export type Part = string | number | Markup | null | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? '');

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'source' in part ? part.source : part.map(written).join('');
}

/** Markup from a template; the values in it are escaped, both for text and for quoted attributes. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = strings.map((piece, index) => piece + written(parts[index] ?? null));
  return { source: pieces.join('') };
}

/** Markup that the program itself made and that holds no unescaped data: a drawing, a style sheet, an icon. */
export const trusted = (source: string): Markup => ({ source });
