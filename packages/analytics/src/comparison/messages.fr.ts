import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'comparison.points': '{count, plural, one {{value} point} other {{value} points}}',
  'comparison.up':
    '<b>{difference}</b> par rapport à {other} : {subject}, {value} au lieu de {reference} (95 % {low} à {high}, q {q})',
  'comparison.down':
    '<b>{difference}</b> par rapport à {other} : {subject}, {value} au lieu de {reference} (95 % {low} à {high}, q {q})',
  'comparison.unclear':
    'Aucune différence établie avec {other} : {subject}, {value} et {reference} (différence 95 % {low} à {high}, q {q})',
  'comparison.series': '{label}, {other}',
  'comparison.scaled': '{other}, à nombre égal',
  'comparison.difference': 'Différence',
  'comparison.changeAYear': '{subject}, évolution par an',
  'comparison.inYear': '{subject}, {year}',
  'comparison.weekend': 'Week-end par rapport à la semaine',
  'comparison.weekendLess': 'week-end moins semaine',
};
