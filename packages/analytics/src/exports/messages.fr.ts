import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'exports.demo': 'Données de démonstration : inventées, ce ne sont pas des vraies.',
  'exports.source': 'Back to the Kitchen · {analysis} · jeu de données {dataset} · {date}',
  'exports.preview.title': '{heading} — Back to the Kitchen',
  'exports.preview.view': '{title} : calculé dans votre navigateur à l’ouverture du lien.',
  'exports.preview.picture': 'Graphique : {heading}',
};
