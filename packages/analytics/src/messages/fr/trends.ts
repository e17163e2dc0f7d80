import type { trends as english } from '../en/trends.ts';

export const trends: Record<keyof typeof english, string> = {
  'trends.title': 'Tendances {from}–{to}',
  'trends.notice.noRecipes': 'Aucune recette ne répond à ces filtres. Élargissez les années ou les minutes.',
  'trends.recipes': '{count, plural, one {{n} recette} other {{n} recettes}}',
  'trends.fitDetail': '{interval} R² {r2} · p {p}',
  'trends.variant.all': 'Toutes, pondérées',
  'trends.variant.reliable': 'Années de ≥ {threshold} recettes',
  'trends.variant.equal': 'Toutes, à poids égal',
  'trends.variant.recent': 'Depuis {year}, pondérées',
  'trends.axis.thinYears': 'années creuses',
  'trends.axis.fromDay': 'dès le {date}',
  'trends.axis.toDay': 'au {date}',

  'trends.volume.title': 'Volume de recettes',
  'trends.volume.subtitle': 'Recettes publiées par an, {from}–{to} · n = {n}',
  'trends.volume.heading.roseAndFell':
    'Les publications ont augmenté jusqu’en {peak}, puis chuté de {change} en {years, plural, one {# an} other {# ans}}',
  'trends.volume.heading.fell':
    'Les publications ont chuté de {change} en {years, plural, one {# an} other {# ans}} après {peak}',
  'trends.volume.heading.rose': 'Les publications ont augmenté de {change} de {from} à {to}',
  'trends.volume.heading.steady': 'Les publications sont restées stables sur les années complètes',
  'trends.volume.heading.thin':
    'La plupart des recettes datent de {peak} ; trop peu d’années complètes pour une tendance',
  'trends.volume.heading.oneYear': 'Toutes ces recettes datent de {year}',
  'trends.volume.half': 'La moitié d’entre elles étaient publiées en {date}.',
  'trends.volume.cleaning':
    'Le nettoyage a gardé {kept} recettes sur {raw} ({share}) : celles de 1 à 180 minutes, aux nombres d’étapes et d’ingrédients habituels.',
  'trends.volume.summary.fell':
    'Les publications ont culminé en <b>{peak}</b> et avaient chuté de {change} en <b>{to}</b>.',
  'trends.volume.summary.peak': 'Les publications ont culminé en <b>{peak}</b>.',
  'trends.volume.kpi.total': 'Recettes analysées',
  'trends.volume.kpi.total.plain': 'après nettoyage et filtres',
  'trends.volume.kpi.total.kept': '<b>{share}</b> des {raw} lues',
  'trends.volume.kpi.peak': 'Année record',
  'trends.volume.kpi.peak.context': '<b>{n}</b> recettes, {share} du total',
  'trends.volume.key.peak': 'Année record',
  'trends.volume.key.growth': 'Croissance de {from} à {to}',
  'trends.volume.key.decline': 'Recul de {from} à {to}',
  'trends.volume.regime': '{growth} par an',
  'trends.volume.regimeShort': '{growth}/an',
  'trends.volume.shareSoFar': 'Part cumulée des recettes',
  'trends.volume.halfBy': 'Moitié en {date}',
  'trends.volume.description':
    'Barres des recettes publiées par an, de {from} à {to}. La plus haute est {peak} avec {peakRecipes} ; la dernière, {last}, en compte {lastRecipes}. {n} recettes en tout.',
  'trends.volume.shareDescription':
    'Courbe de la part des recettes publiées à la fin de chaque année ; la moitié est atteinte en {date}.',
  'trends.volume.tip.change': 'Sur un an',
  'trends.volume.tip.share': 'Part cumulée',
  'trends.volume.caption.plain': 'Les taux sont composés, entre années complètes.',
  'trends.volume.caption.thin':
    'Hachuré : années de moins de {threshold} recettes. Les taux sont composés, entre années complètes.',
  'trends.volume.caption.thinAndPartial':
    'Hachuré : années de moins de {threshold} recettes et années partielles (les données vont du {from} au {to}). Les taux sont composés, entre années complètes.',
  'trends.volume.method.count':
    'Compte les recettes nettoyées par année civile de publication. Une année sans recette compte pour zéro.',
  'trends.volume.method.thin':
    'Une année est partielle quand il en manque plus d’une semaine, et creuse sous un demi pour cent des recettes (au moins 30, au plus 1 000). Toutes deux sont hachurées et n’entrent pas dans les taux ; on peut les exclure.',
  'trends.volume.method.growth':
    'La croissance est composée : (dernier ÷ premier) à la puissance 1 ÷ années, moins 1, entre années complètes. Les années de démarrage, jusqu’à la dernière qui a plus que doublé, sont exclues de la hausse. La moitié des recettes est la date médiane de publication.',
  'trends.volume.method.limits':
    'Ce sont toutes les recettes d’un site, non un échantillon : elles disent comment le site a servi, non comment les gens cuisinent. Le nettoyage a retiré les recettes hors de 1 à 180 minutes ou aux nombres d’étapes ou d’ingrédients inhabituels.',

  'trends.duration.title': 'Durée de préparation',
  'trends.duration.subtitle': 'Minutes par recette, moyenne et médiane de chaque année · n = {n}',
  'trends.duration.mean': 'Moyenne',
  'trends.duration.median': 'Médiane',
  'trends.duration.heading.down':
    'Les recettes sont devenues plus rapides, de {slope} minute par an en moyenne',
  'trends.duration.heading.up': 'Les recettes se sont allongées, de {slope} minute par an en moyenne',
  'trends.duration.heading.unclear': 'Pas de tendance nette de la durée de préparation',
  'trends.duration.heading.thin':
    '{count, plural, one {Une année ne montre} other {# années ne montrent}} aucune tendance de la durée : il en faut au moins trois',
  'trends.duration.agreement.firm':
    'Le sens se maintient sous les {count} choix d’années et de poids à côté de la figure.',
  'trends.duration.agreement.fragile':
    'Le sens dépend des années retenues et de leur poids : à lire avec les pentes à côté de la figure.',
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
  'trends.duration.fit': 'Ajustement pondéré',
  'trends.duration.fitSlope': '{slope} min par an',
  'trends.duration.interval95': 'intervalle à 95 %',
  'trends.duration.band': '{share} des recettes sont dans cette bande',
  'trends.duration.weights': 'Recettes par an = poids dans l’ajustement',
  'trends.duration.unitTop': '{value} min',
  'trends.duration.tip.heading': '{year} · {recipes}',
  'trends.duration.tip.mean': '{mean} ± {margin} min',
  'trends.duration.tip.meanAlone': '{mean} min',
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
    'La même pente est calculée de quatre façons : toutes les années pondérées, années complètes et bien remplies seulement, toutes à poids égal, et les années où parut la seconde moitié des recettes. Une tendance qui change de signe de l’une à l’autre n’en est pas une.',
  'trends.duration.method.limits':
    'Les auteurs arrondissent à cinq minutes : les médianes avancent par paliers. Le nettoyage a retiré les recettes de plus de 180 minutes, ce qui cache un allongement des plus longues. Les années voisines ne sont pas indépendantes.',
};
