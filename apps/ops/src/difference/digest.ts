import { sha256, type DifferenceDigest } from '@mangetamain/deploy';
import type { Difference } from './schema.ts';

/** A difference in numbers, as a promotion and its notices carry it. */
export function digestOf(difference: Difference): DifferenceDigest {
  const { findings, figures, rows, files } = difference;
  return {
    sha256: sha256(JSON.stringify(difference)),
    findings: findings && {
      changed: findings.changed.length,
      turned: findings.changed.filter(({ kind }) => kind === 'verdict').length,
      total: findings.changed.length + findings.same.length,
    },
    figures: figures && { moved: figures.moved.length, total: figures.total },
    rows: rows.filter(({ before, after }) => before !== after),
    files: { differing: files.differing, total: files.total, bytes: files.bytes },
  };
}
