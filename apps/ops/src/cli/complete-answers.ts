import type { ObjectStore } from '../store/object-store.ts';
import type { CommandContext } from './command-context.ts';
import { withProgress } from './progress.ts';

/**
 * Computes what the dataset in use lacks of the answers that pages of this version open with. It never throws: what
 * fails is told, as pages without answers compute for themselves.
 */
export async function completeAnswers(
  context: Pick<CommandContext, 'err' | 'loadDataOperations'>,
  store: ObjectStore,
): Promise<void> {
  try {
    const operations = await context.loadDataOperations();
    await withProgress(context, (line) =>
      operations.completeAnswers(store, ({ page, kind }) => line.show(`Answering ${page}, ${kind}`)),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.err.write(`The answers were not completed, so pages compute them: ${reason}\n`);
  }
}
