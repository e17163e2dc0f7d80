import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'exports.demo': 'Données de démonstration : inventées, ce ne sont pas de vraies données.',
  'exports.source': 'Back to the Kitchen · {analysis} · jeu de données {dataset} · {date}',
};
