import { describe, expect, it } from 'vitest';
import { analysesOf } from '../analyses/registry.ts';
import { pageIds } from '../analysis/page-ids.ts';
import { answerKinds } from '../dataset/manifest.ts';
import { datasetFacts, firstDifference, openNativeEngine, openWasmEngine } from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { decodeAnswers, encodeAnswers, isPublishable } from './answer.ts';
import { askedStatements } from './asked.ts';

describe.each([
  ['one recipe', () => ({ recipes: [{}] })],
  ['no recipe', () => ({})],
])('an answer published of %s', (_, rows) => {
  const browser = useEngine(openWasmEngine, rows);
  const importer = useEngine(openNativeEngine, rows);

  it.each(pageIds.flatMap((page) => answerKinds.map((kind) => [page, kind] as const)))(
    'is what the engine of the browser answers: %s, %s',
    async (page, kind) => {
      for (const statement of askedStatements(analysesOf(page), datasetFacts(), kind)) {
        const { text, values } = statement;
        const answer = { statement, rows: (await importer.query(text, values)).rows };
        expect(isPublishable(answer.rows), text).toBe(true);
        const published = decodeAnswers(encodeAnswers([answer])).find(text, values);
        const live = await browser.query(text, values);
        expect(firstDifference(live.rows, published?.rows ?? []), text).toBeNull();
      }
    },
  );
});
