import { describe, expect, it } from 'vitest';
import { bodyOf } from './testing/fake-browser.ts';
import { codeOf, createSubject, fileOf, useSessions } from './testing/session-subject.ts';

useSessions();

describe('the texts of the recipes', () => {
  it('are read in parts and opened once, and no engine is started for them', async () => {
    const { session, network, worker } = createSubject();
    const details = await session.recipeDetails();
    expect(await session.recipeDetails()).toBe(details);
    expect(await details.textsOf(7)).toMatchObject({ name: 'apple  bake', steps: ['bake'] });
    expect(network.requests.filter((name) => name === 'recipes')).toEqual([]);
    expect(worker.requests).toEqual([]);
  });

  it('are opened anew after a failure', async () => {
    const { session, network } = createSubject();
    network.faults.set('recipe_details', [() => bodyOf(fileOf('details'))]);
    expect(await codeOf(session.recipeDetails())).toBe('dataset_invalid');
    expect((await session.recipeDetails()).groups).toBe(1);
  });
});
