import type { ObjectStore } from '../store/object-store.ts';
import type { CommandContext } from './command-context.ts';
import { completeShown } from './complete-shown.ts';
import type { OperatorClient } from './operator-client.ts';

/**
 * Writes what the datasets shown lack of the files by which analyses leave their pages. It never throws: what fails is
 * told, as pages do without them.
 */
export const completeExports = (
  context: Pick<CommandContext, 'err' | 'loadDataOperations'>,
  store: ObjectStore,
  client: Pick<OperatorClient, 'get'>,
): Promise<void> =>
  completeShown(
    context,
    client,
    'The files of the analyses were not completed, so their data addresses answer with what was there',
    (operations, line, shown) =>
      operations.completeExports(
        store,
        ({ page, share }) => line.show(`Writing files of ${page}`, share),
        shown,
      ),
  );
