import { expect, it } from 'vitest';
import { createCommandContext } from '../testing/command-context.ts';
import { environmentsWith } from '../testing/live-places.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { completeAnswers } from './complete-answers.ts';
import type { OperatorClient } from './operator-client.ts';

/** A service where two pairs are live. */
const client: Pick<OperatorClient, 'get'> = {
  get: async (_path, schema) =>
    schema.parse(environmentsWith({ preprod: 'd-1111111111111111', prod: 'd-2222222222222222' })),
};

it('answers for what is shown, and tells what is being answered', async () => {
  const asked: string[] = [];
  const { context, written } = createCommandContext({
    operations: {
      completeAnswers: async (_, onProgress, shown) => {
        asked.push(...(shown ?? []));
        onProgress?.({ page: 'trends', kind: 'default' });
        return 1;
      },
    },
  });
  await completeAnswers(context, createWatchedStore(), client);
  expect(written.err).toBe('Answering trends, default\n');
  expect(asked).toEqual(['d-1111111111111111', 'd-2222222222222222']);
});

it('stops nothing where it fails, and says why', async () => {
  const { context, written } = createCommandContext({
    operations: { completeAnswers: () => Promise.reject(new Error('The table recipes is missing.')) },
  });
  await completeAnswers(context, createWatchedStore(), client);
  expect(written.err).toBe(
    'The answers were not completed, so pages compute them: The table recipes is missing.\n',
  );
});
