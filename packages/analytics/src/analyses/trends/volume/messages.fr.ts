import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'trends.volume.thinYears': 'années creuses',
  'trends.volume.fromDay': 'dès le {date}',
  'trends.volume.toDay': 'au {date}',
  'trends.volume.title': 'Volume de recettes',
  'trends.volume.subtitle': 'Recettes publiées par an, {years} · n = {n}',
  'trends.volume.heading.roseAndFell':
    'Les publications ont augmenté jusqu’en {peak}, puis chuté de {change} en {years, plural, one {# an} other {# ans}}',
  'trends.volume.heading.fell':
    'Les publications ont chuté de {change} en {years, plural, one {# an} other {# ans}} après {peak}',
  'trends.volume.heading.rose': 'Les publications ont augmenté de {change} de {from} à {to}',
  'trends.volume.heading.unclear': 'Ni croissance ni recul nets sur les années complètes',
  'trends.volume.heading.few': 'Trop peu de recettes par an pour distinguer une croissance du hasard',
  'trends.volume.heading.thin': 'Année record : {peak} ; trop peu d’années complètes pour une tendance',
  'trends.volume.heading.oneYear': 'Toutes ces recettes datent de {year}',
  'trends.volume.turns':
    'Les nombres changent de niveau ou de croissance en {count, plural, one {une année} other {# années}} : {years}.',
  'trends.volume.key.turns': 'Ruptures, premières années',
  'trends.volume.normality.axis': 'Quantiles normaux',
  'trends.volume.normality.description': 'Droite de Henry de {n} nombres annuels ; r² {r2}.',
  'trends.volume.normality.near': 'Les nombres annuels sont proches d’une loi normale (r² {r2}).',
  'trends.volume.normality.slightly': 'Les nombres annuels s’écartent un peu d’une loi normale (r² {r2}).',
  'trends.volume.normality.far': 'Les nombres annuels sont loin d’une loi normale (r² {r2}).',
  'trends.volume.method.turns':
    'Ruptures : jusqu’à trois coupures sont placées dans le logarithme des nombres, niveau et croissance libres dans chaque segment d’au moins trois ans ; leur nombre a le plus petit BIC (Bai et Perron 2003 ; Yao 1988). Elles sont trouvées à part des taux de croissance, qui s’en tiennent aux années complètes, et ne sont nommées que si une hausse ou un recul est affirmé.',
  'trends.volume.method.normality':
    'La droite de Henry oppose les nombres ordonnés aux quantiles normaux (Filliben 1975) ; r² au-dessus de 0,95 est dit proche de la normale, au-dessus de 0,90 un peu écarté. Des nombres dans l’ordre du temps ne sont pas l’échantillon d’une loi : le graphique est pour experts.',
  'trends.volume.half': 'La moitié d’entre elles étaient publiées en {date}.',
  'trends.volume.cleaning':
    'Le nettoyage a gardé {kept} recettes sur {raw} ({share}) : celles de 1 à 180 minutes, aux nombres d’étapes et d’ingrédients habituels.',
  'trends.volume.summary.fell':
    'Les publications ont culminé en <b>{peak}</b> et avaient chuté de {change} en <b>{to}</b>.',
  'trends.volume.summary.peak': 'Les publications ont été les plus nombreuses en <b>{peak}</b>.',
  'trends.volume.summary.unclear':
    'Les publications n’ont <b>ni croissance ni recul nets</b> ; elles ont été les plus nombreuses en {peak}.',
  'trends.volume.summary.thin':
    'Il y a <b>trop peu de recettes ou d’années complètes</b> pour dire si les publications ont augmenté.',
  'trends.volume.summary.oneYear': 'Toutes ces recettes datent de <b>{peak}</b>.',
  'trends.volume.kpi.total': 'Recettes analysées',
  'trends.volume.kpi.total.plain': 'après nettoyage et filtres',
  'trends.volume.kpi.total.kept': '<b>{share}</b> des {raw} lues',
  'trends.volume.kpi.peak': 'Année record',
  'trends.volume.kpi.peak.context': '<b>{n}</b> recettes, {share} du total',
  'trends.volume.key.peak': 'Année record',
  'trends.volume.key.growth': 'Croissance de {from} à {to}',
  'trends.volume.key.decline': 'Recul de {from} à {to}',
  'trends.volume.key.unclear': 'Variation de {from} à {to}, non nette',
  'trends.volume.key.regime': 'par an\n{change} en tout {interval}',
  'trends.volume.regime': '{growth} par an',
  'trends.volume.regimeShort': '{growth}/an',
  'trends.volume.shareSoFar': 'Part cumulée des recettes',
  'trends.volume.halfBy': 'Moitié en {date}',
  'trends.volume.description':
    'Barres des recettes publiées par an, de {from} à {to}. La plus haute est {peak} avec {peakRecipes} ; la dernière, {last}, en compte {lastRecipes}. {claim}. {n} recettes en tout.',
  'trends.volume.shareDescription':
    'Courbe de la part des recettes publiées à la fin de chaque année ; la moitié est atteinte en {date}.',
  'trends.volume.tip.change': 'Sur un an',
  'trends.volume.tip.share': 'Part cumulée',
  'trends.volume.caption':
    '{hatched, select, partial {Hachuré : années de moins de {threshold} recettes et années partielles (les données vont du {from} au {to}). } thin {Hachuré : années de moins de {threshold} recettes. } other {}}Les taux sont composés, entre années complètes.',
  'trends.volume.method.count':
    'Compte les recettes nettoyées par année civile de publication. Une année sans recette compte pour zéro.',
  'trends.volume.method.thin':
    'Une année est partielle quand il en manque plus d’une semaine, et creuse sous un demi pour cent des recettes (au moins 30, au plus 1 000). Toutes deux sont hachurées et n’entrent pas dans les taux ; on peut les exclure.',
  'trends.volume.method.growth':
    'La croissance est composée : (dernier ÷ premier) à la puissance 1 ÷ années, moins 1, entre années complètes. Les années de démarrage, jusqu’à la dernière qui a plus que doublé, sont exclues de la hausse. Une hausse ou un recul est affirmé si le rapport des deux nombres se distingue du hasard : comptages de Poisson (McCullagh et Nelder 1989, §6.2) dont les années sont supposées varier d’un dixième chacune sans aucune croissance, p sous 5 % après correction de Bonferroni sur toutes les paires d’années complètes, puisque le record est choisi parmi elles. Des années qui varieraient davantage en demanderaient plus. La moitié des recettes est la date médiane de publication des années affichées.',
  'trends.volume.method.limits':
    'Ce sont toutes les recettes d’un site, non un échantillon : elles disent comment le site a servi, non comment les gens cuisinent. Le nettoyage a retiré les recettes hors de 1 à 180 minutes ou aux nombres d’étapes ou d’ingrédients inhabituels.',
};
