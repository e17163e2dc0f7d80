import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'seasonality.title': 'Saisonnalité',
  'seasonality.notice.noRecipes': 'Aucune recette publiée ces années-là. Élargissez les années.',
  'seasonality.control.hemisphere': 'Hémisphère',
  'seasonality.control.hemisphere.northern': 'nord',
  'seasonality.control.hemisphere.southern': 'sud',
  'seasonality.control.grain': 'Par',
  'seasonality.control.grain.season': 'saison',
  'seasonality.control.grain.month': 'mois',
  'seasonality.control.show.10': 'les 10 plus saisonniers',
  'seasonality.control.show.20': 'les 20 plus saisonniers',
  'seasonality.control.show.40': 'les 40 plus saisonniers',
  'seasonality.control.show.80': 'les 80 plus saisonniers',
  'seasonality.control.sort': 'Trier',
  'seasonality.control.sort.peak': 'Saison du pic',
  'seasonality.control.sort.lift': 'Lift',
  'seasonality.control.sort.name': 'Nom',
  'seasonality.control.rank': 'Les plus saisonniers selon',
  'seasonality.control.rank.variation': 'la variation',
  'seasonality.control.rank.evidence': 'le V de Cramér',
  'seasonality.control.support.percent1': '1 % des recettes',
  'seasonality.control.support.percent05': '0,5 % des recettes',
  'seasonality.control.support.percent01': '0,1 % des recettes',
  'seasonality.in.winter': 'en hiver',
  'seasonality.in.spring': 'au printemps',
  'seasonality.in.summer': 'en été',
  'seasonality.in.autumn': 'en automne',
  'seasonality.in.month': 'en {month}',
  'seasonality.when.early': 'début {month}',
  'seasonality.when.mid': 'mi-{month}',
  'seasonality.when.late': 'fin {month}',
  'seasonality.ofYears': '{held} sur {years}',
  'seasonality.table.share': 'Part des recettes',
  'seasonality.table.peak': 'Pic',
  'seasonality.table.lift': 'Lift au pic',
  'seasonality.table.chiSquare': 'χ²',
  'seasonality.table.q': 'q',
  'seasonality.table.cramersV': 'V de Cramér',
  'seasonality.table.held': 'Années où elle se vérifie',
  'seasonality.table.years': 'Années qui permettent d’en juger',
  'seasonality.method.calendar':
    'Les saisons sont météorologiques : décembre à février, mars à mai, juin à août, septembre à novembre. Décembre appartient à l’hiver de sa propre année civile, avec les mois de janvier et février qui le précèdent. L’hémisphère ne change que les noms : les données contiennent des jours de publication, non le lieu où l’on cuisine, et la plupart des cuisiniers du site vivent dans le nord.',

  'seasonality.ingredients.title': 'Ingrédients',
  'seasonality.tags.title': 'Tags',
  'seasonality.items.subtitle':
    'Part des recettes {kind, select, ingredients {qui utilisent chaque ingrédient} other {qui portent chaque tag}}, par {grain, select, season {saison} other {mois}} de publication · n = {n}',
  'seasonality.items.heading.top': 'Le plus saisonnier : {item}, {lift} {when}',
  'seasonality.items.heading.none':
    'Aucun {kind, select, ingredients {ingrédient} other {tag}} n’a de saison nette',
  'seasonality.items.heading.thin':
    'Aucun {kind, select, ingredients {ingrédient} other {tag}} n’est assez fréquent pour juger de sa saison',
  'seasonality.items.unknown':
    'Aucune recette de ces années n’a {kind, select, ingredients {l’ingrédient} other {le tag}} « {item} ».',
  'seasonality.items.peaks':
    'Sur les {count, number} {kind, select, ingredients {ingrédients} other {tags}} les plus saisonniers, {parts}.',
  'seasonality.items.spread': '{first}, {second}, {third} et {fourth}',
  'seasonality.items.spread.part':
    '{count, plural, =0 {aucun ne culmine} one {# culmine} other {# culminent}} {when}',
  'seasonality.items.steady':
    'Pour {item}, la saison se vérifie : sa part était la plus haute {when} {held} fois sur {years, plural, one {# année} other {# années}}.',
  'seasonality.items.unsteady':
    'Pour {item}, les années divergent : sa part n’était la plus haute {when} que {held} fois sur {years, plural, one {# année} other {# années}}.',
  'seasonality.items.summary':
    'Sur les {count, number} {kind, select, ingredients {ingrédients} other {tags}} les plus saisonniers, <b>{most, plural, one {# culmine} other {# culminent}} {when}</b>.',
  'seasonality.items.kpi.top': '{kind, select, ingredients {Ingrédient} other {Tag}} le plus saisonnier',
  'seasonality.items.kpi.top.context': '<b>{lift}</b> {when}',
  'seasonality.items.kpi.seasonal': '{kind, select, ingredients {Ingrédients} other {Tags}} de saison',
  'seasonality.items.kpi.seasonal.context': 'sur <b>{n}</b> présents dans au moins {support} des recettes',
  'seasonality.items.caption':
    '{counted} présents dans au moins {support} des recettes ({least}) ont été testés ; {seasonal} ont une saison : q < 0,05 (Benjamini–Hochberg) et un pic d’au moins {lift}.{shown, plural, =0 {} other { Toutes les lignes affichées ont q < 0,05.}}',
  'seasonality.items.noSeason': 'Pas de saison nette pour {item}',
  'seasonality.items.inSeason': 'De {from} à {to}, au mieux {best}',
  'seasonality.items.inOneMonth': 'En {from}, au mieux {best}',
  'seasonality.items.key.title': 'Quelle est la saison de {item} ?',
  'seasonality.items.key.season': '{low}–{high} · {lift}',
  'seasonality.items.key.cramersV': 'V de Cramér',
  'seasonality.items.key.testQ': 'χ² {chi}, {df} ddl, q {p}',
  'seasonality.items.key.testP': 'χ² {chi}, {df} ddl, p {p} ; trop rare pour le tri',
  'seasonality.items.key.consistency': 'Saison vérifiée',
  'seasonality.items.key.consistency.detail': 'années : au plus haut {when}',
  'seasonality.items.key.companions': 'Au mieux {when} aussi',
  'seasonality.items.description':
    'Carte de chaleur des {count, number} {kind, select, ingredients {ingrédients} other {tags}} les plus saisonniers par {grain, select, season {saison} other {mois}} ; le plus marqué est {item}, {lift} {when}. {n} recettes en tout.',
  'seasonality.items.tip.cell': '{share} · {lift}',
  'seasonality.items.tip.held': 'Au plus haut {when}, années',
  'seasonality.items.group': 'Pic {when}',
  'seasonality.items.group.none': 'aucun de ceux affichés',
  'seasonality.items.legend':
    'La couleur compare {grain, select, season {la saison} other {le mois}} à l’année entière {kind, select, ingredients {de l’ingrédient} other {du tag}}',
  'seasonality.items.usual': 'habituel',
  'seasonality.items.allYear': 'Année',
  'seasonality.items.peakLift': 'Pic / année',
  'seasonality.items.allYearShare': 'Année {share}',
  'seasonality.items.curve.title': 'Recettes avec {item}',
  'seasonality.items.curve.description':
    'Courbe de la part mensuelle des recettes avec {item}, avec intervalles à 95 %. {sentence}. Le mois le plus haut est {month} avec {share}. {n} recettes en ont.',
  'seasonality.items.notice.noItems':
    'Les recettes de ces années n’ont aucun {kind, select, ingredients {ingrédient} other {tag}}. Élargissez les années.',
  'seasonality.items.notice.rare':
    'Aucun {kind, select, ingredients {ingrédient} other {tag}} n’est assez fréquent ces années-là. Élargissez les années ou abaissez la part minimale.',
  'seasonality.items.method.counts':
    'La part d’un élément est le nombre de recettes qui l’ont, sur toutes les recettes publiées dans la saison ou le mois ; chaque recette compte une fois. Le lift est cette part rapportée à celle de toute la période. Les intervalles des parts sont ceux de Wilson (1927).',
  'seasonality.items.method.screen':
    'Pour chaque élément assez fréquent, on teste l’indépendance de la saison ou du mois (χ² de Pearson, 3 ou 11 degrés de liberté), avec le V de Cramér comme taille d’effet. Les valeurs q sont celles de Benjamini et Hochberg (1995) sur tous les éléments testés. Un élément a une saison quand q < 0,05 et que son pic atteint ×1,1.',
  'seasonality.items.method.rank':
    'Les plus saisonniers sont ceux dont q < 0,05 et dont les parts ont le plus grand coefficient de variation (écart type d’échantillon sur moyenne) ; le V de Cramér classe au poids des preuves et favorise les éléments courants. Les couleurs sont symétriques en logarithme du lift, en neuf pas, les extrêmes tenant le dixième le plus marqué des cases.',
  'seasonality.items.method.curve':
    'La courbe des douze mois est une moyenne et deux harmoniques (une onde par an et une par semestre), ajustées aux parts mensuelles par moindres carrés pondérés par les recettes du mois. Elle lisse : points et barres sont les données, avec intervalles à 95 %. Un élément est de saison dans les mois autour du meilleur où la courbe dépasse sa part de l’année.',
  'seasonality.items.method.consistency':
    'Une saison se vérifie une année quand la part de l’élément y était la plus haute. Seules les années avec des recettes dans les quatre saisons et au moins 20 recettes de l’élément permettent d’en juger. Un élément saisonnier mais peu constant doit sa saison à quelques années : un concours, ou le lot d’un seul contributeur.',
  'seasonality.items.method.limits':
    'Le jour de publication n’est pas celui où l’on cuisine : les recettes d’une fête paraissent avant elle. Les recettes d’un même contributeur ne sont pas indépendantes : les tests sont optimistes ; la taille d’effet et la constance en disent plus que q.',

  'seasonality.control.unit': 'Écarts en',
  'seasonality.control.unit.percent': '%',
  'seasonality.control.unit.units': 'unités',
  'seasonality.control.adjust': 'Années',
  'seasonality.control.adjust.none': 'ensemble',
  'seasonality.control.adjust.years': 'chacune face à sa moyenne',
  'seasonality.table.measure': 'Mesure',
  'seasonality.table.period': 'Moment de l’année',
  'seasonality.table.mean': 'Moyenne',
  'seasonality.table.median': 'Médiane',
  'seasonality.table.difference': 'Écart à l’année',
  'seasonality.table.epsilon': 'ε² des rangs',
  'seasonality.table.rankP': 'p (Kruskal–Wallis)',
  'seasonality.table.relative': 'Écart, %',
  'seasonality.size.negligible': 'négligeable',
  'seasonality.size.small': 'faible',
  'seasonality.size.medium': 'moyenne',
  'seasonality.size.large': 'forte',
  'seasonality.measure.minutes': 'Temps de préparation',
  'seasonality.measure.score': 'Score de complexité',
  'seasonality.measure.steps': 'Étapes',
  'seasonality.measure.ingredients': 'Ingrédients',

  'seasonality.duration.title': 'Temps de préparation',
  'seasonality.complexity.title': 'Complexité',
  'seasonality.nutrition.title': 'Nutrition',
  'seasonality.duration.kpi.longest': 'Recettes les plus longues',
  'seasonality.duration.kpi.longest.context': '<b>{mean} min</b>, {difference} sur l’année',
  'seasonality.measures.subtitle':
    'Écart à la moyenne annuelle, {unit, select, percent {en %} other {en unités}}, par {grain, select, season {saison} other {mois}}{count, plural, one {} other { · {unit, select, percent {une échelle pour toutes les mesures} other {chaque mesure a son échelle}}}} · n = {n}',
  'seasonality.measures.heading.highest': '{measure} : maximum {when}, {difference} sur l’année',
  'seasonality.measures.heading.lowest': '{measure} : minimum {when}, {difference} sur l’année',
  'seasonality.measures.heading.unclear': '{measure} : aucun moment de l’année ne se détache',
  'seasonality.measures.heading.thin':
    '{measure} : trop peu de recettes pour comparer les moments de l’année',
  'seasonality.measures.range':
    'Les moyennes vont de {low} {unit} {whenLow} à {high} {unit} {whenHigh} : {range} {unit} d’écart.',
  'seasonality.measures.effect':
    'Les {grain, select, season {saisons} other {mois}} expliquent une part {size} de la variation des rangs : ε² = {epsilon} (Kruskal–Wallis, p {p}).',
  'seasonality.measures.effect.none':
    'Les rangs ne distinguent pas les {grain, select, season {saisons} other {mois}} (Kruskal–Wallis, p {p}).',
  'seasonality.measures.medians.same':
    'La médiane est la même {grain, select, season {à chaque saison} other {chaque mois}} : {low} {unit}.',
  'seasonality.measures.medians.range': 'Les médianes vont de {low} à {high} {unit}.',
  'seasonality.measures.summary':
    '{measure} : <b>{range} {unit}</b> séparent les recettes publiées {whenHigh} de celles publiées {whenLow}.',
  'seasonality.measures.summary.unclear':
    '{measure} : pas d’écart net entre {grain, select, season {les saisons} other {les mois}}.',
  'seasonality.measures.key.epsilon': 'ε² : part de la variation des rangs',
  'seasonality.measures.key.ranks': 'H {h}, {df} ddl, p {p}',
  'seasonality.measures.key.omega': 'ω² : part de la variance',
  'seasonality.measures.key.variance': 'F {f}, p {p}',
  'seasonality.measures.caption':
    'Les traits sont des intervalles à 95 % ; un point creux ne se distingue pas de la moyenne annuelle.',
  'seasonality.measures.caption.years':
    'Les traits sont des intervalles à 95 % ; un point creux ne se distingue pas de la moyenne annuelle. Chaque recette est comparée à la moyenne de sa propre année.',
  'seasonality.measures.description':
    'Points avec intervalles à 95 % : écart de {grain, select, season {chaque saison} other {chaque mois}} à la moyenne annuelle, pour {count, plural, one {une mesure} other {# mesures}} ; {clear, plural, =0 {aucune ne s’écarte} one {# s’écarte} other {# s’écartent}} nettement à un moment de l’année. {n} recettes.',
  'seasonality.measures.panel': '{mean} {unit}',
  'seasonality.measures.tip': '{mean} {unit}, {difference}',
  'seasonality.measures.quartiles': '{measure} : quartiles et médiane, {unit}',
  'seasonality.measures.quartiles.description':
    'Barres du premier au troisième quartile, {measure}, médiane marquée : médianes de {low} à {high} {unit}.',
  'seasonality.measures.method.difference':
    'L’écart d’une saison ou d’un mois à la moyenne annuelle est son écart au reste de l’année, multiplié par la part de ce reste, avec l’intervalle de Welch à 95 %. Il est dit net quand l’intervalle exclut zéro. La moyenne annuelle est celle de toutes les recettes, non celle de quatre moyennes.',
  'seasonality.measures.method.ranks':
    'Le test de Kruskal–Wallis dit si les rangs diffèrent, ex æquo corrigés ; sa taille d’effet est (H − k + 1) ÷ (N − k), négligeable sous 0,01, faible sous 0,06, moyenne sous 0,14. L’analyse de variance à un facteur (F, ω²) l’accompagne. Les quartiles sont au rang le plus proche ; la médiane d’un effectif pair est la moyenne des deux du milieu.',
  'seasonality.measures.method.years':
    'Les publications ont augmenté jusqu’en 2007 puis reculé : les saisons mêlent donc les années différemment. Quand chaque année fait face à sa moyenne, chaque recette perd la moyenne de son année avant que l’on compare les saisons : il reste la saison seule. Rangs, médianes et quartiles sont toujours ceux des recettes telles quelles.',
  'seasonality.measures.method.limits':
    'Avec des centaines de milliers de recettes, presque tout écart est significatif : c’est sa taille qui compte. Les recettes d’un même contributeur ne sont pas indépendantes, ce qui rend les intervalles trop étroits.',
  'seasonality.complexity.method.score':
    'Le score de complexité est ln(1 + minutes) + étapes + 0,5 × ingrédients : une convention, que les étapes dominent. Étapes et ingrédients sont montrés à côté, chacun avec son test.',
  'seasonality.nutrition.method.values':
    'Les calories sont par portion ; le reste est en pourcentage de l’apport quotidien. Quelques recettes ont des valeurs extrêmes : les moyennes se dispersent beaucoup, rangs et médianes en disent plus. Toutes les valeurs publiées sont gardées.',

  'seasonality.volume.title': 'Volume de recettes',
  'seasonality.table.days': 'Jours',
  'seasonality.table.rate': 'Recettes par jour',
  'seasonality.table.withinYears': 'Écart à année égale',
  'seasonality.table.above': 'Années au-dessus de leur moyenne',
  'seasonality.table.completeYears': 'Années complètes',
  'seasonality.volume.subtitle':
    'Recettes publiées par jour du calendrier, par {grain, select, season {saison} other {mois}}, face à l’année · n = {n} en {days} jours',
  'seasonality.volume.heading.busiest': 'On publie le plus {when} : {difference} par jour sur l’année',
  'seasonality.volume.heading.disagree':
    'Plus actif {when} ({difference} par jour), mais les années divergent',
  'seasonality.volume.heading.thin': 'Trop peu d’années pour comparer les moments de l’année',
  'seasonality.volume.consistency':
    'Les publications {when} ont dépassé le rythme de leur année {above} fois sur {years, plural, one {# année complète} other {# années complètes}}.',
  'seasonality.volume.scatter':
    'Les effectifs varient {dispersion} fois plus d’une année à l’autre que par hasard ; en en tenant compte, {grain, select, season {les saisons} other {les mois}} diffèrent avec p {p}. Le w de Cohen est de {w}.',
  'seasonality.volume.summary': 'On publie le plus <b>{when}</b> : {difference} par jour.',
  'seasonality.volume.summary.disagree':
    'On publie le plus <b>{when}</b> ({difference} par jour), même si les années divergent.',
  'seasonality.volume.kpi.busiest':
    '{grain, select, season {Saison la plus active} other {Mois le plus actif}}',
  'seasonality.volume.kpi.busiest.context': '<b>{difference}</b> recettes par jour',
  'seasonality.volume.kpi.busiest.disagree': '<b>{difference}</b> par jour, mais les années divergent',
  'seasonality.volume.key.rates': 'Recettes par jour, écart à l’année',
  'seasonality.volume.key.tests': 'Face au calendrier',
  'seasonality.volume.key.w': 'w de Cohen',
  'seasonality.volume.key.fit': 'χ² {chi}, {df} ddl, p {p}',
  'seasonality.volume.key.dispersion': 'Surdispersion',
  'seasonality.volume.key.scatter': 'Test F qui en tient compte : p {p}',
  'seasonality.volume.caption':
    'Les traits sont des intervalles à 95 % qui tiennent compte des écarts entre années ; un point creux ne se distingue pas de l’année. {count, plural, =0 {Aucune année n’est complète.} one {Une année est complète.} other {# années sont complètes.}}',
  'seasonality.volume.description':
    'Points avec intervalles à 95 % : recettes par jour de {grain, select, season {chaque saison} other {chaque mois}} face à l’année. Le plus haut : {highest}, {difference}. {n} recettes.',
  'seasonality.volume.panel': 'Recettes publiées',
  'seasonality.volume.panel.rate': '{rate} par jour',
  'seasonality.volume.years.title':
    'Les années s’accordent-elles ? Part des recettes de chaque année par {grain, select, season {saison} other {mois}}',
  'seasonality.volume.years.description':
    'Carte de chaleur de la part des recettes par moment de l’année, sur {count, plural, one {# année complète} other {# années complètes}} ; la couleur compare les recettes par jour au rythme de l’année.',
  'seasonality.volume.years.legend':
    'La couleur compare les recettes par jour {grain, select, season {de la saison} other {du mois}} à celles de son année',
  'seasonality.volume.years.share': 'Du total',
  'seasonality.volume.method.days':
    'Les recettes sont rapportées aux jours du calendrier de la saison ou du mois compris dans les données et les années choisies, jours bissextiles et premiers et derniers mois partiels inclus. Le rapport compare ce rythme à celui de tous les jours.',
  'seasonality.volume.method.interval':
    'Les années diffèrent de niveau jusqu’à quarante fois, et les saisons changent d’une année à l’autre. Un modèle log-linéaire de l’année et de la saison donne la surdispersion (χ² de Pearson sur ses degrés de liberté) ; les intervalles quasi poissoniens de la part d’une saison l’utilisent (McCullagh et Nelder 1989, §6.2). L’écart à année égale est l’effet de la saison dans ce modèle : chaque année y pèse pareil, quelle qu’en soit la partie couverte.',
  'seasonality.volume.method.tests':
    'Le χ² de Pearson compare les effectifs aux jours d’exposition ; le w de Cohen en est la taille d’effet (0,1 faible, 0,3 moyenne, 0,5 forte). Il suppose des recettes indépendantes, ce qu’elles ne sont pas : mieux vaut se fier au test F du modèle quasi poissonien, et une saison n’est dite différente que si ce test et son propre intervalle s’accordent.',
  'seasonality.volume.method.limits':
    'Une année est complète quand il en manque au plus une semaine, et compte pour la constance quand elle n’est pas creuse. Les données commencent en août 1999 et finissent en décembre 2018 : les rapports de toutes les années ensemble portent aussi l’essor et le déclin du site.',
};
