import { expect, it } from 'vitest';
import { createCommandContext } from '../testing/command-context.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { completeExports } from './complete-exports.ts';
import { environmentsWith } from '../testing/live-places.ts';
import type { OperatorClient } from './operator-client.ts';

const client: Pick<OperatorClient, 'get'> = {
  get: async (_path, schema) =>
    schema.parse(environmentsWith({ preprod: 'd-1111111111111111', prod: 'd-2222222222222222' })),
};

it('writes of what is shown, and tells what is being written', async () => {
  const asked: string[] = [];
  const { context, written } = createCommandContext({
    operations: {
      completeExports: async (_, onProgress, shown) => {
        asked.push(...(shown ?? []));
        onProgress?.({ page: 'trends', share: 0.5 });
        return 1;
      },
    },
  });
  await completeExports(context, createWatchedStore(), client);
  expect(written.err).toBe('Writing files of trends\n');
  expect(asked).toEqual(['d-1111111111111111', 'd-2222222222222222']);
});

it('stops nothing where it fails, and says why', async () => {
  const { context, written } = createCommandContext({
    operations: { completeExports: () => Promise.reject(new Error('The table recipes is missing.')) },
  });
  await completeExports(context, createWatchedStore(), client);
  expect(written.err).toBe(
    'The files of the analyses were not completed, so their data addresses answer with what was there: The table recipes is missing.\n',
  );
});
