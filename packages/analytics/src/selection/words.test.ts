import { describe, expect, it } from 'vitest';
import { translators } from '../messages/index.ts';
import { decodeSelection } from './address.ts';
import { conditionText } from './words.ts';

describe('a condition in words', () => {
  it.each([
    ['tag=desserts', 'Tag desserts', 'Tag desserts'],
    ['not-tag=easy,main-dish', 'Tag not easy or main dish', 'Tag sauf facile ou plat principal'],
    ['with=butter', 'With butter', 'Avec beurre'],
    [
      'without=nuts,salt,x,y,z',
      'Without nuts or salt or x or 2 more',
      'Sans fruits à coque ou sel ou x ou 2 de plus',
    ],
    ['minutes=0-30', 'Minutes up to 30', 'Minutes jusqu’à 30'],
    ['minutes=10-30,90-', 'Minutes 10–30 or 90 or more', 'Minutes 10–30 ou 90 ou plus'],
    ['calories=1200-', 'Calories 1,200 or more', 'Calories 1 200 ou plus'],
    ['published=1999-2005', 'Year published 1999–2005', 'Année de publication 1999–2005'],
    ['published=2007', 'Year published 2007', 'Année de publication 2007'],
    ['month=jul,jun', 'Month published June or July', 'Mois de publication juin ou juillet'],
    ['not-weekday=sun', 'Weekday published not Sunday', 'Jour de publication sauf dimanche'],
    ['rating=4.5-5', 'Mean rating 4.5–5', 'Note moyenne 4,5–5'],
    ['ratings=0', 'Number of ratings 0', 'Nombre de notes 0'],
  ])('%s', (address, english, french) => {
    const { selection } = decodeSelection(new URLSearchParams(address));
    const [condition] = selection.conditions;
    const said = condition && conditionText(condition);
    expect(said && translators.en(said)).toBe(english);
    expect(said && translators.fr(said)).toBe(french);
  });
});
