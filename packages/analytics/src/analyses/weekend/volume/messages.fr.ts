import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'weekend.volume.effect':
    '{weekend} {count, plural, one {recette} other {recettes}} par jour de week-end, {weekday} par jour de semaine',
  'weekend.volume.title': 'Volume de recettes',
  'weekend.volume.subtitle': 'Recettes publiées par jour, {from} à {to} · n = {n} sur {days} jours',
  'weekend.volume.heading.down': 'Un jour de week-end apporte {change} de recettes en moins',
  'weekend.volume.heading.up': 'Un jour de week-end apporte {change} de recettes en plus',
  'weekend.volume.heading.times':
    'Un jour de week-end apporte {times} fois plus de recettes qu’un jour de semaine',
  'weekend.volume.heading.unclear': 'Pas de différence nette entre jours de week-end et de semaine',
  'weekend.volume.heading.same':
    'Jours de week-end et de semaine apportent autant de recettes, à {within} près',
  'weekend.volume.heading.thin': 'Trop peu de recettes pour comparer semaine et week-end',
  'weekend.volume.extremes':
    'Le jour le plus actif est le {busiest}, {more} au-dessus du jour moyen ; le plus calme est le {quietest}, {less} au-dessous.',
  'weekend.volume.extremes.busiest':
    'Le jour le plus actif est le {busiest}, {more} au-dessus du jour moyen ; aucun jour n’est nettement plus calme.',
  'weekend.volume.extremes.quietest':
    'Le jour le plus calme est le {quietest}, {less} au-dessous du jour moyen ; aucun jour n’est nettement plus actif.',
  'weekend.volume.extremes.none': 'Aucun jour ne se distingue nettement du jour moyen.',
  'weekend.volume.share':
    '{days} apportent {found} des recettes ; à répartition égale, ce serait {expected}.',
  'weekend.volume.consistency':
    '{count, plural, =0 {{way, select, above {Les week-ends n’ont été nettement plus actifs} other {Les week-ends n’ont été nettement plus calmes}} dans aucune} other {{way, select, above {Les week-ends ont été nettement plus actifs} other {Les week-ends ont été nettement plus calmes}} dans #}} des {of, plural, one {# année complète assez fournie} other {# années complètes assez fournies}}.',
  'weekend.volume.consistency.mixed':
    'Années complètes assez fournies : {of}. Week-ends nettement plus calmes : {below, plural, =0 {aucune} one {# année} other {# années}} ; nettement plus actifs : {above, plural, =0 {aucune} one {# année} other {# années}}.',
  'weekend.volume.summary.down':
    'Un jour de week-end apporte <b>{change} de recettes en moins</b> qu’un jour de semaine{day, select, clear { ; le jour le plus actif est <b>le {busiest}</b>} other {}}.',
  'weekend.volume.summary.up':
    'Un jour de week-end apporte <b>{change} de recettes en plus</b> qu’un jour de semaine{day, select, clear { ; le jour le plus actif est <b>le {busiest}</b>} other {}}.',
  'weekend.volume.summary.unclear':
    'Le nombre de recettes par jour <b>ne diffère pas nettement</b> entre semaine et week-end.',
  'weekend.volume.summary.same':
    'Jours de week-end et de semaine apportent <b>autant</b> de recettes, à {within} près.',
  'weekend.volume.summary.thin': 'Il y a <b>trop peu</b> de recettes pour comparer semaine et week-end.',
  'weekend.volume.kpi.busiest': 'Jour le plus actif',
  'weekend.volume.kpi.busiest.none': 'Aucun nettement',
  'weekend.volume.kpi.busiest.none.context': 'aucun jour ne se distingue <b>du jour moyen</b>',
  'weekend.volume.kpi.busiest.context':
    '<b>{deviation}</b> au-dessus du jour moyen, {rate} {count, plural, one {recette} other {recettes}} par jour',
  'weekend.volume.kpi.share': 'Recettes du week-end',
  'weekend.volume.kpi.share.context': '<b>{expected}</b> si les jours se valaient',
  'weekend.volume.key.rates': 'Recettes par jour',
  'weekend.volume.key.weekdays': 'Jour de semaine',
  'weekend.volume.key.weekends': 'Jour de week-end',
  'weekend.volume.key.ofDays': '{recipes} recettes sur {days} jours',
  'weekend.volume.key.ratio': 'Week-end ÷ semaine',
  'weekend.volume.key.twoPeriods': 'Deux périodes',
  'weekend.volume.key.w': 'w = {w}',
  'weekend.volume.key.chi':
    'p {decisive}\nw = {w} · χ² = {chi}, {df} ddl, p {p}, comme si les recettes venaient une à une',
  'weekend.volume.key.dispersion': 'Dispersion, en fois le hasard',
  'weekend.volume.mean': 'jour moyen {mean}',
  'weekend.volume.years': 'Week-end ÷ semaine, par année',
  'weekend.volume.description':
    '{heading}. Barres des recettes publiées par jour de la semaine. La plus haute est celle du {busiest} avec {most} par jour, la plus basse celle du {quietest} avec {least} ; le jour moyen en a {mean}. {n} recettes.',
  'weekend.volume.yearsDescription':
    'Recettes par jour de week-end sur recettes par jour de semaine, de {from} à {to}, avec intervalles à 95 %. Sur {of, plural, one {# année complète assez fournie} other {# années complètes assez fournies}}, {below, plural, =0 {aucune n’est} one {# est} other {# sont}} nettement sous 1 et {above, plural, =0 {aucune} other {#}} nettement au-dessus.',
  'weekend.volume.caption':
    'Sous chaque jour, ses recettes. Les intervalles sont à 95 % et tiennent compte des recettes publiées en lot (la dispersion des comptes est {scatter, select, chance {celle du hasard} other {{dispersion} fois celle du hasard}}). Par année, en creux : moins de {threshold} recettes, ou année partielle.',
  'weekend.volume.caption.noIntervals':
    'Sous chaque jour, ses recettes. Trop peu de trimestres pour dire combien les jours varient : aucun intervalle n’est donné.',
  'weekend.volume.method.rates':
    'Les recettes de chaque jour sont divisées par le nombre réel de ces jours dans la période et les années choisies : les lundis par le nombre de lundis. Le jour moyen est l’ensemble des recettes sur l’ensemble des jours.',
  'weekend.volume.method.intervals':
    'Les intervalles viennent d’un modèle quasi-Poisson du trimestre et du jour (McCullagh et Nelder, Generalized Linear Models, §6.2) : la montée et la chute du site ne les élargissent pas, mais un jour qui change de conduite d’un trimestre à l’autre le fait, et les recettes mises en ligne par lots aussi.',
  'weekend.volume.method.tests':
    'Les week-ends sont dits différents quand le rapport des deux taux s’écarte de 1 selon le t de Student avec cette dispersion (p sous 5 %), et égaux quand tout son intervalle tient entre 0,9 et 1,1 (deux tests unilatéraux, Schuirmann 1987) ; sinon, la réponse reste incertaine. Un jour n’est nommé que si le test F de quasi-vraisemblance sur les sept jours et le χ² trouvent une différence et si son propre p, corrigé sur les sept jours (Holm 1979), est sous 5 %. Le χ² et le w de Cohen (0,1 petit, 0,3 moyen, 0,5 grand) comparent les comptes à des parts proportionnelles aux jours comme si les recettes étaient indépendantes, ce qu’elles ne sont pas chez qui en publie beaucoup : seuls, ils n’affirment rien.',
  'weekend.volume.method.years':
    'Le rapport de chaque année a la dispersion de toute la période. Une année est fiable si elle est complète et assez fournie (un demi pour cent des recettes, au moins 30, au plus 1 000) ; les années dites nettes sont corrigées sur toutes les années fiables (Holm 1979).',
  'weekend.volume.method.limits':
    'Le jour est celui où le serveur du site a enregistré la recette, non celui où elle fut cuisinée ; il est décalé de quelques heures pour les auteurs d’autres fuseaux.',
};
