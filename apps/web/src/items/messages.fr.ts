import type { en } from './messages.en.ts';

export const fr: Record<keyof typeof en, string> = {
  'items.title.ingredients': 'Ingrédients',
  'items.title.tags': 'Tags',
  'items.lead.ingredients':
    '{count, plural, one {# ingrédient} other {# ingrédients}}, les plus employés d’abord. Chaque nom mène à sa saison, ses années, ses jours, ses notes et ce qui l’accompagne.',
  'items.lead.tags':
    '{count, plural, one {# tag} other {# tags}}, les plus employés d’abord. Chaque nom mène à sa saison, ses années, ses jours et ce qui l’accompagne.',
  'items.search': '{kind, select, tags {Chercher un tag} other {Chercher un ingrédient}}',
  'items.found': '{count, plural, =0 {Rien de trouvé} one {{n} trouvé} other {{n} trouvés}}',
  'items.nothing': 'Rien ne s’appelle « {wanted} », ni presque.',
  'items.more': 'En montrer {count} de plus',
  'items.loading': 'Les noms arrivent.',
  'items.column.name': 'Nom',
  'items.column.recipes': 'Recettes',
  'items.column.season': 'Saison',
  'items.season': '{from}–{to}',
  'items.season.month': '{from}',
  'items.season.best': '{season}, {lift} au mieux',
  'items.season.none': 'pas de saison nette',
  'items.season.pending': '…',
  'items.other.en': '{name} en français',
  'items.other.fr': '{name} en anglais',
  'items.path': 'Où l’on est',
  'items.recipes': 'Voir {count, plural, one {{n} recette} other {{n} recettes}}',
  'items.answer.loading': 'La réponse est en cours de calcul.',
  'items.unknown.title': 'Aucune recette n’a « {name} »',
  'items.unknown.body':
    '{kind, select, tags {Aucune recette ne porte de tag de ce nom.} other {Aucune recette ne cite d’ingrédient de ce nom.}}',
  'items.unknown.near': 'Vouliez-vous dire',
  'items.unknown.all': '{kind, select, tags {Tous les tags} other {Tous les ingrédients}}',
  'items.card.table': 'Tableau',
  'items.card.chart': 'Graphique',
  'items.card.method': 'À quel point est-ce sûr ?',
};
