import type { MessageId } from '../messages/en/index.ts';

/**
 * A sentence or label to be, independent of language: a message id with its values. Models and figures
 * carry texts, never strings, so that one result reads in every language.
 */
export interface Text {
  readonly message: string;
  readonly values?: Readonly<Record<string, TextValue>>;
}

/** A raw number drives plurals; a string is data (an ingredient's name); a Quantity is shown formatted. */
export type TextValue = number | string | Text | Quantity;

/** A value with the way to write it; digits are decimals. */
export type Quantity =
  | { readonly quantity: 'integer' | 'compact'; readonly value: number }
  | {
      readonly quantity: 'decimal' | 'signed' | 'percent' | 'signedPercent' | 'times';
      readonly value: number;
      readonly digits: number;
    }
  | { readonly quantity: 'probability'; readonly value: number }
  | { readonly quantity: 'year'; readonly value: number }
  | { readonly quantity: 'bytes'; readonly value: number }
  | { readonly quantity: 'date'; readonly value: string; readonly style: DateStyle };

export type DateStyle = 'day' | 'shortDay' | 'dayMonth' | 'monthYear' | 'month' | 'shortMonth';

/** A text of the analytics catalogue; the compiler checks the id. */
export function text(message: MessageId, values?: Readonly<Record<string, TextValue>>): Text {
  return values === undefined ? { message } : { message, values };
}

/** A text that is data and stays as it is in every language. */
export function verbatim(value: string): Text {
  return text('common.verbatim', { value });
}

export function isText(value: TextValue): value is Text {
  return typeof value === 'object' && 'message' in value;
}
