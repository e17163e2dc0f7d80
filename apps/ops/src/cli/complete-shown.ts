import { environmentsAnswer } from '../operator-api/answers.ts';
import type { CommandContext, DataOperations } from './command-context.ts';
import type { OperatorClient } from './operator-client.ts';
import { withProgress, type ProgressLine } from './progress.ts';

/**
 * Completes what belongs to the datasets that environments show. It never throws: what fails is told, after what that
 * leaves undone.
 */
export async function completeShown(
  context: Pick<CommandContext, 'err' | 'loadDataOperations'>,
  client: Pick<OperatorClient, 'get'>,
  undone: string,
  complete: (operations: DataOperations, line: ProgressLine, shown: readonly string[]) => Promise<unknown>,
): Promise<void> {
  try {
    const { environments } = await client.get('/ops/environments', environmentsAnswer);
    const shown = environments.flatMap(({ live }) => live?.datasetId ?? []);
    const operations = await context.loadDataOperations();
    await withProgress(context, (line) => complete(operations, line, shown));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.err.write(`${undone}: ${reason}\n`);
  }
}
