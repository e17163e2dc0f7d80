import { widestLabel } from '@mangetamain/theme/plot';

const roundMultiples = [1, 2, 5] as const;
/** Powers of ten that are tried, from a thousandth of the scale up. */
const powers = [-3, -2, -1, 0, 1] as const;
const labelGap = 10;
/** Multiples of a step pick up binary dust beyond this many digits. */
const exactDigits = 12;

/** 1, 2 and 5 times powers of ten, ascending, around the size of a span. */
function stepsFor(span: number): readonly number[] {
  const size = 10 ** Math.floor(Math.log10(span));
  return powers.flatMap((power) => roundMultiples.map((multiple) => multiple * size * 10 ** power));
}

/** Which multiples of a step lie within a domain. */
function multiplesWithin(step: number, [low, high]: readonly [number, number]) {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return { first, count: Math.max(0, last - first + 1) };
}

/** Round values within a domain, as many as there can be up to `most`. */
export function ticksWithin(domain: readonly [number, number], most: number): readonly number[] {
  const [low, high] = domain;
  if (!(high > low)) return [low];
  // Counted before they are written out: there are thousands of the smallest step.
  const step = stepsFor(high - low).find((each) => multiplesWithin(each, domain).count <= most);
  if (step === undefined) return [];
  const { first, count } = multiplesWithin(step, domain);
  return Array.from({ length: count }, (_, index) => {
    const tick = Number(((first + index) * step).toPrecision(exactDigits));
    return tick === 0 ? 0 : tick;
  });
}

interface Room {
  /** Pixels that the domain takes along x. */
  readonly length: number;
  readonly format: (value: number) => string;
  /** The most ticks; 5 if not given. */
  readonly most?: number;
}

/** Round values within a domain whose labels stand beside each other without touching. */
export function ticksThatFit(
  domain: readonly [number, number],
  { length, format, most = 5 }: Room,
): readonly number[] {
  const span = domain[1] - domain[0];
  for (let count = most; count > 1; count -= 1) {
    const ticks = ticksWithin(domain, count);
    const step = (ticks[1] ?? Infinity) - (ticks[0] ?? 0);
    if ((step / span) * length >= widestLabel(ticks.map(format)) + labelGap) return ticks;
  }
  return ticksWithin(domain, 1);
}

/** A round value this close above the data is worth its tick; a further one is only empty space. */
const nearEnough = 1.08;
const headroom = 1.04;

/**
 * Where a value axis from zero ends: at the next round tick when that is close, else just above the data; never
 * beyond `limit`, which no value can pass (1 for a share).
 */
export function axisTop(highest: number, ticks: number, limit = Infinity): number {
  if (highest <= 0) return Math.min(1, limit);
  const inside = ticksWithin([0, highest], ticks);
  const step = (inside[1] ?? highest) - (inside[0] ?? 0);
  const next = Math.ceil(highest / step - 1e-9) * step;
  return Math.min(limit, next <= highest * nearEnough ? next : highest * headroom);
}
