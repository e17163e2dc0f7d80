import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'seasonality.control.show': 'Afficher',
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
  'seasonality.control.rank.evidence': 'la certitude',
  'seasonality.control.support': 'Dans au moins',
  'seasonality.control.support.percent1': '1 % des recettes',
  'seasonality.control.support.percent05': '0,5 % des recettes',
  'seasonality.control.support.percent01': '0,1 % des recettes',
  'seasonality.when.early': 'début {month}',
  'seasonality.when.mid': 'mi-{month}',
  'seasonality.when.late': 'fin {month}',
  'seasonality.ofYears': '{held} sur {years}',
  'seasonality.table.peak': 'Pic',
  'seasonality.table.lift': 'Lift au pic',
  'seasonality.table.chiSquare': 'χ²',
  'seasonality.table.q': 'q',
  'seasonality.table.cramersV': 'V de Cramér',
  'seasonality.table.held': 'Années où elle se vérifie',
  'seasonality.table.years': 'Années qui permettent d’en juger',
  'seasonality.items.subtitle':
    'Part des recettes {kind, select, ingredients {qui utilisent chaque ingrédient} other {qui portent chaque tag}}, par {grain, select, season {saison} other {mois}} de publication · n = {n}',
  'seasonality.items.heading.up': 'Le plus saisonnier : {item}, {lift} {when}',
  'seasonality.items.heading.unclear':
    'Aucun {kind, select, ingredients {ingrédient} other {tag}} n’a de saison nette',
  'seasonality.items.heading.thin':
    'Aucun {kind, select, ingredients {ingrédient} other {tag}} n’est assez fréquent pour juger de sa saison',
  'seasonality.items.unknown':
    'Aucune recette de ces années n’a {kind, select, ingredients {l’ingrédient} other {le tag}} « {item} ».',
  'seasonality.items.everywhere':
    'Toutes les recettes de ces années ont {kind, select, ingredients {l’ingrédient} other {le tag}} « {item} » : aucune saison ne peut s’écarter.',
  'seasonality.items.peaks':
    'Sur les {count, number} {kind, select, ingredients {ingrédients} other {tags}} les plus saisonniers, {parts}.',
  'seasonality.items.spread': '{part1}, {part2}, {part3} et {part4}',
  'seasonality.items.spread.part':
    '{count, plural, =0 {aucun ne culmine} one {# culmine} other {# culminent}} {when}',
  'seasonality.items.steady':
    'Pour {item}, la saison se vérifie : sa part était la plus haute {when} {held} fois sur {years, plural, one {# année} other {# années}}.',
  'seasonality.items.unsteady':
    'Pour {item}, les années divergent : sa part n’a été la plus haute {when} {held, plural, =0 {aucune fois} one {qu’une fois} other {que # fois}} sur {years, plural, one {# année} other {# années}}.',
  'seasonality.items.summary.up':
    '{count, plural, one {<b>{item}</b> est le seul à avoir une saison nette, <b>{when}</b>.} other {Sur les # {kind, select, ingredients {ingrédients} other {tags}} les plus saisonniers, <b>{most, plural, one {# culmine} other {# culminent}} {when}</b>.}}',
  'seasonality.items.summary.unclear':
    'Aucun {kind, select, ingredients {ingrédient} other {tag}} n’a de saison nette.',
  'seasonality.items.summary.thin':
    'Aucun {kind, select, ingredients {ingrédient} other {tag}} n’est assez fréquent pour juger de sa saison.',
  'seasonality.items.kpi.top': '{kind, select, ingredients {Ingrédient} other {Tag}} le plus saisonnier',
  'seasonality.items.kpi.top.context': '<b>{lift}</b> {when}',
  'seasonality.items.kpi.seasonal': '{kind, select, ingredients {Ingrédients} other {Tags}} de saison',
  'seasonality.items.kpi.seasonal.context': 'sur <b>{n}</b> présents dans au moins {support} des recettes',
  'seasonality.items.caption':
    '{count, plural, =0 {Rien de présent dans au moins {support} des recettes ({least}) n’a pu être testé.} other {{counted} {count, plural, one {présent} other {présents}} dans au moins {support} des recettes ({least}) {count, plural, one {a été testé} other {ont été testés}} ; {seasonal, plural, =0 {aucun n’a} one {# a} other {# ont}} une saison : distincte du hasard, avec au plus 5 % de fausses parmi celles nommées, et un pic d’au moins {lift}.}}',
  'seasonality.items.noSeason': 'Pas de saison nette',
  'seasonality.items.leftOut.rare': 'Trop peu de recettes pour un test avec les autres',
  'seasonality.items.leftOut.heading': 'Hors du test, car c’est un titre de l’arbre des tags',
  'seasonality.items.inSeason': 'Saison : {from} à {to}, au mieux {best}',
  'seasonality.items.inOneMonth': 'En {from}, au mieux {best}',
  'seasonality.items.key.title': '{item} : quelle est sa saison ?',
  'seasonality.items.key.test': 'Écart entre saisons',
  'seasonality.items.key.seasons': 'Part des recettes de chaque saison',
  'seasonality.items.certainty.up': 'Saison nette',
  'seasonality.items.certainty.unclear': 'Pas de saison nette',
  'seasonality.items.certainty.untested': 'Non testé',
  'seasonality.items.key.season': '{low}–{high} · {lift}',
  'seasonality.items.key.test.tested': 'χ² {chi}, {df} ddl, q {p}, V de Cramér {v}',
  'seasonality.items.key.test.rare':
    'trop rare pour un test avec les autres ; seul : χ² {chi}, {df} ddl, p {p}, V de Cramér {v}',
  'seasonality.items.key.test.heading':
    'laissé de côté : un titre, non un tag ; seul : χ² {chi}, {df} ddl, p {p}, V de Cramér {v}',
  'seasonality.items.key.consistency': 'Saison vérifiée',
  'seasonality.items.key.consistency.detail': 'années : au plus haut {when}',
  'seasonality.items.key.companions': 'Au mieux {when} aussi',
  'seasonality.items.description':
    'Carte de chaleur des {count, number} {kind, select, ingredients {ingrédients} other {tags}} les plus saisonniers par {grain, select, season {saison} other {mois}} ; le plus marqué est {item}, {lift} {when}. {n} recettes en tout.',
  'seasonality.items.tip.held': 'Au plus haut {when}, années',
  'seasonality.items.group': 'Pic {when}',
  'seasonality.items.group.none': 'aucun de ceux affichés',
  'seasonality.items.legend':
    'La couleur compare {grain, select, season {la saison} other {le mois}} à l’année entière {kind, select, ingredients {de l’ingrédient} other {du tag}}',
  'seasonality.items.allYear': 'Année',
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
    'Tout élément présent dans au moins la part indiquée des recettes, mais non dans toutes, est testé, si peu de recettes que cela fasse. Il doit passer deux tests : l’indépendance de la saison ou du mois (χ² de Pearson, 3 ou 11 degrés de liberté, avec le V de Cramér comme taille d’effet) et le test binomial exact de son pic (Clopper et Pearson 1934), multiplié par le nombre de saisons ou de mois, qui vaut aussi pour les éléments rares. Le plus grand des deux p compte ; les valeurs q sont celles de Benjamini et Hochberg (1995) sur tous les éléments testés. Un élément a une saison quand q < 0,05, que l’intervalle de son pic est au-dessus de l’année et que le pic atteint ×1,1.',
  'seasonality.items.method.rank':
    'Les plus saisonniers sont ceux qui ont une saison et dont les parts ont le plus grand coefficient de variation (écart type d’échantillon sur moyenne) ; à la certitude, le V de Cramér les classe et favorise les éléments courants. Les couleurs sont symétriques en logarithme du lift, en neuf pas, les extrêmes tenant le dixième le plus marqué des cases.',
  'seasonality.items.method.curve':
    'La courbe des douze mois est une moyenne et deux harmoniques (une onde par an et une par semestre), ajustées aux parts mensuelles par moindres carrés pondérés par les recettes du mois. Elle lisse : points et barres sont les données, avec intervalles à 95 %. Un élément est de saison dans les mois autour du meilleur où la courbe dépasse sa part de l’année.',
  'seasonality.items.method.consistency':
    'Une saison se vérifie une année quand la part de l’élément n’était la plus haute que dans elle ; quand deux saisons se partagent la première place, aucune ne se vérifie. Seules les années avec des recettes dans les quatre saisons et au moins 20 recettes de l’élément permettent d’en juger. Un élément saisonnier mais peu constant doit sa saison à quelques années : un concours, ou le lot d’un seul contributeur.',
  'seasonality.items.method.limits':
    'Le jour de publication n’est pas celui où l’on cuisine : les recettes d’une fête paraissent avant elle. Les recettes d’un même contributeur ne sont pas indépendantes : les tests sont optimistes ; la taille d’effet et la constance en disent plus que q.',
};
