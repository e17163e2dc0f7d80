import type { messages as english } from './report.en.ts';

/** Mots du rapport écrit seul. */
export const messages: Record<keyof typeof english, string> = {
  'report.title': 'Analyses culinaires',
  'report.documentTitle': '{title} — Back to the Kitchen',
  'report.contents': 'Sommaire',
  'report.source.import': 'Données importées',
  'report.source.demo': 'Données de démonstration',
  'report.demo':
    'Ces recettes sont inventées à la ressemblance de Food.com. <b>Aucun nombre de ce rapport ne dit rien des vraies recettes.</b>',
  'report.period': 'Recettes du {from} au {to}',
  'report.recipes': '{count, plural, one {{n} recette} other {{n} recettes}}',
  'report.dataset': 'Jeu de données',
  'report.writtenOn': 'Écrit le {date}',
  'report.settings': 'Réglé pour ce rapport',
  'report.on': 'oui',
  'report.off': 'non',
  'report.allYears': 'toutes',
  'report.nothing': 'aucun',
  'report.table': 'Tableau',
  'report.table.rows': '{count, plural, one {{n} ligne} other {{n} lignes}}',
  'report.table.cut':
    'Les {shown} premières lignes sur {n}. L’application les montre toutes et les exporte en CSV.',
  'report.failed':
    'Cette analyse n’a pas pu être calculée : {reason} Les autres ne sont pas touchées. « data verify » dit si le jeu de données est entier.',
  'report.method': 'Méthode',
  'report.data.title': 'D’où viennent les données',
  'report.data.intro': 'Lignes restantes après chaque étape de l’import, dans l’ordre.',
  'report.data.table': 'Table',
  'report.data.step': 'Étape',
  'report.data.rule': 'Règle',
  'report.data.rows': 'Lignes restantes',
} as const;
