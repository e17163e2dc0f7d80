import { fetchRows } from '@mangetamain/analytics';
import { createTables, openNativeEngine } from '@mangetamain/analytics/testing';
import { MemoryRouter, Route, createMemoryHistory, useParams } from '@solidjs/router';
import { vi } from 'vitest';
import type { SessionSignals } from '../../state/session-signals.ts';
import { fakeSession, renderInApp } from '../../testing/render.tsx';
import { Screen } from '../screen.tsx';

/** Four recipes; the first is the best rated, the last has no rating. */
const recipes = [
  {
    id: 10,
    minutes: 15,
    n_steps: 3,
    n_ingredients: 3,
    submitted: '2007-09-04',
    calories: 280,
    sodium_pct: 3,
  },
  {
    id: 20,
    minutes: 60,
    n_steps: 6,
    n_ingredients: 2,
    submitted: '2003-01-05',
    calories: 300,
    sodium_pct: 10,
  },
  {
    id: 30,
    minutes: 5,
    n_steps: 1,
    n_ingredients: 2,
    submitted: '2012-05-06',
    calories: 150,
    sodium_pct: 20,
  },
  {
    id: 40,
    minutes: 90,
    n_steps: 2,
    n_ingredients: 1,
    submitted: '2009-07-08',
    calories: 500,
    sodium_pct: 40,
  },
] as const;

const texts = [
  {
    id: 10,
    name: 'crisp  apple bake',
    steps: ['preheat oven to 350', 'mix', 'bake at 350 for 30-35 minutes'],
    tags: ['course', 'desserts', 'easy'],
    ingredients: ['apples', 'butter', 'brown sugar'],
  },
  {
    id: 20,
    name: 'plain bread',
    steps: ['a', 'b', 'c', 'd', 'e', 'f'],
    tags: ['desserts'],
    ingredients: ['flour', 'salt'],
  },
  { id: 30, name: 'iced tea', steps: ['pour'], tags: ['easy'], ingredients: ['tea', 'brown sugar'] },
  { id: 40, name: 'slow soup', steps: ['stir', 'wait'], tags: ['soups'], ingredients: ['salt'] },
];

const interactions = [
  ...Array.from({ length: 30 }, (_, user) => ({
    recipe_id: 10,
    user_id: user,
    date: `${2008 + (user % 3)}-01-02`,
    rating: 5 - (user % 5 === 0 ? 1 : 0),
  })),
  ...Array.from({ length: 8 }, (_, user) => ({
    recipe_id: 20,
    user_id: user,
    date: `${2004 + (user % 2)}-01-02`,
    rating: 3 + (user % 3),
  })),
  ...Array.from({ length: 3 }, (_, user) => ({
    recipe_id: 30,
    user_id: user,
    date: `${2013 + user}-01-02`,
    rating: 2 + user,
  })),
];

/** A native engine with these recipes, for every test of a file. */
export async function openKitchen() {
  const engine = await openNativeEngine();
  const listOf = (key: 'tags' | 'ingredients') =>
    texts.flatMap((recipe) => recipe[key].map((item) => ({ recipe_id: recipe.id, item })));
  await createTables(engine, {
    recipes,
    recipe_ingredients: listOf('ingredients'),
    recipe_tags: listOf('tags'),
    interactions,
  });
  return engine;
}

/** The texts in two groups, in memory. */
function fakeDetails(): Awaited<ReturnType<SessionSignals['recipeDetails']>> {
  const groups = [texts.slice(0, 2), texts.slice(2)];
  const groupOf = (id: number) => {
    const group = groups.findIndex((rows) => (rows[0]?.id ?? 0) <= id && id <= (rows.at(-1)?.id ?? 0));
    return group < 0 ? null : group;
  };
  return {
    groups: groups.length,
    groupOf,
    namesIn: (group) => Promise.resolve(groups[group] ?? []),
    textsOf: (id) => Promise.resolve(texts.find((recipe) => recipe.id === id) ?? null),
  };
}

interface Visit {
  readonly engine: Awaited<ReturnType<typeof openKitchen>>;
  readonly address?: string;
  readonly locale?: 'en' | 'fr';
}

/** The screen at an address, over the kitchen; `recipeDetails` can be made to fail. */
export function visit({ engine, address = '/recipes', locale = 'en' }: Visit) {
  const recipeDetails = vi.fn<SessionSignals['recipeDetails']>(() => Promise.resolve(fakeDetails()));
  const session: SessionSignals = {
    ...fakeSession().session,
    ask: (statement) => fetchRows(engine, statement),
    recipeDetails,
  };
  const history = createMemoryHistory();
  history.set({ value: address });
  const Shown = () => {
    const params = useParams<{ name?: string }>();
    return <Screen name={params.name} />;
  };
  const view = renderInApp(
    () => (
      <MemoryRouter history={history}>
        <Route path="/recipes/:name?" component={Shown} />
      </MemoryRouter>
    ),
    { session, locale },
  );
  return { ...view, history, recipeDetails };
}
