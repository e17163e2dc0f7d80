import { DataError } from './errors.ts';
import type { SqlValue } from './worker-channel.ts';

/**
 * What a statement may measure: characters, values included, and brackets within brackets. Well within what the engine
 * bears on its stack of 4 MB, and far above what the analyses ask, which is 8,500 characters and 5 levels.
 */
export const statementLimits = { length: 256 * 1024, depth: 200 } as const;

/** Throws `statement_refused` for a statement that could run over the engine's stack. */
export function refuseOversized(text: string, values: readonly SqlValue[]): void {
  const length = text.length + JSON.stringify(values).length;
  refuseAbove('length', length, `It has ${length} characters with its values`);
  const depth = depthOf(text);
  refuseAbove('depth', depth, `It nests ${depth} levels of brackets`);
}

function refuseAbove(limit: keyof typeof statementLimits, given: number, what: string): void {
  const most = statementLimits[limit];
  if (given <= most) return;
  const reason = `${what}; the engine takes ${most} at most.`;
  throw new DataError('statement_refused', { limit, given, most, reason });
}

/** Texts, quoted names and comments: brackets in them open nothing. */
const passedOver = /'[^']*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\//gu;

function depthOf(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const [bracket] of text.replaceAll(passedOver, '').matchAll(/[([{}\])]/gu)) {
    open += '([{'.includes(bracket) ? 1 : -1;
    deepest = Math.max(deepest, open);
  }
  return deepest;
}
