import type { ObjectStore } from '../store/object-store.ts';
import type { CommandContext } from './command-context.ts';
import type { OperatorClient } from './operator-client.ts';
import { withProgress } from './progress.ts';
import { shownDatasets } from './shown-datasets.ts';

/**
 * Computes what the datasets shown lack of the answers that pages of this version open with, the one in use included. It
 * never throws: what fails is told, as pages without answers compute for themselves.
 */
export async function completeAnswers(
  context: Pick<CommandContext, 'err' | 'loadDataOperations'>,
  store: ObjectStore,
  client: Pick<OperatorClient, 'get'>,
): Promise<void> {
  try {
    const shown = await shownDatasets(client);
    const operations = await context.loadDataOperations();
    await withProgress(context, (line) =>
      operations.completeAnswers(store, ({ page, kind }) => line.show(`Answering ${page}, ${kind}`), shown),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.err.write(`The answers were not completed, so pages compute them: ${reason}\n`);
  }
}
