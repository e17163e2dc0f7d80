/** Values that differ by no more than this share of the larger one agree. */
const tolerance = 1e-9;
/** What is left of numbers of size one that cancel. */
const roundOff = 1e-13;

/** What names an element of a list of a model. */
const names = ['item', 'key', 'period', 'nutrient', 'measure', 'weekday', 'year'];

/** How many values were compared, and a line for each that differs. */
export interface Comparison {
  readonly compared: number;
  readonly disagreements: readonly string[];
}

/**
 * Compares what was recomputed with a model, which may hold more. An object beside a list of the model gives its
 * elements by their names.
 */
export function disagreements(recomputed: unknown, model: unknown, path: string): Comparison {
  if (!isObject(recomputed)) return compareValues(recomputed, model, path);
  const parts = Object.entries(recomputed).map(([name, value]) =>
    disagreements(value, partOf(model, name, Array.isArray(recomputed)), `${path}.${name}`),
  );
  return {
    compared: parts.reduce((sum, part) => sum + part.compared, 0),
    disagreements: parts.flatMap((part) => part.disagreements),
  };
}

function compareValues(recomputed: unknown, found: unknown, path: string): Comparison {
  const agrees =
    typeof recomputed === 'number' && typeof found === 'number'
      ? areClose(recomputed, found)
      : Object.is(recomputed, found);
  return {
    compared: 1,
    disagreements: agrees ? [] : [`${path}: ${String(recomputed)}, not ${String(found)}`],
  };
}

const areClose = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(roundOff, tolerance * Math.max(Math.abs(a), Math.abs(b)));

/** The element or property that a part of what was recomputed stands for; undefined where there is none. */
function partOf(model: unknown, name: string, isPlace: boolean): unknown {
  if (Array.isArray(model) && !isPlace) {
    const elements: readonly unknown[] = model;
    return elements.find(
      (element) => isObject(element) && names.some((each) => String(element[each]) === name),
    );
  }
  return isObject(model) ? model[name] : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
