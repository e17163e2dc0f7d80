import type { MessageId } from '../messages/message-id.ts';

/** A sentence or label to be: a message id with its values. */
export interface Message {
  readonly message: string;
  readonly values?: Readonly<Record<string, TextValue>>;
}

/**
 * What is to be read, independent of language: a message, or a number with the way to write it. Models and figures
 * carry texts, never strings, so that one result reads in every language.
 */
export type Text = Message | Quantity | ItemName | TextList;

/** An ingredient or tag as the data name it, to be read by its name in a language. */
export interface ItemName {
  readonly named: string;
}

/** A raw number drives plurals; a string is data, or chooses words; a text is shown as it reads. */
export type TextValue = number | string | Text;

/** A value with the way to write it; digits are decimals. */
export type Quantity =
  | { readonly quantity: 'integer' | 'compact'; readonly value: number }
  | {
      readonly quantity: 'decimal' | 'signed' | 'percent' | 'signedPercent' | 'times';
      readonly value: number;
      readonly digits: number;
    }
  | { readonly quantity: 'probability' | 'plainProbability'; readonly value: number }
  | { readonly quantity: 'year'; readonly value: number }
  | { readonly quantity: 'bytes'; readonly value: number }
  | { readonly quantity: 'date'; readonly value: string; readonly style: DateStyle };

export type DateStyle = 'day' | 'shortDay' | 'dayMonth' | 'monthYear' | 'month' | 'shortMonth';

/** A text of the analytics catalogue; the compiler checks the id. */
export function text(message: MessageId, values?: Readonly<Record<string, TextValue>>): Message {
  return values === undefined ? { message } : { message, values };
}

/** Texts one after another, with commas. */
export interface TextList {
  readonly listed: readonly Text[];
}

/** The name of an ingredient or tag. */
export const itemName = (item: string): ItemName => ({ named: item });

/** The names of several. */
export const itemNames = (items: readonly { readonly item: string }[]): TextList => ({
  listed: items.map(({ item }) => itemName(item)),
});

/** A text that is data and stays as it is in every language. */
export function verbatim(value: string): Message {
  return text('common.verbatim', { value });
}
