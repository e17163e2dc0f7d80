import type { DateStyle, Quantity } from './text.ts';

/** Whole number with grouping: 29,790. */
export const integer = (value: number): Quantity => ({ quantity: 'integer', value });

/** Short form for labels: 26.8K. */
export const compact = (value: number): Quantity => ({ quantity: 'compact', value });

export const decimal = (value: number, digits: number): Quantity => ({ quantity: 'decimal', value, digits });

/** Decimal that always shows its sign, with a true minus. */
export const signed = (value: number, digits: number): Quantity => ({ quantity: 'signed', value, digits });

/** A share: 0.864 reads 86.4%. */
export const percent = (value: number, digits = 1): Quantity => ({ quantity: 'percent', value, digits });

export const signedPercent = (value: number, digits = 1): Quantity => ({
  quantity: 'signedPercent',
  value,
  digits,
});

/** A ratio to a reference: ×1.42. */
export const times = (value: number, digits = 2): Quantity => ({ quantity: 'times', value, digits });

/** A p- or q-value with its relation: "= 0.033" or "< 0.001". */
export const probability = (value: number): Quantity => ({ quantity: 'probability', value });

/** The same where no relation is wanted but below the smallest shown: "0.033" or "< 0.001", as in a table. */
export const plainProbability = (value: number): Quantity => ({ quantity: 'plainProbability', value });

/** A calendar year, never grouped. */
export const year = (value: number): Quantity => ({ quantity: 'year', value });

export const bytes = (value: number): Quantity => ({ quantity: 'bytes', value });

/** A calendar day given as YYYY-MM-DD. */
export const date = (value: string, style: DateStyle = 'day'): Quantity => ({
  quantity: 'date',
  value,
  style,
});
