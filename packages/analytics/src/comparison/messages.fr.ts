import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'comparison.points': '{value} points',
  'comparison.up':
    '{subject} : <b>{difference}</b> par rapport à {other}, {value} au lieu de {reference} (95 % {low} à {high}, q {q})',
  'comparison.down':
    '{subject} : <b>{difference}</b> par rapport à {other}, {value} au lieu de {reference} (95 % {low} à {high}, q {q})',
  'comparison.unclear':
    '{subject} : aucune différence établie avec {other}, {value} et {reference} (différence 95 % {low} à {high}, q {q})',
  'comparison.series': '{label}, {other}',
  'comparison.scaled': '{other}, à nombre égal',
  'comparison.difference': 'Différence',
  'comparison.changeAYear': '{subject}, évolution par an',
  'comparison.inYear': '{subject}, {year}',
  'comparison.weekend': 'Week-end par rapport à la semaine',
  'comparison.weekendLess': 'week-end moins semaine',
};
