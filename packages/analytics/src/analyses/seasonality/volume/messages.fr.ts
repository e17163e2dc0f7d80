import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'seasonality.volume.title': 'Volume de recettes',
  'seasonality.table.days': 'Jours',
  'seasonality.table.rate': 'Recettes par jour',
  'seasonality.table.withinYears': 'Écart à année égale',
  'seasonality.table.above': 'Années au-dessus de leur moyenne',
  'seasonality.table.completeYears': 'Années complètes',
  'seasonality.volume.subtitle':
    'Recettes publiées par jour du calendrier, par {grain, select, season {saison} other {mois}}, face à l’année · n = {n} en {days} jours',
  'seasonality.volume.heading.busiest': 'On publie le plus {when} : {difference} par jour sur l’année',
  'seasonality.volume.heading.disagree':
    'Plus actif {when} ({difference} par jour), mais les années divergent',
  'seasonality.volume.heading.thin': 'Trop peu d’années pour comparer les moments de l’année',
  'seasonality.volume.consistency':
    'Les publications {when} ont dépassé le rythme de leur année {above} fois sur {years, plural, one {# année complète} other {# années complètes}}.',
  'seasonality.volume.scatter':
    'Les effectifs varient {dispersion} fois plus d’une année à l’autre que par hasard ; en en tenant compte, {grain, select, season {les saisons} other {les mois}} diffèrent avec p {p}. Le w de Cohen est de {w}.',
  'seasonality.volume.summary': 'On publie le plus <b>{when}</b> : {difference} par jour.',
  'seasonality.volume.summary.disagree':
    'On publie le plus <b>{when}</b> ({difference} par jour), même si les années divergent.',
  'seasonality.volume.kpi.busiest':
    '{grain, select, season {Saison la plus active} other {Mois le plus actif}}',
  'seasonality.volume.kpi.busiest.context': '<b>{difference}</b> recettes par jour',
  'seasonality.volume.kpi.busiest.disagree': '<b>{difference}</b> par jour, mais les années divergent',
  'seasonality.volume.key.rates': 'Recettes par jour, écart à l’année',
  'seasonality.volume.key.tests': 'Face au calendrier',
  'seasonality.volume.key.w': 'w de Cohen',
  'seasonality.volume.key.fit': 'χ² {chi}, {df} ddl, p {p}',
  'seasonality.volume.key.dispersion': 'Surdispersion',
  'seasonality.volume.key.scatter': 'Test F qui en tient compte : p {p}',
  'seasonality.volume.caption':
    'Les traits sont des intervalles à 95 % qui tiennent compte des écarts entre années ; un point creux ne se distingue pas de l’année. {count, plural, =0 {Aucune année n’est complète.} one {Une année est complète.} other {# années sont complètes.}}',
  'seasonality.volume.description':
    'Points avec intervalles à 95 % : recettes par jour de {grain, select, season {chaque saison} other {chaque mois}} face à l’année. Le plus haut : {highest}, {difference}. {n} recettes.',
  'seasonality.volume.panel': 'Recettes publiées',
  'seasonality.volume.panel.rate': '{rate} par jour',
  'seasonality.volume.years.title':
    'Les années s’accordent-elles ? Part des recettes de chaque année par {grain, select, season {saison} other {mois}}',
  'seasonality.volume.years.description':
    'Carte de chaleur de la part des recettes par moment de l’année, sur {count, plural, one {# année complète} other {# années complètes}} ; la couleur compare les recettes par jour au rythme de l’année.',
  'seasonality.volume.years.legend':
    'La couleur compare les recettes par jour {grain, select, season {de la saison} other {du mois}} à celles de son année',
  'seasonality.volume.years.share': 'Du total',
  'seasonality.volume.method.days':
    'Les recettes sont rapportées aux jours du calendrier de la saison ou du mois compris dans les données et les années choisies, jours bissextiles et premiers et derniers mois partiels inclus. Le rapport compare ce rythme à celui de tous les jours.',
  'seasonality.volume.method.interval':
    'Les années diffèrent de niveau jusqu’à quarante fois, et les saisons changent d’une année à l’autre. Un modèle log-linéaire de l’année et de la saison donne la surdispersion (χ² de Pearson sur ses degrés de liberté) ; les intervalles quasi poissoniens de la part d’une saison l’utilisent (McCullagh et Nelder 1989, §6.2). L’écart à année égale est l’effet de la saison dans ce modèle : chaque année y pèse pareil, quelle qu’en soit la partie couverte.',
  'seasonality.volume.method.tests':
    'Le χ² de Pearson compare les effectifs aux jours d’exposition ; le w de Cohen en est la taille d’effet (0,1 faible, 0,3 moyenne, 0,5 forte). Il suppose des recettes indépendantes, ce qu’elles ne sont pas : mieux vaut se fier au test F du modèle quasi poissonien, et une saison n’est dite différente que si ce test et son propre intervalle s’accordent.',
  'seasonality.volume.method.limits':
    'Une année est complète quand il en manque au plus une semaine, et compte pour la constance quand elle n’est pas creuse. Les données commencent en août 1999 et finissent en décembre 2018 : les rapports de toutes les années ensemble portent aussi l’essor et le déclin du site.',
};
