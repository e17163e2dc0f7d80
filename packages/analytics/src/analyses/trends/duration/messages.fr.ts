import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'trends.duration.title': 'Durée de préparation',
  'trends.duration.subtitle': 'Minutes par recette, moyenne et médiane de chaque année · n = {n}',
  'trends.duration.heading.down':
    'Les recettes sont devenues plus rapides, de {slope} minute par an en moyenne',
  'trends.duration.heading.up': 'Les recettes se sont allongées, de {slope} minute par an en moyenne',
  'trends.duration.heading.unclear': 'Pas de tendance nette de la durée de préparation',
  'trends.duration.heading.thin':
    '{count, plural, one {Une année ne montre} other {# années ne montrent}} aucune tendance de la durée : il en faut au moins trois',
  'trends.duration.weight':
    '{share} des recettes datent de {from}–{to} : la droite dit peu des autres années.',
  'trends.duration.summary.down':
    'Les recettes sont devenues <b>plus rapides de {change} minutes</b> entre {from} et {to}.',
  'trends.duration.summary.up':
    'Les recettes sont devenues <b>plus longues de {change} minutes</b> entre {from} et {to}.',
  'trends.duration.summary.unclear':
    'La durée de préparation n’a <b>pas nettement changé</b> entre {from} et {to}.',
  'trends.duration.kpi.mean': 'Durée moyenne, {year}',
  'trends.duration.kpi.mean.context': '<b>{change} min</b> depuis {since} {interval}',
  'trends.duration.key.title': 'Tendance pondérée, minutes par an',
  'trends.duration.key.variants': 'La pente de la moyenne tient-elle ?',
  'trends.duration.fitSlope': '{slope} min par an',
  'trends.duration.band': '{share} des recettes sont dans cette bande',
  'trends.duration.weights': 'Recettes par an = poids dans l’ajustement',
  'trends.duration.minutes': '{value} min',
  'trends.duration.minutesWithMargin': '{mean} ± {margin} min',
  'trends.duration.description':
    'Moyenne et médiane des minutes par recette et par an, de {from} à {to}, avec la bande des quantiles {low} à {high} et une droite pondérée. La moyenne va de {first} à {last} minutes. {n} recettes.',
  'trends.duration.weightsDescription':
    'Barres du nombre de recettes de chaque année, qui pondèrent la droite.',
  'trends.duration.variantsDescription':
    'Pente de la moyenne en minutes par an, avec intervalle à 95 %, sous {count} choix d’années et de poids.',
  'trends.duration.caption.hollow':
    'Marques creuses : moins de {threshold} recettes, ou année partielle. Intervalles à 95 % ; les années voisines se ressemblent (Durbin–Watson {dw}), les p sont donc descriptifs.',
  'trends.duration.caption.plain':
    'Intervalles à 95 % ; les années voisines se ressemblent quand Durbin–Watson ({dw}) est loin de 2, et les p sont alors descriptifs.',
  'trends.duration.caption.hollowOnly':
    'Marques creuses : moins de {threshold} recettes, ou année partielle. Intervalles à 95 %.',
  'trends.duration.method.measures':
    'Moyenne et médiane des minutes des recettes de chaque année ; l’intervalle d’une moyenne est celui de Student. La bande va d’un quantile à l’autre des recettes (rang le plus proche) : elle montre combien les recettes diffèrent, non la précision de la moyenne.',
  'trends.duration.method.fit':
    'La droite est un ajustement par moindres carrés pondérés des moyennes annuelles, chacune pesant ses recettes (Draper et Smith, Applied Regression Analysis, §9.2) ; sa bande est l’intervalle de confiance à 95 % de la droite. R² est pondéré ; p est bilatéral, à nombre d’années moins deux degrés de liberté.',
  'trends.duration.method.variants':
    'La même pente est calculée de cinq façons : toutes les années pondérées, années complètes et bien remplies seulement, toutes à poids égal, et les années d’avant et d’après le début de la seconde moitié des recettes. Une tendance qui change de signe de l’une à l’autre n’en est pas une.',
  'trends.duration.method.limits':
    'Les auteurs arrondissent à cinq minutes : les médianes avancent par paliers. Le nettoyage a retiré les recettes de plus de 180 minutes, ce qui cache un allongement des plus longues. Les années voisines ne sont pas indépendantes.',
};
