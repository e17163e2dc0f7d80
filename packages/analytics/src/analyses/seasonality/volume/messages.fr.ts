import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'seasonality.volume.title': 'Volume de recettes',
  'seasonality.table.days': 'Jours',
  'seasonality.table.rate': 'Recettes par jour',
  'seasonality.table.withinYears': 'Écart à année égale',
  'seasonality.table.withinP': 'p à année égale, corrigé',
  'seasonality.table.above': 'Années au-dessus de leur moyenne',
  'seasonality.table.completeYears': 'Années complètes',
  'seasonality.volume.subtitle':
    'Recettes publiées par jour du calendrier, par {grain, select, season {saison} other {mois}}, face à l’année · n = {n} en {days} jours',
  'seasonality.volume.heading.up':
    '{period} : le plus de recettes, {size} de plus par jour que la moyenne annuelle',
  'seasonality.volume.heading.down':
    '{period} : le moins de recettes, {size} de moins par jour que la moyenne annuelle',
  'seasonality.volume.heading.unclear':
    '{grain, select, season {Aucune saison n’est nettement plus active} other {Aucun mois n’est nettement plus actif}}',
  'seasonality.volume.heading.same':
    'Recettes par jour : {grain, select, season {chaque saison} other {chaque mois}} à moins de {bound} de la moyenne annuelle',
  'seasonality.volume.heading.thin':
    'Trop peu d’années pour comparer les {grain, select, season {saisons} other {mois}}',
  'seasonality.volume.consistency':
    'Les publications {when} ont dépassé le rythme de leur année {above} fois sur {years, plural, one {# année complète} other {# années complètes}}.',
  'seasonality.volume.scatter.beyond':
    'D’une année à l’autre, les effectifs varient {dispersion} fois autant que par le seul hasard ; les {grain, select, season {saisons} other {mois}} diffèrent plus que cela.',
  'seasonality.volume.scatter.together':
    'D’une année à l’autre, les effectifs varient {dispersion} fois autant que par le seul hasard ; dans l’ensemble, les {grain, select, season {saisons} other {mois}} diffèrent plus que cela, sans qu’aucun moment de l’année ne se détache nettement.',
  'seasonality.volume.scatter.within':
    'D’une année à l’autre, les effectifs varient {dispersion} fois autant que par le seul hasard ; les différences entre {grain, select, season {saisons} other {mois}} peuvent venir de là.',
  'seasonality.volume.summary.up':
    '<b>{period}</b> : le plus de recettes, <b>{size}</b> de plus par jour que la moyenne annuelle.',
  'seasonality.volume.summary.down':
    '<b>{period}</b> : le moins de recettes, <b>{size}</b> de moins par jour que la moyenne annuelle.',
  'seasonality.volume.summary.unclear':
    '{grain, select, season {Aucune saison n’est nettement plus active} other {Aucun mois n’est nettement plus actif}}.',
  'seasonality.volume.summary.same':
    'Recettes par jour : {grain, select, season {chaque saison} other {chaque mois}} est à moins de {bound} de la moyenne annuelle.',
  'seasonality.volume.summary.thin':
    'Il y a trop peu d’années pour comparer les {grain, select, season {saisons} other {mois}}.',
  'seasonality.volume.kpi.busiest':
    '{grain, select, season {Saison la plus active} other {Mois le plus actif}}',
  'seasonality.volume.kpi.busiest.context': '<b>{size}</b> de plus par jour que la moyenne annuelle',
  'seasonality.volume.rate': 'Recettes par {unit, select, day {jour} other {semaine}}',
  'seasonality.volume.key.rates':
    'Recettes par {unit, select, day {jour} other {semaine}}, et écart à la moyenne annuelle',
  'seasonality.volume.key.fit': 'w de Cohen {w}, χ² {chi}, {df} ddl, p {p}',
  'seasonality.volume.key.distance': 'Recettes hors d’une année égale',
  'seasonality.volume.key.scatter': 'Test F, p {p} ; dispersion {dispersion}',
  'seasonality.volume.caption':
    'Les traits sont des intervalles à 95 %, chacun pour soi, qui tiennent compte des écarts entre années.{family, plural, =0 {} one { Un point plein s’écarte nettement de la moyenne annuelle ; un point creux peut être dû au hasard.} other { Un point plein s’écarte nettement de la moyenne annuelle, même après correction pour les # comparaisons ; un point creux peut être dû au hasard.}} {count, plural, =0 {Aucune année n’est complète.} one {Une année est complète.} other {# années sont complètes.}}',
  'seasonality.volume.description':
    'Points avec intervalles à 95 % : recettes par jour de {grain, select, season {chaque saison} other {chaque mois}} face à la moyenne annuelle. {sentence}. {n} recettes.',
  'seasonality.volume.panel': 'Recettes publiées',
  'seasonality.volume.panel.rate': '{rate} par {unit, select, day {jour} other {semaine}}',
  'seasonality.volume.years.title':
    'Les années s’accordent-elles ? Part des recettes de chaque année par {grain, select, season {saison} other {mois}}',
  'seasonality.volume.years.description':
    'Carte de chaleur de la part des recettes par moment de l’année, sur {count, plural, one {# année complète} other {# années complètes}} ; la couleur compare les recettes par jour au rythme de l’année.',
  'seasonality.volume.years.cell': 'Des recettes de l’année',
  'seasonality.volume.years.legend':
    'La couleur compare les recettes par jour {grain, select, season {de la saison} other {du mois}} à celles de son année',
  'seasonality.volume.years.share': 'Du total',
  'seasonality.volume.method.days':
    'Les recettes sont rapportées aux jours du calendrier de la saison ou du mois compris dans les données et les années choisies, jours bissextiles et premiers et derniers mois partiels inclus. Le rapport compare ce rythme à celui de tous les jours.',
  'seasonality.volume.method.interval':
    'Les années diffèrent de niveau jusqu’à quarante fois, et les saisons changent d’une année à l’autre. Un modèle log-linéaire de l’année et de la saison donne la surdispersion (χ² de Pearson sur ses degrés de liberté) ; les intervalles quasi poissoniens de la part d’une saison l’utilisent (McCullagh et Nelder 1989, §6.2). L’écart à année égale est l’effet de la saison dans ce modèle : chaque année y pèse pareil, quelle qu’en soit la partie couverte.',
  'seasonality.volume.method.tests':
    'Le test sur l’année entière est le test F du modèle quasi poissonien. Une saison ou un mois n’est nommé que si ce test est sous 5 %, si son propre test à année égale (Wald, sur les degrés de liberté du modèle), corrigé sur toutes les saisons ou tous les mois (Holm 1979), l’est aussi, et si l’intervalle de son rapport exclut 1. « À moins de 10 % » n’est dit que si chaque intervalle tient dans ces bornes (deux tests unilatéraux, Schuirmann 1987). Le χ² de Pearson compare les effectifs aux jours d’exposition ; le w de Cohen en est la taille d’effet (0,1 faible, 0,3 moyenne, 0,5 forte). Il suppose des recettes indépendantes, ce qu’elles ne sont pas, et ne décide de rien.',
  'seasonality.volume.method.limits':
    'Une année est complète quand il en manque au plus une semaine, et compte pour la constance quand elle n’est pas creuse. Les données commencent en août 1999 et finissent en décembre 2018 : les rapports de toutes les années ensemble portent aussi l’essor et le déclin du site.',
};
