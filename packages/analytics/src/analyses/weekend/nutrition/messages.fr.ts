import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'weekend.nutrition.title': 'Nutrition',
  'weekend.nutrition.capped': '1 % le plus haut plafonné',
  'weekend.nutrition.subtitle':
    '{statistic, select, capped {Week-end moins semaine en % de la moyenne de semaine, 1 % le plus haut plafonné} other {Week-end moins semaine en % de la moyenne de semaine}}, avec intervalles à 95 % · n = {n}',
  'weekend.nutrition.heading.none': 'Aucun nutriment ne diffère nettement le week-end',
  'weekend.nutrition.heading':
    '{count, plural, one {{nutrient} : seule différence nette le week-end, {change}} other {{nutrient} : plus grand écart le week-end, {change} ; # sur {of} diffèrent}}',
  'weekend.nutrition.effects': 'Le plus grand effet est {size} : d de Cohen de {d}.',
  'weekend.nutrition.robust':
    '{count, plural, =0 {Avec le 1 % le plus haut plafonné, toujours aucun ne diffère.} one {Il diffère aussi avec le 1 % le plus haut plafonné, et lui seul.} other {Les mêmes diffèrent avec le 1 % le plus haut plafonné.}}',
  'weekend.nutrition.fragile':
    'La réponse tient à des recettes extrêmes : {mean} diffèrent par les moyennes simples, {capped} avec le 1 % le plus haut plafonné.',
  'weekend.nutrition.tail':
    'La moitié des recettes de semaine ont au plus {median} kcal par portion, 99 % au plus {cap} ; la plus haute en annonce {largest}.',
  'weekend.nutrition.key.medians': 'Médianes, semaine → week-end',
  'weekend.nutrition.caption':
    'Les traits sont des intervalles à 95 % ; en creux : ne se distingue pas du hasard sur les sept nutriments (q de 5 % ou plus).{statistic, select, capped { Les valeurs au-dessus du 99e centile de semaine comptent pour ce centile.} other { Les moyennes tiennent à peu de recettes extrêmes : comparez avec le 1 % le plus haut plafonné.}}',
  'weekend.nutrition.description':
    'Week-end moins semaine de {count, plural, one {# nutriment} other {# nutriments}}, en % de la moyenne de semaine, avec intervalles à 95 % ; {clear, plural, =0 {aucun ne diffère} one {# diffère} other {# diffèrent}} nettement. {n} recettes.',
  'weekend.nutrition.method.units':
    'Les calories sont des kilocalories par portion ; les autres nutriments sont des % de l’apport quotidien par portion, convertis par le site depuis les ingrédients des auteurs. Les recettes sans valeur ne comptent pas pour ce nutriment.',
  'weekend.nutrition.method.differences':
    'Les différences sont week-end moins semaine sur la moyenne de semaine, avec l’intervalle et le p de Welch. Les q sont de Benjamini–Hochberg sur les sept nutriments ; une différence est dite nette sous 5 %.',
  'weekend.nutrition.method.tails':
    'Des portions de milliers de kilocalories sont des erreurs de saisie ou des fournées entières. Avec le 1 % le plus haut plafonné, les valeurs au-dessus du 99e centile des recettes de semaine comptent pour ce centile (winsorisées, dans les deux périodes). Les médianes n’en sont pas touchées.',
};
