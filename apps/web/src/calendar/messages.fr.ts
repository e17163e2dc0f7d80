import type { en } from './messages.en.ts';

export const fr: Record<keyof typeof en, string> = {
  'calendar.title': 'Calendrier éditorial',
  'calendar.lead':
    'Ce qui arrive à son plus haut, et quand publier pour y être. Seules les saisons nettes dans les données : parts des recettes par mois de publication, hémisphère nord.',
  'calendar.settings': 'Réglages du calendrier',
  'calendar.from': 'Au plus haut à partir du',
  'calendar.weeks': 'Dans les',
  'calendar.weeks.option': '{count, plural, one {# semaine} other {# semaines}}',
  'calendar.lead.label': 'Publier',
  'calendar.lead.option': '{count, plural, =0 {au plus haut} one {# semaine avant} other {# semaines avant}}',
  'calendar.file': 'Fichier d’agenda',
  'calendar.csv': 'CSV',
  'calendar.count':
    '{count, plural, =0 {Rien n’arrive à son plus haut} one {# élément arrive à son plus haut} other {# éléments arrivent à leur plus haut}} du {from} au {to}.',
  'calendar.pending': 'Les saisons sont en cours de calcul.',
  'calendar.more': 'En montrer {count} de plus',
  'calendar.column.publish': 'Publier',
  'calendar.column.peak': 'Plus haut',
  'calendar.column.item': 'Nom',
  'calendar.column.kind': 'Genre',
  'calendar.column.season': 'Saison',
  'calendar.column.lift': 'Au plus haut',
  'calendar.column.liftAgainst': 'Au plus haut, par rapport à l’année',
  'calendar.column.recipes': 'Recettes',
  'calendar.kind.ingredients': 'ingrédient',
  'calendar.kind.tags': 'tag',
  'calendar.now': 'Maintenant : le jour était le {date}',
  'calendar.in': '{count, plural, =0 {cette semaine} one {dans # semaine} other {dans # semaines}}',
  'calendar.recipes': 'Recettes',
  'calendar.recipes.of': 'Recettes avec {item}',
  'calendar.event.peak': 'Pleine saison : {item}',
  'calendar.event.publish': 'Publier : {item}',
  'calendar.event.text':
    'C’est vers le {peak} que les recettes l’emploient le plus : {lift} sa part de l’année. Calculé à partir de {title}, jeu de données {dataset}.',
};
