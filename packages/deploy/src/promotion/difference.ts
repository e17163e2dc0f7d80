import * as z from 'zod';
import type { Deployed } from '../environment.ts';

const count = z.int().nonnegative();

/** What readers see differently between two pairs, in numbers. The whole of it is kept elsewhere, under the promotion's id. */
export const differenceDigestSchema = z.strictObject({
  /** Of the whole. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Analyses that say something else, those of them whose verdict turns, and all; null where what they say is not known. */
  findings: z.strictObject({ changed: count, turned: count, total: count }).nullable(),
  /** Key figures that move beyond their tolerance. */
  figures: z.strictObject({ moved: count, total: count }).nullable(),
  /** Tables with more or fewer rows. */
  rows: z.array(z.strictObject({ table: z.string(), before: count, after: count })),
  files: z.strictObject({ differing: count, total: count, bytes: z.int() }),
  /** Where the pair can be looked at, before and after it is live. */
  preview: z.string().optional(),
});

export type DifferenceDigest = z.infer<typeof differenceDigestSchema>;

/** What a promotion is about to change. */
interface Change {
  /** The promotion's. */
  readonly id: string;
  readonly from: Deployed | null;
  readonly target: Deployed;
}

/** Compares two pairs and keeps what it found; null where it cannot. It never throws, and ends within seconds. */
export type Compare = (change: Change) => Promise<DifferenceDigest | null>;

/** Key under which the whole of what a promotion changes for readers is kept. */
export function differenceKey(promotionId: string): string {
  return `differences/${promotionId}`;
}

const plural = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** A difference in a few sentences, for notices. */
export function describeDifference({ findings, figures, rows, files }: DifferenceDigest): string {
  const readers =
    findings === null
      ? 'What the findings will say is not known'
      : findings.changed === 0
        ? `Nothing will read differently: all ${findings.total} findings stand`
        : `${findings.changed} of ${plural(findings.total, 'finding reads', 'findings read')} differently, ` +
          plural(findings.turned, 'verdict turns', 'verdicts turn');
  const moved =
    figures === null || figures.moved === 0 ? [] : [`${figures.moved} of ${figures.total} key figures move`];
  const changes = rows.map(({ table, before, after }) => `${table} ${signed(after - before)}`);
  const changedFiles = `${files.differing} of ${plural(files.total, 'file differs', 'files differ')}`;
  return `${[readers, ...moved, ...changes, changedFiles].join('; ')}.`;
}

const signed = (number: number) => `${number > 0 ? '+' : number < 0 ? '−' : ''}${Math.abs(number)}`;
