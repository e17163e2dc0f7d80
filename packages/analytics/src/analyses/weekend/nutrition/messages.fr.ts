import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'weekend.nutrition.title': 'Nutrition',
  'weekend.nutrition.capped': '1 % le plus haut plafonné',
  'weekend.nutrition.subtitle':
    '{statistic, select, capped {Week-end moins semaine en % de la moyenne de semaine, 1 % le plus haut plafonné} other {Week-end moins semaine en % de la moyenne de semaine}}, avec intervalles à 95 % · n = {n}',
  'weekend.nutrition.heading.none': 'Aucun nutriment ne diffère nettement le week-end',
  'weekend.nutrition.heading.same': 'Autant de chaque nutriment par portion le week-end, à {within} près',
  'weekend.nutrition.heading':
    '{count, plural, one {{nutrient} : seule différence nette le week-end, {change}} other {{nutrient} : plus grand écart le week-end, {change} ; # sur {of} sont nets}}',
  'weekend.nutrition.effects': 'Au regard de l’écart entre recettes, chaque différence est {size}.',
  'weekend.nutrition.robust':
    '{count, plural, one {Elle demeure avec le 1 % le plus haut plafonné.} other {Les mêmes diffèrent avec le 1 % le plus haut plafonné.}}',
  'weekend.nutrition.fragile':
    '{nutrient} : différence {by, select, capped {seulement avec le 1 % le plus haut plafonné} other {seulement tant que le 1 % le plus haut compte en entier}}{count, plural, one {} =2 {, de même qu’un autre nutriment par une seule des deux moyennes} other {, de même que d’autres nutriments par une seule des deux moyennes}}. Peu de recettes extrêmes en décident : elle n’est pas dite nette.',
  'weekend.nutrition.tail':
    'La moitié des recettes de semaine ont au plus {median} kcal par portion, 99 % au plus {cap} ; la plus haute en annonce {largest}.',
  'weekend.nutrition.key.medians': 'Médianes, semaine → week-end',
  'weekend.nutrition.caption':
    'Les traits sont des intervalles à 95 % ; en creux : différence non nette sur les sept nutriments, ou par une seule des deux moyennes.{statistic, select, capped { Les valeurs au-dessus du 99e centile de semaine comptent pour ce centile.} other {}}',
  'weekend.nutrition.description':
    'Week-end moins semaine de {count, plural, one {# nutriment} other {# nutriments}}, en % de la moyenne de semaine, avec intervalles à 95 % ; {clear, plural, =0 {aucun ne diffère} one {# diffère} other {# diffèrent}} nettement. {n} recettes.',
  'weekend.nutrition.method.units':
    'Les calories sont des kilocalories par portion ; les autres nutriments sont des % de l’apport quotidien par portion, convertis par le site depuis les ingrédients des auteurs. Les recettes sans valeur ne comptent pas pour ce nutriment.',
  'weekend.nutrition.method.differences':
    'Les différences sont week-end moins semaine sur la moyenne de semaine, avec l’intervalle et le p de Welch. Les q sont de Benjamini–Hochberg (1995) sur les sept nutriments. Une différence est dite nette quand q est sous 5 % à la fois par la moyenne de toutes les valeurs et avec le 1 % le plus haut plafonné, dans le même sens ; les nutriments sont dits égaux quand chaque intervalle tient dans 5 % de la moyenne de semaine (deux tests unilatéraux, Schuirmann 1987). Un mot n’est employé pour la taille que si les intervalles de tous les d de Cohen y tiennent.',
  'weekend.nutrition.method.tails':
    'Des portions de milliers de kilocalories sont des erreurs de saisie ou des fournées entières. Avec le 1 % le plus haut plafonné, les valeurs au-dessus du 99e centile des recettes de semaine comptent pour ce centile (winsorisées, dans les deux périodes). Les médianes n’en sont pas touchées.',
};
