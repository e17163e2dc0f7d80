import type { ObjectStore } from '../store/object-store.ts';
import type { CommandContext } from './command-context.ts';
import type { OperatorClient } from './operator-client.ts';
import { withProgress } from './progress.ts';
import { shownDatasets } from './shown-datasets.ts';

/**
 * Writes what the datasets shown lack of the files by which analyses leave their pages. It never throws: what fails is
 * told, as pages do without them.
 */
export async function completeExports(
  context: Pick<CommandContext, 'err' | 'loadDataOperations'>,
  store: ObjectStore,
  client: Pick<OperatorClient, 'get'>,
): Promise<void> {
  try {
    const shown = await shownDatasets(client);
    const operations = await context.loadDataOperations();
    await withProgress(context, (line) =>
      operations.completeExports(
        store,
        ({ page, share }) => line.show(`Writing files of ${page}`, share),
        shown,
      ),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.err.write(
      `The files of the analyses were not completed, so their data addresses answer with what was there: ${reason}\n`,
    );
  }
}
