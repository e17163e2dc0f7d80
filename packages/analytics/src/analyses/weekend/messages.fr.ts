import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'weekend.title': 'Semaine et week-end',
  'weekend.notice.noRecipes': 'Aucune recette ne date de ces années. Élargissez les années.',
  'weekend.notice.shortPeriod':
    'Ces données couvrent moins d’une semaine : aucun jour ne peut être comparé à un autre.',
  'weekend.notice.oneSide':
    'Semaine et week-end ne peuvent être comparés : l’un des deux compte moins de deux recettes. Élargissez les années.',
  'control.weekend': 'Week-end',
  'control.weekend.satSun': 'Sam.–dim.',
  'control.weekend.friSun': 'Ven.–dim.',
  'control.weekend.friSat': 'Ven.–sam.',
  'weekend.days.sat-sun': 'Samedi et dimanche',
  'weekend.days.fri-sun': 'Vendredi, samedi et dimanche',
  'weekend.days.fri-sat': 'Vendredi et samedi',
  'weekend.effect.negligible': 'négligeable',
  'weekend.effect.small': 'petit',
  'weekend.effect.medium': 'moyen',
  'weekend.effect.large': 'grand',
  'weekend.key.comparison': 'Week-end contre semaine',
  'weekend.tip.day': '{day} · {period}',
  'weekend.tip.interval95': 'intervalle à 95 %',
  'weekend.table.day': 'Jour',
  'weekend.table.period': 'Période',
  'weekend.table.days': 'Jours',
  'weekend.table.rate': 'Recettes par jour',
  'weekend.table.deviation': 'Écart au jour moyen',

  'weekend.volume.title': 'Nombre de recettes',
  'weekend.volume.subtitle': 'Recettes publiées par jour, {from} à {to} · n = {n} sur {days} jours',
  'weekend.volume.heading.down': 'Un jour de week-end apporte {change} de recettes en moins',
  'weekend.volume.heading.up': 'Un jour de week-end apporte {change} de recettes en plus',
  'weekend.volume.heading.unclear': 'Semaine et week-end apportent à peu près autant de recettes',
  'weekend.volume.heading.thin': 'Trop peu de recettes pour comparer semaine et week-end',
  'weekend.volume.extremes':
    'Le jour le plus actif est {busiest}, {more} au-dessus du jour moyen ; le plus calme est {quietest}, {less} au-dessous.',
  'weekend.volume.share':
    '{days} apportent {found} des recettes ; à répartition égale, ce serait {expected}.',
  'weekend.volume.consistency':
    '{way, select, above {Les week-ends ont été nettement plus actifs} other {Les week-ends ont été nettement plus calmes}} dans {count} des {of, plural, one {# année complète assez fournie} other {# années complètes assez fournies}}.',
  'weekend.volume.consistency.mixed':
    'Sur {of, plural, one {# année complète assez fournie} other {# années complètes assez fournies}}, les week-ends ont été nettement plus calmes dans {below} et nettement plus actifs dans {above}.',
  'weekend.volume.summary.down':
    'Un jour de week-end apporte <b>{change} de recettes en moins</b> qu’un jour de semaine ; le jour le plus actif est <b>{busiest}</b>.',
  'weekend.volume.summary.up':
    'Un jour de week-end apporte <b>{change} de recettes en plus</b> qu’un jour de semaine ; le jour le plus actif est <b>{busiest}</b>.',
  'weekend.volume.summary.unclear':
    'Le nombre de recettes par jour <b>ne diffère pas nettement</b> entre semaine et week-end.',
  'weekend.volume.kpi.busiest': 'Jour le plus actif',
  'weekend.volume.kpi.busiest.context': '<b>{deviation}</b> sur le jour moyen, {rate} recettes',
  'weekend.volume.kpi.share': 'Recettes du week-end',
  'weekend.volume.kpi.share.context': '<b>{expected}</b> si les jours se valaient',
  'weekend.volume.key.rates': 'Recettes par jour',
  'weekend.volume.key.weekdays': 'Jour de semaine',
  'weekend.volume.key.weekends': 'Jour de week-end',
  'weekend.volume.key.ofDays': '{recipes} recettes sur {days} jours',
  'weekend.volume.key.ratio': 'Week-end sur semaine',
  'weekend.volume.key.ratio.detail': '({low} à {high}) · p {p}',
  'weekend.volume.key.twoPeriods': 'Deux périodes',
  'weekend.volume.key.sevenDays': 'Sept jours',
  'weekend.volume.key.w': 'w = {w}',
  'weekend.volume.key.chi': 'χ² = {chi}, {df} d.d.l., p {p}, comme si les recettes venaient une à une',
  'weekend.volume.key.dispersion': 'Dispersion sur hasard',
  'weekend.volume.mean': 'jour moyen {mean}',
  'weekend.volume.years': 'Week-end sur semaine, par année',
  'weekend.volume.description':
    'Barres des recettes publiées par jour de la semaine. La plus haute est {busiest} avec {most} par jour, la plus basse {quietest} avec {least} ; le jour moyen en a {mean}. {n} recettes.',
  'weekend.volume.yearsDescription':
    'Recettes par jour de week-end sur recettes par jour de semaine, de {from} à {to}, avec intervalles à 95 %. Sur {of} années complètes assez fournies, {below} sont nettement sous 1 et {above} nettement au-dessus.',
  'weekend.volume.caption':
    'Sous chaque jour, ses recettes. Les intervalles sont à 95 % et tiennent compte des recettes publiées en lot (les comptes varient {dispersion} fois plus que le hasard). Par année, en creux : moins de {threshold} recettes, ou année partielle.',
  'weekend.volume.caption.noIntervals':
    'Sous chaque jour, ses recettes. Trop peu de trimestres pour dire combien les jours varient : aucun intervalle n’est donné.',
  'weekend.volume.method.rates':
    'Les recettes de chaque jour sont divisées par le nombre réel de ces jours dans la période et les années choisies : les lundis par le nombre de lundis. Le jour moyen est l’ensemble des recettes sur l’ensemble des jours.',
  'weekend.volume.method.intervals':
    'Les intervalles viennent d’un modèle quasi-Poisson du trimestre et du jour (McCullagh et Nelder, Generalized Linear Models, §6.2) : la montée et la chute du site ne les élargissent pas, mais un jour qui change de conduite d’un trimestre à l’autre le fait, et les recettes mises en ligne par lots aussi.',
  'weekend.volume.method.tests':
    'Le χ² compare les comptes à des parts proportionnelles aux jours. Il tient chaque recette pour indépendante, ce qu’elles ne sont pas chez qui en publie beaucoup : lisez le w de Cohen (0,1 petit, 0,3 moyen, 0,5 grand) et l’intervalle du rapport plutôt que son p.',
  'weekend.volume.method.years':
    'Le rapport de chaque année a la dispersion de toute la période. Une année est fiable si elle est complète et assez fournie (un demi pour cent des recettes, au moins 30, au plus 1 000).',
  'weekend.volume.method.limits':
    'Le jour est celui où le serveur du site a enregistré la recette, non celui où elle fut cuisinée ; il est décalé de quelques heures pour les auteurs d’autres fuseaux.',

  'weekend.table.mean': 'Moyenne',
  'weekend.table.median': 'Médiane',
  'weekend.figure.period': '{period} {value}',
  'weekend.measure.name':
    '{measure, select, minutes {Minutes} score {Score} steps {Étapes} other {Ingrédients}}',
  'weekend.measure.heading.up':
    '{measure, select, minutes {Les recettes du week-end prennent {difference} min de plus} score {Recettes du week-end plus complexes, de {difference} point} steps {Les recettes du week-end ont {difference} étape de plus} other {Les recettes du week-end ont {difference} ingrédient de plus}}',
  'weekend.measure.heading.down':
    '{measure, select, minutes {Les recettes du week-end prennent {difference} min de moins} score {Recettes du week-end moins complexes, de {difference} point} steps {Les recettes du week-end ont {difference} étape de moins} other {Les recettes du week-end ont {difference} ingrédient de moins}}',
  'weekend.measure.heading.same':
    '{measure, select, minutes {Même durée le week-end, à {bound} min près} score {Même complexité le week-end, à {bound} point près} steps {Autant d’étapes le week-end, à {bound} près} other {Autant d’ingrédients le week-end, à {bound} près}}',
  'weekend.measure.heading.unclear':
    '{measure, select, minutes {Pas de différence nette de durée} score {Pas de différence nette de complexité} steps {Pas de différence nette d’étapes} other {Pas de différence nette d’ingrédients}}',
  'weekend.measure.heading.thin': 'Trop peu de recettes pour comparer semaine et week-end',
  'weekend.measure.effect': 'L’effet est {size} : d de Cohen = {d} {interval}.',
  'weekend.measure.pairs':
    'D’une recette du week-end et d’une de la semaine tirées au hasard, {measure, select, minutes {celle du week-end est la plus longue} score {celle du week-end est la plus complexe} steps {celle du week-end a le plus d’étapes} other {celle du week-end a le plus d’ingrédients}} dans {share} des tirages, égalités partagées.',
  'weekend.measure.profile':
    'Les moyennes par jour vont de {low} ({lowDay}) à {high} ({highDay}) ; le jour explique {epsilon} de la variation des rangs (p {p}).',
  'weekend.measure.medianSame': 'La médiane est de {median} chaque jour.',
  'weekend.measure.medians': 'Les médianes par jour vont de {low} à {high}.',
  'weekend.measure.key.means':
    '{measure, select, minutes {Minutes en moyenne} score {Score moyen} steps {Étapes en moyenne} other {Ingrédients en moyenne}}',
  'weekend.measure.key.median': 'médiane {median} · n = {n}',
  'weekend.measure.key.d': 'd de Cohen',
  'weekend.measure.key.difference': 'Différence des moyennes',
  'weekend.measure.key.welch': '{interval}\nWelch p {p}',
  'weekend.measure.key.superiority': 'Week-end au-dessus',
  'weekend.measure.key.mannWhitney': 'des paires au hasard\nMann–Whitney p {p}',
  'weekend.measure.key.epsilon': 'ε² = {epsilon}',
  'weekend.measure.key.kruskal': 'Kruskal–Wallis H = {h}, {df} d.d.l., p {p}',
  'weekend.measure.caption':
    'Les traits sont des intervalles à 95 % ; une marque creuse ne se distingue pas de la moyenne de tous les jours, {mean}. La barre à gauche est l’échelle entière ; l’axe en montre la partie éclairée.',
  'weekend.measure.description':
    '{measure, select, minutes {Minutes en moyenne} score {Score de complexité moyen} steps {Nombre moyen d’étapes} other {Nombre moyen d’ingrédients}} par jour de la semaine, avec intervalles à 95 %. Le plus haut : {highest} avec {most} ; le plus bas : {lowest} avec {least} ; tous les jours : {mean}. {n} recettes.',
  'weekend.measure.method.means':
    'Moyenne et médiane des recettes de chaque jour, avec l’intervalle de Student pour la moyenne. La différence est week-end moins semaine, avec l’intervalle et le p de Welch (1947), qui laisse les deux varier différemment.',
  'weekend.measure.method.effects':
    'Avec 200 000 recettes, un p déclare significatives des différences que nul ne remarquerait : lisez d’abord l’effet. Le d de Cohen est la différence sur l’écart type commun (intervalle de Hedges et Olkin, 1985) ; sous 0,2 il est négligeable. Quand tout son intervalle tient dans ±0,2, les deux sont dits semblables, avec la plus grande différence que l’intervalle permet.',
  'weekend.measure.method.ranks':
    'Mann–Whitney compare des rangs, non des moyennes : son effet est la part des paires tirées au hasard où la recette du week-end a la plus grande valeur (0,5 : aucune différence). Kruskal–Wallis le fait pour sept jours ; ε² est H / (n − 1), Tomczak et Tomczak (2014).',
  'weekend.measure.method.limits':
    'Le jour est celui de la publication à l’horloge du site, non de la cuisine. Les auteurs qui publient beaucoup en un jour rendent les recettes moins indépendantes que ces intervalles ne le supposent.',

  'weekend.duration.title': 'Durée de préparation',
  'weekend.duration.subtitle':
    'Minutes par recette en moyenne, par jour de publication, avec intervalles à 95 % · n = {n}',
  'weekend.duration.summary.up': 'Les recettes du week-end prennent <b>{difference} minutes de plus</b>.',
  'weekend.duration.summary.down': 'Les recettes du week-end prennent <b>{difference} minutes de moins</b>.',
  'weekend.duration.summary.unclear': 'La durée des recettes du week-end <b>ne diffère pas nettement</b>.',
  'weekend.duration.kpi': 'Minutes, week-end − semaine',
  'weekend.duration.kpi.context': 'intervalle à 95 % <b>{interval}</b>',
  'weekend.duration.method.limits':
    'Le nettoyage garde les recettes de 1 à 180 minutes : les projets plus longs du week-end n’y sont pas. Les auteurs arrondissent à cinq minutes.',

  'weekend.complexity.title': 'Complexité',
  'weekend.complexity.score': 'Score',
  'weekend.complexity.steps': 'Étapes',
  'weekend.complexity.ingredients': 'Ingrédients',
  'weekend.complexity.subtitle':
    '{measure, select, score {Score de complexité moyen} steps {Nombre moyen d’étapes} other {Nombre moyen d’ingrédients}} par jour de publication, avec intervalles à 95 % · n = {n}',
  'weekend.complexity.effects': 'Effet du week-end, d de Cohen',
  'weekend.complexity.effectsDescription':
    'd de Cohen du week-end moins la semaine, avec intervalle à 95 %, pour {count, plural, one {# mesure} other {# mesures}} de complexité.',
  'weekend.complexity.method.score':
    'Le score est ln(1 + minutes) + étapes + la moitié des ingrédients. Étapes et ingrédients sont aussi testés seuls : une différence du score n’en est pas une des deux. Médianes et rangs du score utilisent des classes de 0,2 point ; ses moyennes sont exactes.',

  'weekend.fromTo': '{from} → {to}',
  'weekend.table.unit': 'Unité',
  'weekend.table.difference': 'Week-end − semaine',
  'weekend.table.p': 'p',
  'weekend.table.q': 'q',
  'weekend.table.weekdayMedian': 'Médiane en semaine',
  'weekend.table.weekendMedian': 'Médiane le week-end',
  'weekend.figure.sides': '← plus en semaine · plus le week-end →',

  'weekend.figure.sidesShort': '← semaine · week-end →',

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

  'weekend.table.onWeekdays': 'Recettes en semaine',
  'weekend.table.onWeekends': 'Recettes le week-end',
  'weekend.table.weekdayShare': 'Part en semaine',
  'weekend.table.weekendShare': 'Part le week-end',
  'weekend.table.points': 'Écart (points)',
  'weekend.table.chiSquare': 'χ² (Yates)',

  'weekend.ingredients.title': 'Ingrédients',
  'weekend.tags.title': 'Tags',
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
    '{effect, select, ratio {← plus en semaine · % de la part en semaine · plus le week-end →} other {← plus en semaine · points de pourcentage · plus le week-end →}}',
  'weekend.items.sidesShort':
    '{effect, select, ratio {← semaine · % · week-end →} other {← semaine · points · week-end →}}',
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
