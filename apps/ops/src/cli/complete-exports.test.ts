import { expect, it } from 'vitest';
import { createCommandContext } from '../testing/command-context.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { completeExports } from './complete-exports.ts';

it('tells what is being written', async () => {
  const { context, written } = createCommandContext({
    operations: {
      completeExports: async (_, onProgress) => {
        onProgress?.({ page: 'trends', share: 0.5 });
        return 1;
      },
    },
  });
  await completeExports(context, createWatchedStore());
  expect(written.err).toBe('Writing files of trends\n');
});

it('stops nothing where it fails, and says why', async () => {
  const { context, written } = createCommandContext({
    operations: { completeExports: () => Promise.reject(new Error('The table recipes is missing.')) },
  });
  await completeExports(context, createWatchedStore());
  expect(written.err).toBe(
    'The files of the analyses were not completed, so their data addresses answer with what was there: The table recipes is missing.\n',
  );
});
