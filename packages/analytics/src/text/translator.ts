import { IntlMessageFormat } from 'intl-messageformat';
import { createFormat, type Format } from './format.ts';
import type { Catalogue, Locale } from './locale.ts';
import { readableName } from './item-name.ts';
import type { ItemName, Message, Text, TextValue } from './text.ts';

/** A run of a sentence; strong runs are the ones the sentence is about. */
export interface TextRun {
  readonly text: string;
  readonly strong: boolean;
}

export interface Translator {
  readonly locale: Locale;
  readonly format: Format;
  /** The sentence as plain text. Throws UnknownMessage for an id that the catalogue lacks. */
  (text: Text): string;
  /** The sentence as runs, for display with emphasis. */
  runs(text: Text): TextRun[];
}

/** A message id that is in no catalogue: the message must be added in every language. */
export class UnknownMessage extends Error {
  override readonly name = 'UnknownMessage';

  constructor(id: string, locale: Locale) {
    super(`No message "${id}" in the ${locale} catalogue: add it in every language.`);
  }
}

const strongStart = '\u0002';
const strongEnd = '\u0003';

const strong = (chunks: readonly unknown[]) => `${strongStart}${chunks.join('')}${strongEnd}`;

/**
 * Renders texts in one language from its catalogue, and items by the language's own names where it has some. Parsed
 * messages are kept.
 */
export function createTranslator(
  catalogue: Catalogue,
  locale: Locale,
  itemNames: Readonly<Record<string, string>> = {},
): Translator {
  const format = createFormat(locale);
  const parsed = new Map<string, IntlMessageFormat>();

  const messageFormat = (id: string) => {
    const kept = parsed.get(id);
    if (kept !== undefined) return kept;
    const pattern = catalogue[id];
    if (pattern === undefined) throw new UnknownMessage(id, locale);
    const created = new IntlMessageFormat(pattern, locale);
    parsed.set(id, created);
    return created;
  };

  const written = (value: TextValue): string | number => (typeof value === 'object' ? marked(value) : value);

  const nameOf = ({ named }: ItemName) =>
    (Object.hasOwn(itemNames, named) ? itemNames[named] : undefined) ?? readableName(named);

  const marked = (text: Text): string => {
    if ('quantity' in text) return format(text);
    if ('listed' in text) return text.listed.map(marked).join(', ');
    return 'named' in text ? nameOf(text) : filled(text);
  };

  const filled = ({ message, values = {} }: Message): string => {
    const read = Object.entries(values).map(([name, value]) => [name, written(value)] as const);
    const result = messageFormat(message).format({ ...Object.fromEntries(read), b: strong });
    return String(result).replaceAll('\u202f', '\u00a0');
  };

  const translate = (text: Text) => marked(text).replaceAll(strongStart, '').replaceAll(strongEnd, '');

  return Object.assign(translate, { locale, format, runs: (text: Text) => splitRuns(marked(text)) });
}

function splitRuns(marked: string): TextRun[] {
  return marked
    .split(strongStart)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, strong: false }];
      const [emphasised = '', rest = ''] = part.split(strongEnd);
      return [
        { text: emphasised, strong: true },
        { text: rest, strong: false },
      ];
    })
    .filter((run) => run.text !== '');
}
