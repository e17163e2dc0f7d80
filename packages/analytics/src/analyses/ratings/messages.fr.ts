import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'ratings.title': 'Notes',
  'ratings.control.axis': 'Axe',
  'ratings.control.axis.window': 'Fenêtre',
  'ratings.control.axis.full': 'Échelle entière',
  'ratings.control.level': 'Niveau',
  'ratings.control.level.regimes': 'Régimes',
  'ratings.control.level.line': 'Droite',
  'ratings.control.measure.share': 'Part',
  'ratings.control.measure.count': 'Nombre',
  'ratings.control.measure.mean': 'Moyenne',
  'ratings.control.measure.five': 'Cinq étoiles',
  'ratings.control.measure.low': 'Deux ou moins',
  'ratings.control.noStar': 'Sans étoile',
  'ratings.control.monthRatings': 'Mois d’au moins',
  'ratings.control.monthRatings.0': '1 note',
  'ratings.control.monthRatings.50': '50 notes',
  'ratings.control.monthRatings.100': '100 notes',
  'ratings.control.monthRatings.500': '500 notes',
  'ratings.control.weekend': 'Week-end',
  'ratings.control.weekend.satSun': 'Sam–Dim',
  'ratings.control.weekend.friSun': 'Ven–Dim',
  'ratings.notice.noRatings': 'Aucune note sur ces années. Élargissez les années.',
  'ratings.notice.noMonth':
    'Aucun mois de ces années ne compte {minimum} notes. Abaissez le minimum ou élargissez les années.',
  'ratings.mean': 'Moyenne',
  'ratings.five': 'Cinq étoiles',
  'ratings.low': 'Deux étoiles ou moins',
  'ratings.measure': '{measure, select, five {Cinq étoiles} low {Deux étoiles ou moins} other {Moyenne}}',
  'ratings.unrated': 'Avis sans étoile',
  'ratings.unratedOfReviews': 'Sans étoile, parmi les avis',
  'ratings.noStar': 'Sans étoile',
  'ratings.stars': '{stars, plural, one {# étoile} other {# étoiles}}',
  'ratings.starLabel': '{stars} ★',
  'ratings.range': '{low} à {high}',
  'ratings.meanWithRange': '{mean} ({interval})',
  'ratings.counted': '{count, plural, one {{n} note} other {{n} notes}}',
  'ratings.below': '< {value}',
  'ratings.p': 'p {p}',
  'ratings.intervalAndP': '{interval} p {p}',
  'ratings.shareInYear': '{share} en {year}',
  'ratings.table.what': 'Élément',
  'ratings.table.ratings': 'Notes',
  'ratings.table.reviews': 'Avis',
  'ratings.table.months': 'Mois',
  'ratings.table.month': 'Mois',
  'ratings.table.share': 'Part des notes',
  'ratings.table.value': 'Valeur',
  'ratings.table.counted': 'Effectif',
  'ratings.table.withinYears': 'Moyenne à année égale',
  'ratings.table.q': 'q',
  'ratings.table.group': '{kind, select, seasons {Saison} months {Mois} other {Jour}}',
  'ratings.kpi.total': 'Notes',
  'ratings.kpi.total.context': 'pour <b>{n}</b> avis',
  'ratings.kpi.mean': 'Moyenne de 1 à 5',
  'ratings.kpi.mean.context': '<b>{interval}</b>, 95 %',
  'ratings.kpi.mean.alone': 'une note seule n’a pas d’intervalle',
  'ratings.kpi.five': 'Cinq étoiles',
  'ratings.kpi.five.context': '<b>{low}</b> en donnent deux ou moins',
  'ratings.kpi.unrated': 'Avis sans étoile',
  'ratings.kpi.unrated.plain': '<b>{n}</b> en tout',
  'ratings.kpi.unrated.context': '<b>{share}</b> en {year}',

  'ratings.distribution.title': 'Distribution',
  'ratings.distribution.subtitle': 'Part des notes par nombre d’étoiles · n = {n}',
  'ratings.distribution.heading': '{five} donnent cinq étoiles ; {low} en donnent deux ou moins',
  'ratings.distribution.heading.none': 'Aucune note à répartir',
  'ratings.distribution.ceiling':
    'La moyenne est de {mean} : il ne reste que {room} point au-dessus d’elle, et les écarts ne peuvent être que petits.',
  'ratings.distribution.unrated':
    'De {low} des avis en {lowYear} à {high} en {highYear} sont venus sans étoile : ces années-là, la moyenne parle pour moins de monde.',
  'ratings.distribution.unrated.steady':
    'Aucune année complète n’a compté plus de {share} d’avis sans étoile.',
  'ratings.distribution.summary':
    '<b>{five} des notes sont de cinq étoiles</b> : la moyenne, {mean}, a peu de place pour bouger.',
  'ratings.distribution.ofReviews': 'sur {n} avis ; hors de toute moyenne',
  'ratings.distribution.unratedByYear': 'Sans étoile, part des avis de l’année',
  'ratings.distribution.description':
    'Barres des notes par étoiles : {five} en donnent cinq, {low} deux ou moins ; la moyenne est de {mean} sur {n} notes. {unrated} des avis sont sans étoile.',
  'ratings.distribution.unratedDescription':
    'Courbe de la part d’avis sans étoile par année, de {from} à {to} ; au plus haut en {highYear} avec {high}.',
  'ratings.distribution.caption':
    'Étoiles : part des notes. Hachuré : avis sans étoile, part des {n} avis. Intervalles à 95 %.',
  'ratings.distribution.method.counts':
    'Compte chaque note de 1 à 5 étoiles des données nettoyées. L’intervalle de la moyenne est celui de Student ; celui d’une part, l’intervalle de score de Wilson (1927). Ni médiane ni quartiles : sur cette échelle, ils valent cinq presque partout.',
  'ratings.distribution.method.unrated':
    'Le site enregistre 0 pour un avis sans étoile. Ce n’est pas une mauvaise note : il est compté ici et écarté de toute moyenne. Les années partielles ou peu fournies sont en creux.',
  'ratings.distribution.method.limits':
    'On note ce que l’on a choisi de cuisiner, et surtout ce que l’on a aimé. Lecteurs et recettes reviennent : les intervalles, qui tiennent les notes pour indépendantes, sont un peu trop étroits.',

  'ratings.weighting.title': 'Pondération',
  'ratings.weighting.subtitle':
    '{count, plural, one {# mois} other {# mois}} d’au moins {minimum} notes ; {share} des notes écartées · n = {n}',
  'ratings.weighting.heading.up': 'Compter les notes plutôt que les mois ajoute {change} à la moyenne',
  'ratings.weighting.heading.down': 'Compter les notes plutôt que les mois ôte {change} à la moyenne',
  'ratings.weighting.heading.same': 'La pondération ne bouge guère la moyenne : {change} point',
  'ratings.weighting.heading.thin': 'Trop peu de mois pour comparer les pondérations',
  'ratings.weighting.slopes.firm':
    'La moyenne {direction, select, up {monte} other {baisse}} avec les {count} choix de mois et de poids.',
  'ratings.weighting.slopes.none': 'Aucun des {count} choix de mois et de poids ne montre de tendance nette.',
  'ratings.weighting.slopes.fragile':
    'Qu’il y ait une tendance dépend des mois retenus et de leur poids : voir les pentes sous la figure.',
  'ratings.weighting.chance.more':
    'Les mois se dispersent {ratio} autant que le seul hasard ({outside} sur {months, plural, one {# mois} other {# mois}} hors de la bande, p {p}) : ils diffèrent par plus que la chance.',
  'ratings.weighting.chance.only':
    'La dispersion des mois ({ratio} celle du hasard, {outside} sur {months, plural, one {# mois} other {# mois}} hors de la bande, p {p}) peut être du hasard.',
  'ratings.weighting.volume.up':
    'Les mois qui gagnent des notes tendent à gagner en étoiles (ρ {rho} {interval}).',
  'ratings.weighting.volume.down':
    'Les mois qui gagnent des notes tendent à perdre en étoiles (ρ {rho} {interval}).',
  'ratings.weighting.volume.unclear':
    'D’un mois à l’autre, le nombre de notes et leur moyenne ne montrent pas de lien net (ρ {rho} {interval}).',
  'ratings.weighting.mean.ratings': 'Chaque note compte une fois',
  'ratings.weighting.mean.months': 'Chaque mois compte une fois',
  'ratings.weighting.mean.years': 'Chaque année compte une fois',
  'ratings.weighting.key.means': 'Note moyenne, quand…',
  'ratings.weighting.key.volume': 'Notes des mois',
  'ratings.weighting.key.ratio': 'Du plus gros au plus petit mois',
  'ratings.weighting.key.toOne': '{ratio} : 1',
  'ratings.weighting.key.variation': 'coefficient de variation {variation}',
  'ratings.weighting.key.effective': 'Mois qui comptent, pondérés',
  'ratings.weighting.key.ofMonths': 'sur {n} (Kish)',
  'ratings.weighting.key.dispersion': 'Dispersion sur hasard',
  'ratings.weighting.slope':
    '{minimum, plural, =0 {tous} other {≥ #}}, {weights, select, equal {égaux} other {par n}}',
  'ratings.weighting.slopeRow': 'Pente par an : {name}',
  'ratings.weighting.slopesTitle': 'Pente par an, selon mois et poids',
  'ratings.weighting.slopesDescription':
    'Pente annuelle de la moyenne mensuelle et son intervalle à 95 %, pour {count} choix de mois et de poids.',
  'ratings.weighting.axis': 'notes dans le mois',
  'ratings.weighting.description':
    'Points de {count, plural, one {# moyenne mensuelle} other {# moyennes mensuelles}} selon les notes du mois, sur axe logarithmique, autour de la moyenne de {mean}. {outside} sur {kept} sortent de la bande du hasard. {n} notes.',
  'ratings.weighting.caption':
    'Bande : où seraient 95 % des mois s’ils avaient tous la même moyenne. En creux : mois de moins de {minimum} notes ; hors de l’axe, ils sont coupés.',
  'ratings.weighting.caption.all':
    'Bande : où seraient 95 % des mois s’ils avaient tous la même moyenne. Tous les mois comptent.',
  'ratings.weighting.method.means':
    'La moyenne de toutes les notes donne une voix à chaque note, et les mois chargés décident ; la moyenne des mois donne une voix à chaque mois, et les plus creux comptent autant. Deux réponses justes à deux questions. Les moyennes par recette ou par lecteur ne sont pas calculées ici.',
  'ratings.weighting.method.funnel':
    'Une moyenne mensuelle de n notes varie de s / √n : elle est tracée selon n avec la bande que donnerait le seul hasard (graphique en entonnoir, Spiegelhalter 2005). Le rapport est Σ n (moyenne − moyenne pondérée)² / s² divisé par les mois moins un, avec son test du χ² ; s est l’écart type dans les mois.',
  'ratings.weighting.method.slopes':
    'Les pentes sont des droites de moindres carrés des moyennes mensuelles dans le temps réel, à poids égaux ou de poids n, l’inverse de la variance d’une moyenne. Les intervalles suivent Newey et West (1987), car les mois voisins se ressemblent. Le lien avec le volume est le ρ de Spearman des variations d’un mois à l’autre, pour ne pas prendre deux tendances pour une association.',
  'ratings.weighting.method.limits':
    'Un minimum de notes écarte des mois, presque aucune note : il protège la moyenne des mois, pas celle des notes.',

  'ratings.trend.title': 'Tendance',
  'ratings.trend.subtitle':
    'Note moyenne de chaque mois · {count, plural, one {# mois} other {# mois}} d’au moins {minimum} notes · n = {n}',
  'ratings.trend.heading.stepDown': 'En {month}, les notes ont perdu {change} point',
  'ratings.trend.heading.stepDownFor':
    'En {month}, les notes ont perdu {change} point, pour {months, plural, one {# mois} other {# mois}}',
  'ratings.trend.heading.stepUp': 'En {month}, les notes ont gagné {change} point',
  'ratings.trend.heading.stepUpFor':
    'En {month}, les notes ont gagné {change} point, pour {months, plural, one {# mois} other {# mois}}',
  'ratings.trend.heading.up': 'Les notes ont monté de {slope} point par an, sans palier',
  'ratings.trend.heading.down': 'Les notes ont baissé de {slope} point par an, sans palier',
  'ratings.trend.heading.unclear': 'Ni palier ni tendance nette des moyennes mensuelles',
  'ratings.trend.heading.thin':
    '{count, plural, one {Un mois ne montre} other {# mois ne montrent}} aucune tendance : il en faut plus',
  'ratings.trend.step':
    'Le niveau est passé de {before} à {after} {interval} : {scale} de l’échelle de 1 à 5. Les mois ont {levels, plural, one {# niveau} other {# niveaux}} en tout.',
  'ratings.trend.line': 'La droite dit {slope} par an {interval}.',
  'ratings.trend.line.steps': 'Une droite dirait {slope} par an {interval} ; elle cache les paliers.',
  'ratings.trend.line.unclear':
    'Une droite ne montre pas de tendance nette : {slope} par an {interval}, p {p}.',
  'ratings.trend.leftOut':
    '{count, plural, one {# mois} other {# mois}} de moins de {minimum} notes, {share} des notes, écartés.',
  'ratings.trend.summary.down': 'La moyenne a perdu {change} point en <b>{month}</b>.',
  'ratings.trend.summary.downFor':
    'La moyenne a perdu {change} point en <b>{month}</b> et y est restée {months, plural, one {# mois} other {# mois}}.',
  'ratings.trend.summary.up': 'La moyenne a gagné {change} point en <b>{month}</b>.',
  'ratings.trend.summary.upFor':
    'La moyenne a gagné {change} point en <b>{month}</b> et y est restée {months, plural, one {# mois} other {# mois}}.',
  'ratings.trend.summary.none': 'Aucun mois n’a <b>changé le niveau</b> des notes.',

  'ratings.trend.key.title': 'Moyennes mensuelles',
  'ratings.trend.key.levels': 'Niveaux',
  'ratings.trend.key.step': 'Palier de {month}',
  'ratings.trend.key.slope': 'Droite pondérée par les notes, par an',
  'ratings.trend.key.slopeDetail': '{interval}\nR² {r2} · p {p}',
  'ratings.trend.key.sen': 'Pente de Sen, par an',
  'ratings.trend.key.kendall': 'τ-b de Kendall avec le temps',
  'ratings.trend.key.spearman': 'ρ de Spearman pondéré',
  'ratings.trend.key.fromTo': '{from} à {to}',
  'ratings.trend.level': 'Niveau',
  'ratings.trend.stepLabel': '{change} ({low} à {high})',
  'ratings.trend.counts': 'Notes par mois',
  'ratings.trend.countsDescription': 'Barres des notes de chaque mois, {n} en tout.',
  'ratings.trend.description':
    'Courbe de la note moyenne de chaque mois, de {from} à {to}, avec son intervalle à 95 % : au plus bas {low} en {lowMonth}, au plus haut {high} en {highMonth}. {n} notes.',
  'ratings.trend.description.step':
    'Courbe de la note moyenne de chaque mois, de {from} à {to}, avec son intervalle à 95 % : au plus bas {low} en {lowMonth}, au plus haut {high} en {highMonth} ; le niveau change de {change} en {month}. {n} notes.',
  'ratings.trend.caption.regimes':
    'Bande : intervalle à 95 % de chaque mois. Tirets : niveau de chaque régime, pondéré par les notes ; {shortest} mois au moins, {most} paliers au plus.',
  'ratings.trend.caption.line':
    'Bande : intervalle à 95 % de chaque mois. Tirets : droite pondérée par les notes ; elle cache les paliers.',
  'ratings.trend.caption.plain': 'Bande : intervalle à 95 % de chaque mois.',
  'ratings.trend.method.means':
    'Moyenne des notes de chaque mois civil, avec l’intervalle de Student ; les mois sous le minimum de notes sont écartés et la courbe s’y interrompt. Les avis sans étoile ne sont dans aucune moyenne.',
  'ratings.trend.method.steps':
    'Paliers : les moyennes mensuelles, pondérées par leurs notes, sont découpées en niveaux constants d’au moins six mois par recherche exhaustive (programmation dynamique, Bai et Perron 2003), avec autant de paliers que l’admet le critère d’information bayésien à trois paramètres par palier (Zhang et Siegmund 2007), six au plus. La taille d’un palier est l’écart des deux niveaux ; son intervalle vient de la dispersion des mois autour de leur niveau, élargie pour la ressemblance des mois voisins, et tient le mois du palier pour connu. Il est daté du mois qui se trouve nettement entre les deux niveaux, s’il y en a un. Le palier du titre est le plus abrupt : les trois mois d’après contre les trois d’avant, rapportés à l’erreur d’échantillonnage.',
  'ratings.trend.method.line':
    'La droite est celle des moindres carrés pondérés, dans le temps réel, de poids n ; son intervalle et son p tiennent compte de la corrélation des mois (Newey et West 1987). S’y ajoutent le τ-b de Kendall, le test de Mann–Kendall avec la pente de Sen et le ρ de Spearman de poids n ; seul l’intervalle de la droite tient compte de la corrélation.',
  'ratings.trend.method.limits':
    'Un palier dit quand les notes ont changé, non pourquoi : les lecteurs, les recettes et le site ont changé aussi. Les notes d’un même lecteur ou d’une même recette ne sont pas indépendantes.',

  'ratings.seasons.title': 'Saisons',

  'ratings.months.title': 'Mois',

  'ratings.weekdays.title': 'Jours de la semaine',
  'ratings.calendar.subtitle':
    '{measure, select, five {Part de cinq étoiles} low {Part de deux étoiles ou moins} other {Note moyenne}} par {kind, select, seasons {saison} months {mois de l’année} other {jour de la semaine}}, avec intervalle à 95 % · n = {n}',
  'ratings.calendar.heading':
    '{measure, select, five {Cinq étoiles, le plus souvent} low {Deux ou moins, le plus souvent} other {Notes les plus hautes}} : {best} ; {measure, select, mean {les plus basses} other {le moins souvent}} : {worst}',
  'ratings.calendar.heading.none':
    'Pas d’écart net entre {kind, select, seasons {saisons} months {mois} other {jours}}',
  'ratings.calendar.heading.thin':
    'Trop peu de notes pour comparer les {kind, select, seasons {saisons} months {mois} other {jours}}',
  'ratings.calendar.size':
    'L’écart est de {gap} {measure, select, mean {point} other {points}} {interval}, {scale} de l’échelle ; {share} de toute la variation est entre les groupes.',
  'ratings.calendar.size.none':
    'Le plus grand écart, {gap} {measure, select, mean {point} other {points}} {interval}, soit {scale} de l’échelle, peut être du hasard ; {share} de toute la variation est entre les groupes.',
  'ratings.calendar.within':
    'À année égale, l’écart est de {within} {measure, select, mean {point} other {points de pourcentage}}, contre {pooled} toutes années confondues.',
  'ratings.calendar.key.gap': 'Plus haut moins plus bas',
  'ratings.calendar.key.gapDetail': '{interval} {scale} de l’échelle',
  'ratings.calendar.key.eta': 'η², part de variance',
  'ratings.calendar.key.etaDetail': 'F({between}) = {f} · p {p}',
  'ratings.calendar.key.epsilon': 'ε² des rangs',
  'ratings.calendar.key.epsilonDetail': 'H({between}) = {h} · p {p}',
  'ratings.calendar.key.overall': 'Toutes les notes',
  'ratings.calendar.all': 'Tout {value}',
  'ratings.calendar.counts': 'Notes par {kind, select, seasons {saison} months {mois} other {jour}}',
  'ratings.calendar.countsDescription':
    'Barres des notes par {kind, select, seasons {saison} months {mois} other {jour}}, {n} en tout.',
  'ratings.calendar.description':
    'Points et intervalles à 95 % : {measure, select, five {part de cinq étoiles} low {part de deux étoiles ou moins} other {note moyenne}} par {kind, select, seasons {saison} months {mois} other {jour}}. Plus haut : {best}, {bestValue} ; plus bas : {worst}, {worstValue} ; les {n} notes : {overall}.',
  'ratings.calendar.caption':
    'L’écart est de {scale} de l’échelle{axis, select, window { : la barre de gauche la montre entière, l’axe sa part claire} other {}}. {marks, select, hollow {En creux : non distingué de toutes les autres notes (q ≥ 0,05). } other {}}Intervalles à 95 %.',
  'ratings.calendar.method.groups':
    'Compare toutes les notes de chaque groupe ; les points sont des moyennes (intervalle de Student) ou des parts (Wilson). Les saisons sont celles de l’hémisphère nord, l’hiver de décembre à février ; les jours partent du lundi (ISO).',
  'ratings.calendar.method.tests':
    'L’effet d’abord : l’écart du plus haut au plus bas avec l’intervalle de Welch (choisi comme le plus grand, il est un peu exagéré), et η², la part de la variance entre groupes. Suivent l’analyse de variance à un facteur et Kruskal–Wallis (avec ex æquo), sur les comptes d’étoiles. Un groupe est en creux quand le test de Welch contre toutes les autres notes donne q ≥ 0,05 (Benjamini et Hochberg 1995).',
  'ratings.calendar.method.within':
    'À année égale : l’écart de chaque groupe à la moyenne de son année, moyenné sur toutes ses notes. La comparaison ne dépend plus d’années d’un autre niveau plus riches en un groupe.',
  'ratings.calendar.method.limits':
    'Avec un million de notes, tout écart est significatif : lire sa taille à côté de l’échelle. Les notes d’un même lecteur ou d’une même recette ne sont pas indépendantes : les p sont optimistes.',
  'ratings.weekdays.heading.up':
    'Le week-end, {measure, select, five {cinq étoiles sont plus fréquentes} low {deux étoiles ou moins sont plus fréquentes} other {les notes sont plus hautes}}, de {change} point',
  'ratings.weekdays.heading.down':
    'Le week-end, {measure, select, five {cinq étoiles sont plus rares} low {deux étoiles ou moins sont plus rares} other {les notes sont plus basses}}, de {change} point',
  'ratings.weekdays.heading.unclear':
    'Le week-end ne change rien de net{measure, select, five { aux cinq étoiles} low { aux deux étoiles ou moins} other {}}',
  'ratings.weekdays.summary.nothing':
    'Le jour de la semaine ne change <b>rien</b> de perceptible : {scale} de l’échelle.',
  'ratings.weekdays.summary.some':
    'Le jour de la semaine déplace les notes de <b>{scale}</b> de l’échelle au plus.',

  'ratings.weekdays.key.title': 'Week-end et semaine',
  'ratings.weekdays.key.difference': 'Week-end moins semaine',
  'ratings.weekdays.key.detail': '{interval}\nd = {d} · p {p}',
  'ratings.weekdays.group': '{period} {value}',
  'ratings.weekdays.method':
    'Le week-end est samedi et dimanche, ou vendredi aussi, au choix ; son écart aux autres jours a l’intervalle de Welch, d est celui de Cohen sur l’écart type commun.',

  'ratings.ingredients.title': 'Ingrédients',
  'ratings.control.view.overall': 'Moyenne',
  'ratings.control.view.years': 'Au fil des ans',
  'ratings.control.view.season': 'Été − hiver',
  'ratings.control.view.weekend': 'Week-end − semaine',
  'ratings.notice.noIngredient':
    'Aucun ingrédient n’est dans {support} recettes notées. Abaissez le minimum ou élargissez les années.',
  'ratings.table.p': 'p',
  'ratings.ingredients.subtitle':
    '{view, select, years {Variation annuelle des notes à recette égale} season {Été moins hiver, à recette égale} weekend {Week-end moins semaine, à recette égale} other {Note moyenne}}, recettes avec un ingrédient à côté des autres · n = {n}',
  'ratings.ingredients.heading':
    '{view, select, years {Notes qui gagnent} season {Mieux notés l’été} weekend {Mieux notés le week-end} other {Mieux notés}} : {up} ; {view, select, years {qui perdent} season {l’hiver} weekend {en semaine} other {moins bien}} : {down}',
  'ratings.ingredients.heading.unclear':
    'Aucun ingrédient ne se distingue nettement {view, select, years {au fil des ans} season {selon la saison} weekend {le week-end} other {par ses notes}}',
  'ratings.ingredients.heading.none': 'Aucun ingrédient n’est dans assez de recettes notées',
  'ratings.ingredients.heading.unknown': '{item} est dans moins de {support} recettes notées',
  'ratings.ingredients.heading.chosen':
    '{item} : {effect} {view, select, years {point par an} other {point}} par rapport aux recettes sans',
  'ratings.ingredients.heading.chosenUnclear':
    '{item} : pas d’écart net, {effect} {view, select, years {point par an} other {point}}',
  'ratings.ingredients.nothing': 'aucun',
  'ratings.ingredients.howMany':
    'Sur {tested, plural, one {# ingrédient} other {# ingrédients}} dans au moins {support} recettes notées, {up, plural, one {# est} other {# sont}} nettement {view, select, overall {au-dessus par la note} other {au-dessus}} et {down} nettement au-dessous des recettes sans (taux de fausses découvertes 5 %).',
  'ratings.ingredients.range': 'La moyenne va de {downMean} avec {down} à {upMean} avec {up}.',
  'ratings.ingredients.detail': '{interval}\nq {q}',
  'ratings.ingredients.key.overall':
    '{view, select, years {Toutes, par an} season {Toutes, été − hiver} weekend {Toutes, week-end − semaine} other {Toutes les recettes}}',
  'ratings.ingredients.key.recipes': '{count, plural, one {{n} recette} other {{n} recettes}}',
  'ratings.ingredients.key.clear': 'Distingués des autres',
  'ratings.ingredients.key.of': '{n} sur {tested}',
  'ratings.ingredients.key.sides': '{up} au-dessus, {down} au-dessous',
  'ratings.ingredients.figure':
    '{side, select, higher {Sûrement au-dessus} lower {Sûrement au-dessous} other {Écart}}, {view, select, years {point par an} other {point}} par rapport aux recettes sans',
  'ratings.ingredients.description':
    'Points et intervalles à 95 % de {count, plural, one {# ingrédient} other {# ingrédients}} {side, select, higher {au-dessus} lower {au-dessous} other {}} par rapport aux recettes sans, en {view, select, years {points par an} other {points}}. Premier : {first}, {effect}.',
  'ratings.ingredients.caption':
    'Ingrédients d’au moins {support} {view, select, overall {recettes notées} other {recettes notées des deux côtés}}, classés par le bout de l’intervalle le plus proche de zéro. En creux : q ≥ 0,05. Intervalles à 95 %, par recettes.',
  'ratings.ingredients.value':
    '{view, select, years {Pente par an} season {Été − hiver} weekend {Week-end − semaine} other {Moyenne}}',
  'ratings.ingredients.others': '{view, select, overall {Moyenne sans} other {Sans}}',
  'ratings.ingredients.difference': 'Écart',
  'ratings.ingredients.method.compare':
    'Les recettes de chaque ingrédient sont comparées à toutes celles sans lui, sur toutes les notes de une à cinq étoiles. Une recette compte une fois pour chaque ingrédient ; les noms sont comparés tels quels, en minuscules.',
  'ratings.ingredients.method.within':
    'Au fil des ans, selon la saison et le week-end, une recette est comparée à elle-même : la pente de ses notes sur l’année, sur l’été (contre l’hiver) ou sur le week-end, réunie sur les recettes (effets fixes). Les recettes notées d’un seul côté n’y disent rien. On montre l’écart aux recettes sans l’ingrédient.',
  'ratings.ingredients.method.clusters':
    'Les notes d’une recette se ressemblent : seules les recettes comptent comme indépendantes, avec des erreurs types robustes par grappes d’un rapport de totaux (Cochran 1977, §6.4 ; Liang et Zeger 1986) et des q sur tous les ingrédients d’assez de recettes (Benjamini et Hochberg 1995). Le classement suit le bout de l’intervalle le plus proche de zéro, car les plus grands écarts sont ceux des ingrédients les plus rares.',
  'ratings.ingredients.method.limits':
    'Un ingrédient n’est pas la cause de ses notes : il vient avec des plats, des auteurs et des années. Les lecteurs qui notent beaucoup de recettes ne sont pas pris en compte. Les notes de recettes écartées par le nettoyage n’ont pas d’ingrédients ici et comptent parmi celles sans.',
};
