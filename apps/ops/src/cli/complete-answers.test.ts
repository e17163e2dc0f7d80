import { expect, it } from 'vitest';
import { createCommandContext } from '../testing/command-context.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { completeAnswers } from './complete-answers.ts';

it('tells what is being answered', async () => {
  const { context, written } = createCommandContext({
    operations: {
      completeAnswers: async (_, onProgress) => {
        onProgress?.({ page: 'trends', kind: 'default' });
        return 1;
      },
    },
  });
  await completeAnswers(context, createWatchedStore());
  expect(written.err).toBe('Answering trends, default\n');
});

it('stops nothing where it fails, and says why', async () => {
  const { context, written } = createCommandContext({
    operations: { completeAnswers: () => Promise.reject(new Error('The table recipes is missing.')) },
  });
  await completeAnswers(context, createWatchedStore());
  expect(written.err).toBe(
    'The answers were not completed, so pages compute them: The table recipes is missing.\n',
  );
});
