import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'weekend.volume.title': 'Nombre de recettes',
  'weekend.volume.subtitle': 'Recettes publiées par jour, {from} à {to} · n = {n} sur {days} jours',
  'weekend.volume.heading.down': 'Un jour de week-end apporte {change} de recettes en moins',
  'weekend.volume.heading.up': 'Un jour de week-end apporte {change} de recettes en plus',
  'weekend.volume.heading.unclear': 'Semaine et week-end apportent à peu près autant de recettes',
  'weekend.volume.heading.thin': 'Trop peu de recettes pour comparer semaine et week-end',
  'weekend.volume.extremes':
    'Le jour le plus actif est {busiest}, {more} au-dessus du jour moyen ; le plus calme est {quietest}, {less} au-dessous.',
  'weekend.volume.share':
    '{days} apportent {found} des recettes ; à répartition égale, ce serait {expected}.',
  'weekend.volume.consistency':
    '{way, select, above {Les week-ends ont été nettement plus actifs} other {Les week-ends ont été nettement plus calmes}} dans {count} des {of, plural, one {# année complète assez fournie} other {# années complètes assez fournies}}.',
  'weekend.volume.consistency.mixed':
    'Sur {of, plural, one {# année complète assez fournie} other {# années complètes assez fournies}}, les week-ends ont été nettement plus calmes dans {below} et nettement plus actifs dans {above}.',
  'weekend.volume.summary.down':
    'Un jour de week-end apporte <b>{change} de recettes en moins</b> qu’un jour de semaine ; le jour le plus actif est <b>{busiest}</b>.',
  'weekend.volume.summary.up':
    'Un jour de week-end apporte <b>{change} de recettes en plus</b> qu’un jour de semaine ; le jour le plus actif est <b>{busiest}</b>.',
  'weekend.volume.summary.unclear':
    'Le nombre de recettes par jour <b>ne diffère pas nettement</b> entre semaine et week-end.',
  'weekend.volume.kpi.busiest': 'Jour le plus actif',
  'weekend.volume.kpi.busiest.context': '<b>{deviation}</b> sur le jour moyen, {rate} recettes',
  'weekend.volume.kpi.share': 'Recettes du week-end',
  'weekend.volume.kpi.share.context': '<b>{expected}</b> si les jours se valaient',
  'weekend.volume.key.rates': 'Recettes par jour',
  'weekend.volume.key.weekdays': 'Jour de semaine',
  'weekend.volume.key.weekends': 'Jour de week-end',
  'weekend.volume.key.ofDays': '{recipes} recettes sur {days} jours',
  'weekend.volume.key.ratio': 'Week-end sur semaine',
  'weekend.volume.key.ratio.detail': '({low} à {high}) · p {p}',
  'weekend.volume.key.twoPeriods': 'Deux périodes',
  'weekend.volume.key.w': 'w = {w}',
  'weekend.volume.key.chi': 'χ² = {chi}, {df} d.d.l., p {p}, comme si les recettes venaient une à une',
  'weekend.volume.key.dispersion': 'Dispersion sur hasard',
  'weekend.volume.mean': 'jour moyen {mean}',
  'weekend.volume.years': 'Week-end sur semaine, par année',
  'weekend.volume.description':
    'Barres des recettes publiées par jour de la semaine. La plus haute est {busiest} avec {most} par jour, la plus basse {quietest} avec {least} ; le jour moyen en a {mean}. {n} recettes.',
  'weekend.volume.yearsDescription':
    'Recettes par jour de week-end sur recettes par jour de semaine, de {from} à {to}, avec intervalles à 95 %. Sur {of} années complètes assez fournies, {below} sont nettement sous 1 et {above} nettement au-dessus.',
  'weekend.volume.caption':
    'Sous chaque jour, ses recettes. Les intervalles sont à 95 % et tiennent compte des recettes publiées en lot (les comptes varient {dispersion} fois plus que le hasard). Par année, en creux : moins de {threshold} recettes, ou année partielle.',
  'weekend.volume.caption.noIntervals':
    'Sous chaque jour, ses recettes. Trop peu de trimestres pour dire combien les jours varient : aucun intervalle n’est donné.',
  'weekend.volume.method.rates':
    'Les recettes de chaque jour sont divisées par le nombre réel de ces jours dans la période et les années choisies : les lundis par le nombre de lundis. Le jour moyen est l’ensemble des recettes sur l’ensemble des jours.',
  'weekend.volume.method.intervals':
    'Les intervalles viennent d’un modèle quasi-Poisson du trimestre et du jour (McCullagh et Nelder, Generalized Linear Models, §6.2) : la montée et la chute du site ne les élargissent pas, mais un jour qui change de conduite d’un trimestre à l’autre le fait, et les recettes mises en ligne par lots aussi.',
  'weekend.volume.method.tests':
    'Le χ² compare les comptes à des parts proportionnelles aux jours. Il tient chaque recette pour indépendante, ce qu’elles ne sont pas chez qui en publie beaucoup : lisez le w de Cohen (0,1 petit, 0,3 moyen, 0,5 grand) et l’intervalle du rapport plutôt que son p.',
  'weekend.volume.method.years':
    'Le rapport de chaque année a la dispersion de toute la période. Une année est fiable si elle est complète et assez fournie (un demi pour cent des recettes, au moins 30, au plus 1 000).',
  'weekend.volume.method.limits':
    'Le jour est celui où le serveur du site a enregistré la recette, non celui où elle fut cuisinée ; il est décalé de quelques heures pour les auteurs d’autres fuseaux.',
};
