import type { Environment } from '@mangetamain/deploy';
import type { BringIntoUse } from '../data/index.ts';
import type { DatasetPlace } from './change-dataset.ts';
import type { CommandContext } from './command-context.ts';
import { completeExports } from './complete-exports.ts';
import { deliverDataset, destinationOf, type DestinationOptions } from './deliver-dataset.ts';
import { withOperator } from './find-service.ts';
import { onStore } from './on-store.ts';

/**
 * Does a piece of work that brings a dataset into use, with the service that promotes it. Where no release is live yet, the
 * dataset waits for the first one.
 */
export function delivering<T>(
  context: CommandContext,
  options: DestinationOptions,
  why: string,
  work: (place: DatasetPlace, bring: BringIntoUse) => Promise<T>,
): Promise<{ readonly result: T; readonly shownOn: readonly Environment[] }> {
  return withOperator(context, (client) =>
    onStore(context, async (operations, store, config) => {
      let shownOn: readonly Environment[] = [];
      const bring: BringIntoUse = async (manifest) => {
        await operations.keepStatements(store, manifest);
        shownOn = await deliverDataset(client, manifest, destinationOf(config, options, why), context);
        if (shownOn.length === 0) await operations.waitForRelease(store)(manifest);
      };
      const result = await work({ config, operations, store }, bring);
      await completeExports(context, store, client);
      return { result, shownOn };
    }),
  );
}
