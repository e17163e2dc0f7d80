import { encodeAnswers } from '@mangetamain/analytics/answers';
import { countRecipes, selectionOf } from '@mangetamain/analytics/selection';
import { describe, expect, it } from 'vitest';
import {
  analysisOf,
  codeOf,
  counting,
  createSubject,
  presentation,
  useSessions,
} from './testing/session-subject.ts';

useSessions();

const sql = 'SELECT count(*) AS n, ? AS given FROM recipes';
const answered = { n: 10, given: 0, published: 1 };

/** A session before a counted dataset, of which the first view was published. */
function openCounted() {
  const subject = createSubject();
  subject.network.withheld = ['recipes', 'recipe_details'];
  const statement = { text: sql, values: [0] };
  const content = encodeAnswers([{ statement, rows: [answered] }]);
  subject.network.answers = [{ page: 'trends', kind: 'default', content }];
  return subject;
}

describe('a counted dataset', () => {
  it('answers what was published, and is ready for no more without starting an engine', async () => {
    const { session, worker } = openCounted();
    const { analysis } = counting(sql);
    expect((await session.run(analysis, {})).model).toEqual(answered);
    await session.readyFor(analysis);
    expect(worker.counts.opened).toBe(0);
    expect(session.state()).toMatchObject({ status: 'idle', error: null });
  });

  it('says what anything else would need, without loading, and without a state of failure', async () => {
    const { session, network, worker } = openCounted();
    const failure = await session.run(counting(sql).analysis, { x: 5 }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'table_withheld', details: { tables: ['recipes'] } });
    expect(await codeOf(session.recipeDetails())).toBe('table_withheld');
    expect(session.state().error).toBeNull();
    expect(network.requests).not.toContain('recipes');
    expect(worker.counts.opened).toBe(0);
  });

  it('has the engine answer what names only tables that are there', async () => {
    const { session } = openCounted();
    const analysis = analysisOf(['recipes', 'interactions'], async (engine) => {
      const { rows: published } = await engine.query(sql, [0]);
      const { rows: live } = await engine.query('SELECT count(*)::INTEGER AS n FROM interactions', []);
      return presentation([...published, ...live]);
    });
    expect((await session.run(analysis, {})).model).toEqual([answered, { n: 10 }]);
  });

  it('knows how many recipes it has, and no more of recipes selected than was published', async () => {
    const { session } = openCounted();
    expect(await session.ask(countRecipes, ['recipes'])).toEqual([{ n: 10 }]);
    const quick = selectionOf([{ field: 'minutes', negated: false, values: [[0, 10]] }]);
    expect(await codeOf(session.ask(countRecipes, ['recipes'], quick))).toBe('table_withheld');
    expect(await codeOf(session.run(counting(sql).analysis, {}, { selection: quick }))).toBe(
      'table_withheld',
    );
  });

  it('takes the place of a whole one: what was loaded and it lacks is let go', async () => {
    const { session, network } = createSubject();
    expect((await session.run(counting(sql).analysis, { x: 5 })).model).toEqual({ n: 10, given: 5 });
    await session.ensure(['interactions']);
    network.withheld = ['recipes', 'recipe_details'];
    expect(await session.refresh()).toBe('updated');
    expect(session.state()).toMatchObject({ tables: ['interactions'], error: null });
    expect(await codeOf(session.run(counting(sql).analysis, { x: 5 }))).toBe('table_withheld');
    await session.retry();
  });
});
