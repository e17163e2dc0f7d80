import type { ImportResult } from '../data/index.ts';
import { changeDataset, type DatasetPlace } from './change-dataset.ts';
import type { CommandContext } from './command-context.ts';
import { importProgressOn, withProgress } from './progress.ts';

/** Demonstration data, unless told otherwise: a tenth of the real size, enough to tell something, ready in seconds. */
export const demoDefaults = { scale: 0.1, seed: 1 };

/** Invents demonstration data and puts them in use, on the record. */
export function createDemo(
  context: CommandContext,
  place: DatasetPlace,
  { scale, seed }: { readonly scale: number; readonly seed: number },
): Promise<ImportResult> {
  return changeDataset(context, place, {
    what: 'demo-dataset',
    why: `Demonstration data, scale ${scale}, seed ${seed}`,
    make: () =>
      withProgress(context, (line) =>
        place.operations.importDemo({ scale, seed }, place.store, importProgressOn(line)),
      ),
  });
}
