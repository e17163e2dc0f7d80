import type { BringIntoUse, ImportResult } from '../data/index.ts';
import { changeDataset, type DatasetPlace } from './change-dataset.ts';
import type { CommandContext } from './command-context.ts';
import { importProgressOn, withProgress } from './progress.ts';

/** Demonstration data, unless told otherwise: a tenth of the real size, enough to tell something, ready in seconds. */
export const demoDefaults = { scale: 0.1, seed: 1 };

/** Invents demonstration data and brings them into use, on the record. */
export function createDemo(
  context: CommandContext,
  place: DatasetPlace,
  { scale, seed }: { readonly scale: number; readonly seed: number },
  bring?: BringIntoUse,
): Promise<ImportResult> {
  return changeDataset(context, place, {
    what: 'demo-dataset',
    why: demoReason({ scale, seed }),
    make: () =>
      withProgress(context, (line) =>
        place.operations.importDemo(
          { scale, seed, browserBudget: place.config.browserBudget },
          place.store,
          importProgressOn(line),
          new Date(),
          bring,
        ),
      ),
  });
}

/** What is told of demonstration data for the record. */
export const demoReason = ({ scale, seed }: { readonly scale: number; readonly seed: number }) =>
  `Demonstration data, scale ${scale}, seed ${seed}`;
