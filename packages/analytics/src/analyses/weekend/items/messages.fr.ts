import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'weekend.items.effect.points': 'Points',
  'weekend.items.effect.ratio': 'Rapport',
  'weekend.items.subtitle':
    'Part des recettes avec {kind, select, tags {le tag} other {l’ingrédient}}, semaine → week-end · n = {n}, dont {weekend} le week-end',
  'weekend.items.notice':
    'Aucun {kind, select, tags {tag} other {ingrédient}} n’est dans {support} de ces recettes. Élargissez les années ou baissez le seuil.',
  'weekend.items.unknown':
    'Aucune recette de ces années n’a {kind, select, tags {le tag} other {l’ingrédient}} « {item} ».',
  'weekend.items.points': '{points} pt',
  'weekend.items.withEffect': '{item} ({effect})',
  'weekend.items.nothing': 'aucun',
  'weekend.items.heading.both': 'Plus le week-end : {up} ; en semaine : {down}',
  'weekend.items.heading.up': 'Plus le week-end : {up} ; aucun nettement plus en semaine',
  'weekend.items.heading.down': 'Plus en semaine : {down} ; aucun nettement plus le week-end',
  'weekend.items.heading.none':
    'Aucun {kind, select, tags {tag} other {ingrédient}} ne diffère nettement le week-end',
  'weekend.items.heading.item':
    '{side, select, weekend {Plus le week-end} other {Plus en semaine}} : {item}, {points} pt',
  'weekend.items.heading.same': 'Pas de différence nette le week-end : {item}',
  'weekend.items.heading.untested': '{item} n’est pas comparé : trop rare, ou masqué',
  'weekend.items.counts':
    'Sur {screened} dans au moins {support} recettes, {weekend, plural, =0 {aucun n’est} one {# est} other {# sont}} nettement plus {weekend, plural, =0 {fréquent} one {fréquent} other {fréquents}} le week-end et {weekday, plural, =0 {aucun} other {#}} en semaine (taux de fausses découvertes de 5 %).',
  'weekend.items.size': 'Aucune différence nette ne dépasse {points} point de pourcentage.',
  'weekend.items.hidden':
    '{count, plural, one {# rubrique} other {# rubriques}} de l’arbre des tags à part : façon de classer, non de cuisiner.',
  'weekend.items.summary':
    'Sur {screened}, <b>{count, plural, =0 {aucun ne diffère} one {# diffère} other {# diffèrent}}</b> nettement entre semaine et week-end.',
  'weekend.items.kpi': '{kind, select, tags {Tags qui diffèrent} other {Ingrédients qui diffèrent}}',
  'weekend.items.kpi.context': 'sur <b>{screened}</b> dans {support} recettes ou plus',
  'weekend.items.key.share': 'Part des recettes',
  'weekend.items.key.recipes': '{count, plural, one {{n} recette} other {{n} recettes}}',
  'weekend.items.key.shares': 'Semaine → week-end',
  'weekend.items.key.difference': 'Week-end − semaine',
  'weekend.items.key.ratio': 'Week-end ÷ semaine',
  'weekend.items.key.q': 'Parmi tous les examinés',
  'weekend.items.key.qValue': 'q {q}',
  'weekend.items.key.chi': 'χ² = {chi}, p {p}',
  'weekend.items.sides':
    '{effect, select, ratio {← plus en semaine · % de la part en semaine · plus le week-end →} other {← plus en semaine · points de pourcentage · plus le week-end →}}',
  'weekend.items.sidesShort':
    '{effect, select, ratio {← semaine · % · week-end →} other {← semaine · points · week-end →}}',
  'weekend.items.caption':
    'Les traits sont des intervalles à 95 % ; en creux : ne se distingue pas du hasard sur {screened} à l’examen (q de 5 % ou plus).{effect, select, ratio { L’axe est la part du week-end sur celle de la semaine, moins 1.} other {}} Le tableau les contient tous. Choisissez une ligne pour voir sa semaine.',
  'weekend.items.description':
    'Les {weekend} {kind, select, tags {tags} other {ingrédients}} au plus grand {effect, select, ratio {rapport} other {écart}} vers le week-end, d’abord {up}, et les {weekday} vers la semaine, d’abord {down}, avec intervalles à 95 %, sur {screened} examinés.',
  'weekend.items.week': 'La semaine de {item}',
  'weekend.items.weekDescription':
    'Part des recettes de chaque jour avec {item}, avec intervalles à 95 %. Le plus haut : {highest} avec {most} ; le plus bas : {lowest} avec {least} ; tous les jours : {share}. {n} recettes.',
  'weekend.items.method.shares':
    'Une recette compte une fois pour un élément. Les parts sont celles des recettes de semaine et de week-end : le plus petit nombre de recettes du week-end n’y change rien. L’écart est en points de pourcentage (intervalle de Newcombe, 1998), le rapport est celui des deux parts (intervalle de Katz, 1978).',
  'weekend.items.method.screen':
    'Tout élément dans assez de recettes est testé : χ² de deux proportions avec la correction de Yates, puis q de Benjamini–Hochberg sur tous, net sous 5 %. Les éléments ne sont pas d’abord filtrés par p, ce qui ôterait tout sens à leur q.',
  'weekend.items.method.ranking':
    'Autant d’éléments sont montrés de chaque côté : les écarts nets d’abord, puis les plus grands des autres, en creux. Ceux de peu de recettes varient le plus : un grand rapport au large intervalle est d’ordinaire un hasard.',
  'weekend.items.method.structural':
    'Les rubriques de l’arbre des tags (course, main-ingredient, preparation…) sont à part, sauf demande : elles disent combien une recette fut classée. La semaine d’un élément a les intervalles de Wilson ; un jour en creux ne se distingue pas de la part sur tous les jours.',
};
