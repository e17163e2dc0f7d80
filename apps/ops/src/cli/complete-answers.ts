import type { ObjectStore } from '../store/object-store.ts';
import type { CommandContext } from './command-context.ts';
import { completeShown } from './complete-shown.ts';
import type { OperatorClient } from './operator-client.ts';

/**
 * Computes what the datasets shown lack of the answers that pages of this version open with, the one in use included. It
 * never throws: what fails is told, as pages without answers compute for themselves.
 */
export const completeAnswers = (
  context: Pick<CommandContext, 'err' | 'loadDataOperations'>,
  store: ObjectStore,
  client: Pick<OperatorClient, 'get'>,
): Promise<void> =>
  completeShown(
    context,
    client,
    'The answers were not completed, so pages compute them',
    (operations, line, shown) =>
      operations.completeAnswers(store, ({ page, kind }) => line.show(`Answering ${page}, ${kind}`), shown),
  );
