import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'profile.when.title': 'Quand',
  'profile.when.subtitle': 'Part des recettes de chaque mois qui l’ont · n = {n}',
  'profile.when.heading.up': '{lift} sa part de l’année en {month}',
  'profile.when.heading.small': 'Presque égal toute l’année, {lift} en {month}',
  'profile.when.heading.unclear': 'Aucun mois ne se détache nettement',
  'profile.when.heading.thin': 'Trop peu de recettes pour dire une saison',
  'profile.when.summary.up':
    'Saison : <b>{from} à {to}</b>, au mieux <b>{best}</b> : {peak} des recettes l’ont en {month}, {share} sur l’année.',
  'profile.when.summary.month':
    'De saison en <b>{from}</b> : {peak} des recettes l’ont alors, {share} sur l’année.',
  'profile.when.summary.small':
    'Employé <b>toute l’année</b> : dans {share} des recettes, et à peine plus en {month}.',
  'profile.when.summary.unclear': 'Dans {share} des recettes, <b>sans saison nette</b>.',
  'profile.when.summary.thin':
    'Dans {n} {count, plural, one {recette} other {recettes}}, {share} de toutes : <b>trop peu pour dire une saison</b>.',
  'profile.when.caption':
    'Les barres sont des intervalles à 95 %. Une saison est affirmée là où le pic dépasse nettement l’année, même après correction pour {count, plural, one {# élément testé} other {les # éléments testés}}, et d’un dixième au moins.',
  'profile.notice.unknown': 'Aucune recette ne l’a.',
  'profile.notice.everywhere': 'Toutes les recettes l’ont : il n’y a rien à comparer.',
  'profile.table.month': 'Mois',
  'profile.table.own': 'Recettes qui l’ont',
  'profile.table.share': 'Part des recettes',
  'profile.years.title': 'Au fil des années',
  'profile.years.subtitle': 'Part des recettes de chaque année',
  'profile.years.heading.up': 'Plus fréquent en {to} qu’en {from}',
  'profile.years.heading.down': 'Moins fréquent en {to} qu’en {from}',
  'profile.years.heading.same': 'Aussi fréquent en {to} qu’en {from}, à un dixième près',
  'profile.years.heading.unclear': 'Pas de tendance nette au fil des années',
  'profile.years.heading.thin': 'Trop peu de recettes pour dire une tendance',
  'profile.years.summary.up': 'Son emploi <b>progresse</b> : {last} en {to}, {first} en {from}.',
  'profile.years.summary.down': 'Son emploi <b>recule</b> : {last} en {to}, {first} en {from}.',
  'profile.years.summary.same': 'Au fil des années, <b>rien ne change</b>.',
  'profile.years.summary.unclear': 'Au fil des années, <b>pas de tendance nette</b>.',
  'profile.years.summary.thin': 'Au fil des années, <b>trop peu</b> de recettes l’ont pour le dire.',
  'profile.years.size': '{last} des recettes en {to}, {first} en {from}',
  'profile.years.caption':
    'Les points creux sont des années minces ou partielles ; les moustaches, des intervalles à 95 %.',
  'profile.weekday.title': 'Jour de la semaine',
  'profile.weekday.subtitle': 'Part des recettes de chaque jour',
  'profile.weekday.heading.up': 'Le week-end l’emploie plus',
  'profile.weekday.heading.down': 'Le week-end l’emploie moins',
  'profile.weekday.heading.same': 'Le week-end l’emploie autant que la semaine',
  'profile.weekday.heading.unclear': 'Pas de différence nette le week-end',
  'profile.weekday.heading.thin': 'Trop peu de recettes pour comparer le week-end',
  'profile.weekday.summary.up': 'Le week-end l’emploie <b>plus</b>, {ratio} par rapport à la semaine.',
  'profile.weekday.summary.down': 'Le week-end l’emploie <b>moins</b>, {ratio} par rapport à la semaine.',
  'profile.weekday.summary.same': 'Le jour ne fait <b>aucune différence</b>.',
  'profile.weekday.summary.unclear': 'Le jour ne fait pas de différence nette.',
  'profile.weekday.summary.thin': 'Le week-end ne se compare pas à la semaine.',
  'profile.weekday.size': '{weekend} des recettes le week-end, {weekday} en semaine',
  'profile.weekday.caption':
    'Les marques creuses ne se distinguent pas de l’ensemble des jours ; les moustaches sont des intervalles à 95 %.',
  'profile.ratings.title': 'Notes',
  'profile.ratings.subtitle': 'Note moyenne de ses recettes, à côté de toutes les autres',
  'profile.ratings.heading.up': '{value} sur 5, plus que sans lui',
  'profile.ratings.heading.down': '{value} sur 5, moins que sans lui',
  'profile.ratings.heading.same': '{value} sur 5, comme toute recette',
  'profile.ratings.heading.unclear': '{value} sur 5, pas de différence nette',
  'profile.ratings.heading.thin': 'Trop peu de recettes notées pour comparer',
  'profile.ratings.summary.up': 'Ses recettes sont notées <b>plus haut</b>, {value} sur 5 contre {others}.',
  'profile.ratings.summary.down': 'Ses recettes sont notées <b>plus bas</b>, {value} sur 5 contre {others}.',
  'profile.ratings.summary.same': 'Les notes sont <b>celles de toute recette</b>.',
  'profile.ratings.summary.unclear': 'Les notes ne montrent pas de différence nette.',
  'profile.ratings.summary.thin': 'Il y a trop peu de notes pour comparer.',
  'profile.ratings.size': '{difference} contre {others} sans · {n} notes',
  'profile.ratings.row': 'Différence en étoiles',
  'profile.ratings.caption':
    'La moustache est l’intervalle à 95 %, où les recettes, et non les notes, comptent comme indépendantes.',
  'profile.ratings.description':
    'Un point avec son intervalle à 95 % : la note moyenne des recettes qui l’ont moins celle des autres, {difference} étoile.',
  'profile.companions.title': 'Compagnons',
  'profile.companions.subtitle': 'Combien de fois aussi souvent que dans les recettes sans lui',
  'profile.companions.heading.up': 'Va avec {first}{others, select, none {} other { et {second}}}',
  'profile.companions.heading.down': 'Rarement à côté de {first}',
  'profile.companions.heading.unclear': 'Rien ne va nettement avec lui',
  'profile.companions.heading.thin': 'Trop peu de recettes pour dire ce qui va avec lui',
  'profile.companions.caption':
    'Les moustaches sont des intervalles à 95 %. Sur {count, plural, one {# élément présent} other {# éléments présents}} dans {support} recettes au moins, ceux qui vont nettement ensemble (taux de fausses découvertes de 5 %), les plus sûrs d’abord.',
  'profile.companions.description':
    'Points avec intervalles à 95 % sur un axe logarithmique : {count, plural, one {# compagnon} other {# compagnons}}, d’abord {first}, {ratio} aussi souvent.',
  'profile.companions.table.together': 'Recettes avec les deux',
  'profile.companions.table.ratio': 'Fois aussi souvent',
  'profile.method':
    'Tests, intervalles et corrections sont ceux des analyses de tous les ingrédients et de tous les tags, dont un seul est ici mis en avant.',
  'profile.companions.method':
    'Chaque élément présent dans assez de recettes est comparé entre les recettes qui ont celui-ci et les autres : rapport des parts avec l’intervalle de Katz, χ² avec la correction de Yates, valeurs q sur l’ensemble.',
  'profile.beside.months.title': 'Au fil de l’année',
  'profile.beside.months.heading': '{names} au fil de l’année',
  'profile.beside.years.heading': '{names} au fil des ans',
  'profile.beside.weekday.heading': '{names} selon le jour',
  'profile.beside.own.months': 'Combien de fois sa part de toute l’année · n = {n}',
  'profile.beside.own.weekday': 'Combien de fois sa part de toute la semaine',
  'profile.beside.caption.own':
    'Chaque élément par rapport à sa propre part de toutes les recettes, pour que les rares se comparent aux courants ; les moustaches sont des intervalles à 95 %.',
  'profile.beside.description.months':
    'Courbes par mois : {names}, chacun par rapport à sa propre part de toute l’année, avec intervalles à 95 % ; n = {n}.',
  'profile.beside.description.years':
    'Courbes par année : {names}, chacun par rapport à sa propre part de toutes les années, avec intervalles à 95 % ; n = {n}.',
  'profile.beside.description.weekday':
    'Courbes par jour de la semaine : {names}, chacun par rapport à sa propre part de toute la semaine, avec intervalles à 95 % ; n = {n}.',
  'profile.beside.tip': '{value} · {share} · {count, plural, one {{n} recette} other {{n} recettes}}',
  'profile.beside.year': '{year}',
  'profile.beside.method':
    'Chaque recette est regardée pour elle-même : elle compte une fois pour un élément, quel que soit le nombre de ses noms qu’elle cite. Les parts sont celles de toutes les recettes publiées dans le mois, l’année ou le jour, avec les intervalles de Wilson à 95 %.',
  'profile.differences.title': 'Différences',
  'profile.differences.heading':
    '{clear, plural, =0 {Aucune différence nette} one {# différence nette} other {# différences nettes}} avec {first}, sur {count} comparées',
  'profile.differences.subtitle':
    'Combien de fois {first} ; pour l’année, la semaine et les ans, combien de fois son contraste',
  'profile.differences.caption':
    'Les points creux ne sont pas nets ; les moustaches sont des intervalles à 95 %. Est net ce dont l’intervalle exclut 1, à un taux de fausses découvertes de 5 % sur {count, plural, one {la différence montrée} other {les # différences montrées}}.',
  'profile.differences.description':
    'Points avec intervalles à 95 % sur un axe logarithmique : combien de fois {first} sont les autres, {count, plural, one {# différence} other {# différences}}, dont {clear} {clear, plural, one {nette} other {nettes}}.',
  'profile.differences.notice': 'Trop peu de recettes pour les comparer.',
  'profile.differences.row': '{item} · {measure}',
  'profile.differences.ratio': 'Fois {first}',
  'profile.differences.compared': 'Comparaison',
  'profile.differences.measure.use': 'emploi',
  'profile.differences.measure.season': 'été contre hiver',
  'profile.differences.measure.weekend': 'week-end contre semaine',
  'profile.differences.measure.years': 'depuis {from} contre avant',
  'profile.differences.method':
    'L’emploi est le rapport des recettes des deux. Les autres sont des rapports de deux tels rapports : de juin à août contre de décembre à février, samedi et dimanche contre les autres jours, et la seconde moitié de toutes les recettes contre la première. Les erreurs types de leurs logarithmes viennent de la méthode delta et tiennent compte des recettes qui ont les deux éléments ; les valeurs q sont celles de Benjamini et Hochberg sur toutes les différences montrées. Moins de dix recettes d’un élément dans une partie ne se comparent pas.',
  'profile.beside.months.alone':
    'Dans {count, plural, one {{n} recette} other {{n} recettes}}, {share} de toutes',
  'profile.beside.own.years': 'Combien de fois sa part de toutes les années',
  'profile.beside.caption.years':
    'Chaque élément par rapport à sa propre part de toutes les recettes. Les points creux sont des années minces ou partielles ; les moustaches sont des intervalles à 95 %.',
};
