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
  'weekend.items.heading.both': 'Plus le week-end : {up} ; en semaine : {down}',
  'weekend.items.heading.up': 'Plus le week-end : {up} ; aucun nettement plus en semaine',
  'weekend.items.heading.down': 'Plus en semaine : {down} ; aucun nettement plus le week-end',
  'weekend.items.heading.none':
    'Aucun {kind, select, tags {tag} other {ingrédient}} ne diffère nettement le week-end',
  'weekend.items.heading.item.up': 'Plus le week-end : {item}, dans {weekend} des recettes contre {weekday}',
  'weekend.items.heading.item.down': 'Plus en semaine : {item}, dans {weekday} des recettes contre {weekend}',
  'weekend.items.heading.item.unclear': 'Pas de différence nette le week-end : {item}',
  'weekend.items.heading.item.same':
    'Aussi fréquent le week-end qu’en semaine, à {within} de sa part près : {item}',
  'weekend.items.heading.item.thin':
    '{reason, select, heading {Mis à part, rubrique de l’arbre des tags : {item}} other {Dans trop peu de recettes pour être comparé : {item}}}',
  'weekend.items.counts':
    'Sur {screened} dans au moins {support} recettes, {weekend, plural, =0 {aucun n’est} one {# est} other {# sont}} nettement plus {weekend, plural, =0 {fréquent} one {fréquent} other {fréquents}} le week-end et {weekday, plural, =0 {aucun} other {#}} en semaine (taux de fausses découvertes de 5 %).',
  'weekend.items.size':
    'Aucune différence nette ne dépasse {points} {count, plural, one {point} other {points}} de pourcentage.',
  'weekend.items.hidden':
    '{count, plural, one {# rubrique} other {# rubriques}} de l’arbre des tags à part : façon de classer, non de cuisiner.',
  'weekend.items.summary':
    'Sur {screened}, <b>{count, plural, =0 {aucun ne diffère} one {# diffère} other {# diffèrent}}</b> nettement entre semaine et week-end.',
  'weekend.items.kpi':
    '{kind, select, tags {Tags nettement différents} other {Ingrédients nettement différents}}',
  'weekend.items.kpi.context': 'sur <b>{screened}</b> dans {support} recettes ou plus',
  'weekend.items.key.share': 'Part des recettes',
  'weekend.items.key.recipes': '{count, plural, one {{n} recette} other {{n} recettes}}',
  'weekend.items.key.shares': 'Semaine → week-end',
  'weekend.items.key.difference': 'Week-end − semaine',
  'weekend.items.key.ratio': 'Week-end ÷ semaine',
  'weekend.items.key.q': 'Parmi tous les examinés',
  'weekend.items.key.chi': 'q {q}\nχ² = {chi}, p {p}',
  'weekend.items.sides':
    '{effect, select, ratio {% de la part en semaine} other {Points de pourcentage}} · à droite de zéro : plus le week-end · à gauche : plus en semaine',
  'weekend.items.sidesShort': '{effect, select, ratio {%} other {Points}} · à droite de 0 : week-end',
  'weekend.items.caption':
    'Les traits sont des intervalles à 95 % ; en creux : différence non nette sur {screened} à l’examen (q de 5 % ou plus).{effect, select, ratio { L’axe est la part du week-end sur celle de la semaine, moins 1.} other {}} Le tableau les contient tous. Choisissez une ligne pour voir sa semaine.',
  'weekend.items.description':
    'Sur {screened} à l’examen, {clear, plural, =0 {aucun ne diffère} one {# diffère} other {# diffèrent}} nettement entre semaine et week-end. Montrés par {effect, select, ratio {rapport} other {écart}}, avec intervalles à 95 %, vers le week-end : {weekend, plural, =0 {aucun} one {#, {up}} other {#, d’abord {up}}} ; vers la semaine : {weekday, plural, =0 {aucun} one {#, {down}} other {#, d’abord {down}}}.',
  'weekend.items.week': 'La semaine : {item}',
  'weekend.items.weekDescription':
    '{item} : part des recettes de chaque jour, avec intervalles à 95 %. La plus haute : {highest}, {most} ; la plus basse : {lowest}, {least} ; tous les jours : {share}. {n} recettes.',
  'weekend.items.method.shares':
    'Une recette compte une fois pour un élément. Les parts sont celles des recettes de semaine et de week-end : le plus petit nombre de recettes du week-end n’y change rien. L’écart est en points de pourcentage (intervalle de Newcombe, 1998), le rapport est celui des deux parts (intervalle de Katz, 1978).',
  'weekend.items.method.screen':
    'Tout élément dans assez de recettes est testé : χ² de deux proportions avec la correction de Yates, puis q sur tous (Benjamini et Hochberg 1995) ; net veut dire un q sous 5 % et un intervalle sans zéro. Un élément n’est dit aussi fréquent des deux côtés que si tout l’intervalle de l’écart tient dans un dixième de sa part en semaine (deux tests unilatéraux, Schuirmann 1987). Les éléments ne sont pas d’abord filtrés par p, ce qui ôterait tout sens à leur q.',
  'weekend.items.method.ranking':
    'Autant d’éléments sont montrés de chaque côté : les écarts nets d’abord, puis les plus grands des autres, en creux. Ceux de peu de recettes varient le plus : un grand rapport au large intervalle est d’ordinaire un hasard.',
  'weekend.items.method.structural':
    'Les rubriques de l’arbre des tags (course, main-ingredient, preparation…) sont à part, sauf demande : elles disent combien une recette fut classée. La semaine d’un élément a les intervalles de Wilson ; un jour est plein quand le χ² sur les sept jours est sous 5 % et que le test du score du jour contre tous les jours, corrigé sur les jours (Holm 1979), l’est aussi.',
};
