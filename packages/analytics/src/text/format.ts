import type { Locale } from './locale.ts';
import type { DateStyle, Quantity } from './text.ts';

/** Writes quantities the way one language does. */
export type Format = (quantity: Quantity) => string;

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
  monthYear: { month: 'long', year: 'numeric' },
  month: { month: 'long' },
  shortMonth: { month: 'short' },
};

const smallestShownProbability = 0.001;

/** Inter has no narrow no-break space, and a hyphen is no minus. */
const typeset = (written: string) => written.replaceAll('\u202f', '\u00a0').replace(/^-/u, '\u2212');

/** Zero that only came from rounding shows no sign. */
const withoutNegativeZero = (value: number, digits: number) =>
  Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value;

const fixed = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Builds what is wished for once, and keeps it. */
function keeping<Wish, Built>(build: (wish: Wish) => Built): (wish: Wish) => Built {
  const kept = new Map<string, Built>();
  return (wish) => {
    const key = JSON.stringify(wish);
    const built = kept.get(key) ?? build(wish);
    kept.set(key, built);
    return built;
  };
}

/** The formatter of one locale. What writes numbers and dates is built once and kept: building costs more than writing. */
export function createFormat(locale: Locale): Format {
  const tag = locale === 'en' ? 'en-GB' : 'fr-FR';

  const numberFormat = keeping(
    (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale === 'en' ? 'en' : tag, options),
  );
  const dateFormat = keeping(
    (style: DateStyle) => new Intl.DateTimeFormat(tag, { ...dateStyles[style], timeZone: 'UTC' }),
  );

  const number = (value: number, options: Intl.NumberFormatOptions) =>
    typeset(numberFormat(options).format(value));

  const probability = (value: number, relation: string) =>
    value < smallestShownProbability
      ? `<\u00a0${number(smallestShownProbability, fixed(3))}`
      : `${relation}${number(value, fixed(3))}`;

  const bytes = (value: number) => {
    const [unit, size] = value >= 1e6 ? (['megabyte', 1e6] as const) : (['kilobyte', 1e3] as const);
    return number(value / size, { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0 });
  };

  /** French counts the first day of a month, and only that one, as an ordinal. */
  const dayText = (day: string) => (locale === 'fr' && day === '1' ? '1er' : day);

  const date = (value: string, style: DateStyle) =>
    dateFormat(style)
      .formatToParts(new Date(`${value}T00:00:00Z`))
      .map((part) => (part.type === 'day' ? dayText(part.value) : part.value))
      .join('');

  return (quantity) => {
    switch (quantity.quantity) {
      case 'integer':
        return number(quantity.value, { maximumFractionDigits: 0 });
      case 'compact':
        return number(quantity.value, { notation: 'compact', maximumFractionDigits: 1 });
      case 'decimal':
        return number(withoutNegativeZero(quantity.value, quantity.digits), fixed(quantity.digits));
      case 'signed':
        return number(withoutNegativeZero(quantity.value, quantity.digits), {
          ...fixed(quantity.digits),
          signDisplay: 'exceptZero',
        });
      case 'percent':
        return number(withoutNegativeZero(quantity.value, quantity.digits + 2), {
          style: 'percent',
          ...fixed(quantity.digits),
        });
      case 'signedPercent':
        return number(withoutNegativeZero(quantity.value, quantity.digits + 2), {
          style: 'percent',
          ...fixed(quantity.digits),
          signDisplay: 'exceptZero',
        });
      case 'times':
        return `×${number(quantity.value, fixed(quantity.digits))}`;
      case 'probability':
        return probability(quantity.value, '=\u00a0');
      case 'plainProbability':
        return probability(quantity.value, '');
      case 'year':
        return String(quantity.value);
      case 'bytes':
        return bytes(quantity.value);
      case 'date':
        return typeset(date(quantity.value, quantity.style));
    }
  };
}
