/** A step that asks for more time than the recipe states for everything. */
export interface LongerStep {
  /** Place of the step, from 1. */
  readonly step: number;
  /** What it asks for, in minutes; the same twice where it names no range. */
  readonly minutes: readonly [number, number];
}

/** "bake at 350 for 30-35 minutes", "simmer until tender , about 2 hours": a verb of cooking, and soon its time. */
const cookingTime = new RegExp(
  String.raw`\b(?:bake|roast|simmer|boil|cook|braise|stew|steam|grill|broil|fry|microwave)\b` +
    String.raw`[^.;\d]{0,60}?(?:\b(?:at|to) \d{3}\b[^.;\d]{0,30}?)?` +
    String.raw`\b(?<low>\d+)(?: ?(?:-|–|to|or) ?(?<high>\d+))? ?(?<unit>minutes?|mins?|hours?|hrs?)\b(?! (?:per|each|a) )`,
  'giu',
);

/** A step with one of these words names a time that is not its own, or that need not be taken. */
const otherwise = /\b(?:if|alternatively|up to|within|every|per|not|don't|can|may|optional|optionally)\b/iu;

/** The texts lost some hyphens, and "46 minutes" were 4 to 6: a single time counts where people would say it. */
const isPlausible = (low: number, high: number, perUnit: number) =>
  low <= high && (perUnit === 60 || low !== high || low % 5 === 0);

function timesIn(step: string): readonly (readonly [number, number])[] {
  if (otherwise.test(step)) return [];
  return [...step.matchAll(cookingTime)].flatMap(({ groups = {} }) => {
    const low = Number(groups['low']);
    const high = Number(groups['high'] ?? low);
    const perUnit = /^h/iu.test(groups['unit'] ?? '') ? 60 : 1;
    return isPlausible(low, high, perUnit) ? [[low * perUnit, high * perUnit] as const] : [];
  });
}

/**
 * The step that asks for most time by itself, where already its lower end is above the stated minutes; null where no
 * step does, or none says so beyond doubt.
 */
export function longestStepBeyond(minutes: number, steps: readonly string[]): LongerStep | null {
  const longer = steps.flatMap((step, index) =>
    timesIn(step)
      .filter(([low]) => low > minutes)
      .map((times) => ({ step: index + 1, minutes: times })),
  );
  return longer.toSorted((a, b) => b.minutes[0] - a.minutes[0])[0] ?? null;
}
