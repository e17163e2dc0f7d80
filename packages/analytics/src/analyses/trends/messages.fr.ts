import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'trends.title': 'Tendances {from}–{to}',
  'trends.notice.noRecipes': 'Aucune recette ne répond à ces filtres. Élargissez les années ou les minutes.',
  'trends.recipes': '{count, plural, one {{n} recette} other {{n} recettes}}',
  'trends.fitDetail': '{interval}\nR² {r2} · p {p}',
  'trends.variant.all': 'Toutes, pondérées',
  'trends.variant.reliable': 'Années de ≥ {threshold} recettes',
  'trends.variant.equal': 'Toutes, à poids égal',
  'trends.variant.earlier': 'Avant {year}, pondérées',
  'trends.variant.recent': 'Depuis {year}, pondérées',
  'trends.axis.thinYears': 'années creuses',
  'trends.axis.fromDay': 'dès le {date}',
  'trends.axis.toDay': 'au {date}',

  'trends.volume.title': 'Volume de recettes',
  'trends.volume.subtitle': 'Recettes publiées par an, {from}–{to} · n = {n}',
  'trends.volume.heading.roseAndFell':
    'Les publications ont augmenté jusqu’en {peak}, puis chuté de {change} en {years, plural, one {# an} other {# ans}}',
  'trends.volume.heading.fell':
    'Les publications ont chuté de {change} en {years, plural, one {# an} other {# ans}} après {peak}',
  'trends.volume.heading.rose': 'Les publications ont augmenté de {change} de {from} à {to}',
  'trends.volume.heading.steady': 'Les publications sont restées stables sur les années complètes',
  'trends.volume.heading.thin':
    'La plupart des recettes datent de {peak} ; trop peu d’années complètes pour une tendance',
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
    'Ruptures : jusqu’à trois coupures sont placées dans le logarithme des nombres, niveau et croissance libres dans chaque segment d’au moins trois ans ; leur nombre a le plus petit BIC (Bai et Perron 2003 ; Yao 1988). Elles sont trouvées à part des taux de croissance, qui s’en tiennent aux années complètes.',
  'trends.volume.method.normality':
    'La droite de Henry oppose les nombres ordonnés aux quantiles normaux (Filliben 1975) ; r² au-dessus de 0,95 est dit proche de la normale, au-dessus de 0,90 un peu écarté. Des nombres dans l’ordre du temps ne sont pas l’échantillon d’une loi : le graphique est pour experts.',
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
  'trends.duration.subtitle': 'Minutes par recette, moyenne et médiane de chaque année · n = {n}',
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
  'trends.duration.agreement.sameSign':
    'Les {count} pentes à côté de la figure vont dans le même sens, mais toutes ne se distinguent pas de zéro.',
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
    'La même pente est calculée de cinq façons : toutes les années pondérées, années complètes et bien remplies seulement, toutes à poids égal, et les années d’avant et d’après le début de la seconde moitié des recettes. Une tendance qui change de signe de l’une à l’autre n’en est pas une.',
  'trends.duration.method.limits':
    'Les auteurs arrondissent à cinq minutes : les médianes avancent par paliers. Le nettoyage a retiré les recettes de plus de 180 minutes, ce qui cache un allongement des plus longues. Les années voisines ne sont pas indépendantes.',

  'trends.ingredients.title': 'Ingrédients',
  'trends.tags.title': 'Tags',
  'trends.items.subtitle.share':
    'Part des recettes avec {kind, select, tags {le tag} other {l’ingrédient}}, {from}–{to} · n = {n}',
  'trends.items.subtitle.diversity':
    '{kind, select, tags {Tags} other {Ingrédients}} distincts dans {size} recettes de chaque année · n = {n}',
  'trends.items.notice.noItems':
    'Aucun {kind, select, tags {tag} other {ingrédient}} ne figure dans 50 de ces recettes. Élargissez les années ou les minutes.',
  'trends.items.heading.none':
    'Aucun {kind, select, tags {tag} other {ingrédient}} ne figure dans assez de ces recettes',
  'trends.items.heading.used': 'En tête : {item}, dans {share} des recettes',
  'trends.items.heading.thin':
    'Trop peu d’années pour une tendance des {kind, select, tags {tags} other {ingrédients}}',
  'trends.items.heading.unclear':
    'Aucun {kind, select, tags {tag} other {ingrédient}} n’a nettement progressé ni reculé',
  'trends.items.heading.up': 'La hausse la plus nette : {up} ; aucun recul net',
  'trends.items.heading.down': 'Le recul le plus net : {down} ; aucune hausse nette',
  'trends.items.heading.both': 'Plus forte hausse : {up} ; plus fort recul : {down}',
  'trends.items.heading.bothEnds': 'De {from} à {to} : {up} gagne le plus, {down} perd le plus',
  'trends.items.heading.compare':
    'Les {kind, select, tags {tags} other {ingrédients}} les plus courants, {item} en tête',
  'trends.items.heading.unknown': '{item} figure dans trop peu de recettes',
  'trends.items.heading.untested': '{item} figure dans moins de {support} recettes : tendance non testée',
  'trends.items.heading.chosenUp': 'En hausse : {item}, {effect}',
  'trends.items.heading.chosenDown': 'En recul : {item}, {effect}',
  'trends.items.heading.chosenUnclear': 'Pas de tendance nette : {item}',
  'trends.items.leads':
    '{item} mène dans {count} {of, plural, one {année complète sur #} other {années complètes sur #}} ayant assez de recettes.',
  'trends.items.howMany':
    'Sur {tested} {kind, select, tags {tags} other {ingrédients}} présents dans au moins {support} recettes, {up} progressent nettement et {down} reculent nettement (taux de fausses découvertes 5 %).',
  'trends.items.jumps': 'Un seul saut en un an, plutôt un changement de mots que de cuisine : {names}.',
  'trends.items.endpoints': 'Seules deux années sont comparées : {from} ({n} recettes) et {to} ({m}).',
  'trends.items.endpointsThin':
    'Ce calcul ne tient qu’à deux années, {from} ({n} recettes) et {to} ({m}), qui ne sont pas toutes deux complètes avec {threshold} recettes : préférez le modèle sur toutes les années.',
  'trends.items.fromTo': 'Part des recettes : {first} en {from}, {last} en {to}.',
  'trends.items.newSince': 'nouveau depuis {year}',
  'trends.items.lastSeen': 'vu pour la dernière fois en {year}',
  'trends.items.jump': 'un seul saut en {year}',
  'trends.items.unit':
    '{count, plural, one {point} other {points}}{measure, select, model { par an} other {}}',
  'trends.items.pointsAYear': '{value} {count, plural, one {point} other {points}} par an',
  'trends.items.points': '{value} {count, plural, one {point} other {points}}',
  'trends.items.arrow': '{first} → {last}',
  'trends.items.changeDetail': '{unit}\n{interval}',
  'trends.items.changeDetailQ': '{unit}\n{interval} · q {q}',
  'trends.items.share': 'Part des recettes',
  'trends.items.change': 'Variation',
  'trends.items.interval95': 'Intervalle à 95 %',
  'trends.items.key.eligible': 'Dans au moins {support} recettes',
  'trends.items.key.fromTo': 'De {from} à {to}',
  'trends.items.figure.model': 'Points de pourcentage par an ; à droite, part ajustée en {from} et {to}',
  'trends.items.figure.endpoints': 'Points de pourcentage de {from} à {to} ; à droite, les deux parts',
  'trends.items.nothing': 'aucun',
  'trends.items.itemEffect': '{item}, {effect}',
  'trends.items.lines': 'Part des recettes de chaque année',
  'trends.items.table.first': 'Première part',
  'trends.items.table.last': 'Dernière part',
  'trends.items.table.p': 'p',
  'trends.items.table.q': 'q',
  'trends.items.diversity.thin':
    'Trop peu d’années complètes pour comparer la variété des {kind, select, tags {tags} other {ingrédients}}',
  'trends.items.diversity.up':
    'À nombre égal de recettes, les {kind, select, tags {tags} other {ingrédients}} se sont diversifiés',
  'trends.items.diversity.down':
    'À nombre égal de recettes, les {kind, select, tags {tags} other {ingrédients}} sont moins variés',
  'trends.items.diversity.unclear':
    'À nombre égal de recettes, la variété des {kind, select, tags {tags} other {ingrédients}} se maintient',
  'trends.items.diversity.raw':
    'En nombre brut, {first} {kind, select, tags {tags} other {ingrédients}} distincts en {from} ({n} recettes) et {last} en {to} ({m}) : cela suit surtout le nombre de recettes.',
  'trends.items.diversity.key.slope': 'Variation par an, années complètes',
  'trends.items.diversity.key.latest': 'Distincts à taille égale, {year}',
  'trends.items.diversity.rarefied':
    '{kind, select, tags {Tags} other {Ingrédients}} distincts attendus dans {size} recettes',
  'trends.items.diversity.distinct':
    '{kind, select, tags {Tags} other {Ingrédients}} distincts, en nombre brut',
  'trends.items.diversity.equal': 'À taille égale',
  'trends.items.diversity.asCounted': 'Nombre brut',
  'trends.items.diversity.inRecipes': 'Dans {size} recettes',
  'trends.items.description.used':
    'Barres des {count} {kind, select, tags {tags} other {ingrédients}} les plus courants, de {first} dans {firstShare} des recettes à {last} dans {lastShare}. {n} recettes.',
  'trends.items.description.changes':
    'Les {rising} {kind, select, tags {tags} other {ingrédients}} qui ont le plus progressé et les {falling} qui ont le plus reculé, avec variation et intervalle à 95 %. En tête des hausses : {up} ; des reculs : {down}. {tested} ont été testés.',
  'trends.items.description.lines':
    'Courbes de la part des recettes par année, de {from} à {to} : {names}. {n} recettes.',
  'trends.items.description.rarefied':
    'Courbe du nombre de {kind, select, tags {tags} other {ingrédients}} distincts attendus dans {size} recettes de chaque année, de {from} à {to}, avec intervalles à 95 %.',
  'trends.items.description.distinct':
    'Courbe du nombre de {kind, select, tags {tags} other {ingrédients}} distincts comptés chaque année, de {from} à {to}.',
  'trends.items.caption.used':
    'Présents dans au moins {support} recettes. Traits sombres : intervalles à 95 % (Wilson).',
  'trends.items.caption.model':
    'Points : variation ajustée par an avec intervalle à 95 % ; à droite : part ajustée la première et la dernière année complète. Creux : non distinct du hasard (q ≥ 0,05) ou, sur les courbes, années de moins de {threshold} recettes ou partielles ; les triangles dépassent l’axe. ‡ Un saut plutôt qu’une tendance.',
  'trends.items.caption.endpoints':
    'Points : dernière année moins première, avec intervalle à 95 % (Newcombe) ; à droite : les deux parts. Creux : non distinct du hasard (q ≥ 0,05) ou, sur les courbes, années de moins de {threshold} recettes ou partielles ; les triangles dépassent l’axe. ‡ Un saut plutôt qu’une tendance.',
  'trends.items.caption.compare':
    'Points creux : moins de {threshold} recettes, ou année partielle ; un triangle en haut dépasse l’axe. Traits verticaux : intervalles à 95 % (Wilson) ; une année sans l’élément compte pour zéro.',
  'trends.items.caption.diversity':
    'Chaque année est ramenée à {size} recettes, le minimum d’une année complète d’au moins {threshold} recettes ; les années moindres n’ont pas de point. Traits verticaux : intervalles à 95 %.',
  'trends.items.method.counts':
    'Une recette compte une fois pour chaque élément cité ; les noms sont comparés en minuscules, sans regrouper synonymes ni pluriels. Une part est le nombre de recettes avec l’élément sur toutes les recettes de l’année, une année sans lui comptant pour zéro ; son intervalle est celui de Wilson (1927).',
  'trends.items.method.model':
    'Modèle sur toutes les années : droite logistique de la part selon l’année, chaque année pesant par ses recettes, intervalle élargi par la surdispersion autour de la droite (quasi-binomiale ; McCullagh et Nelder 1989, §4.5). L’effet est la pente à la part globale, en points de pourcentage par an ; les parts aux deux bouts sont celles de la courbe. Les valeurs q contrôlent le taux de fausses découvertes sur tous les éléments au support minimal (Benjamini et Hochberg 1995) ; les deux côtés montrent le même nombre d’éléments.',
  'trends.items.method.endpoints':
    'Extrêmes : part de la dernière année moins celle de la première, avec l’intervalle de Newcombe (1998, méthode 10) et le test du χ² corrigé, valeurs q sur tous les éléments. Cette mesure n’emploie que deux années et oublie les autres ; si l’une compte peu de recettes, le hasard décide.',
  'trends.items.method.jumps':
    'Un élément porte ‡ quand deux niveaux constants décrivent mieux ses années complètes qu’une droite (BIC inférieur d’au moins 6, Raftery 1995) et que les niveaux diffèrent d’au moins moitié : un nom qui apparaît ou disparaît d’un coup tient aux mots du site, non aux cuisines. « Nouveau depuis » et « vu pour la dernière fois » sont la première et la dernière année avec une recette.',
  'trends.items.method.diversity':
    'Le nombre d’éléments distincts croît avec celui des recettes ; les années sont donc comparées à nombre égal : le compte attendu parmi des recettes tirées sans remise (Hurlbert 1971 ; Colwell, Mao et Chang 2004), avec l’erreur type inconditionnelle de Colwell et al. (2012). La droite sur les années complètes les pèse également.',
  'trends.items.method.limits':
    'Les recettes d’un site ne sont pas un échantillon de la cuisine. Les tags viennent des auteurs et du site, dont les règles ont changé ; les têtes de rubrique (course, preparation, dietary…) sont masquées au départ. Les années voisines ne sont pas indépendantes.',

  'trends.measures.subtitle':
    '{name} ({unit}), {statistic, select, median {médiane} other {moyenne}} des recettes de chaque année · n = {n}',
  'trends.measures.heading.up': '{name} : hausse de {slope}',
  'trends.measures.heading.down': '{name} : baisse de {slope}',
  'trends.measures.heading.unclear': '{name} : pas de tendance nette',
  'trends.measures.heading.thin': '{name} : trop peu d’années pour une tendance',
  'trends.measures.heading.fellThenRose': '{name} : baisse avant {year}, hausse depuis',
  'trends.measures.heading.roseThenFell': '{name} : hausse avant {year}, baisse depuis',
  'trends.measures.turns':
    'Une seule droite cache ce retournement : {all} sur toutes les années, {recent} depuis {year}.',
  'trends.measures.key.detail': '{unit}\n{fit}',
  'trends.measures.key.slopes': 'Tendance pondérée',
  'trends.measures.key.tail': 'Toutes les recettes',
  'trends.measures.key.largest': 'Maximum',
  'trends.measures.key.variants': 'La pente tient-elle ?',
  'trends.measures.slopes': 'Pentes, en part de la valeur globale par an',
  'trends.measures.relative': '{value} par an',
  'trends.measures.spread': 'Dispersion',
  'trends.measures.spread.deviation': 'entre recettes, ±1 ET',
  'trends.measures.spread.quartiles': 'entre recettes, Q25–Q75',
  'trends.measures.panels': 'Écart à la valeur de toutes les années réunies',
  'trends.measures.table.minusDeviation': 'Recettes : moyenne − 1 ET',
  'trends.measures.table.plusDeviation': 'Recettes : moyenne + 1 ET',
  'trends.measures.table.q25': 'Recettes : Q25',
  'trends.measures.table.q75': 'Recettes : Q75',
  'trends.measures.description.trend':
    'Courbe par année, de {from} à {to} : {name} ({unit}), de {first} à {last}, avec intervalles à 95 % et ajustement pondéré. {n} recettes.',
  'trends.measures.description.panels':
    '{count} petites courbes par année, chacune en écart à sa valeur sur toutes les années, sur une même échelle.',
  'trends.measures.description.variants':
    'Pente par an, avec intervalle à 95 %, selon {count} choix d’années et de poids : {name}.',
  'trends.measures.description.slopes':
    'Pentes de {count} mesures en part de leur valeur globale par an, avec intervalles à 95 %.',
  'trends.measures.caption.hollow':
    'Creux : moins de {threshold} recettes, ou année partielle. Ombre près de la courbe : intervalle à 95 %. La bande de dispersion, {spread, select, quartiles {Q25 à Q75} other {±1 ET}}, dit combien les recettes diffèrent, non la précision de la courbe. Les valeurs p sont descriptives : les années voisines se ressemblent.',
  'trends.measures.caption.plain':
    'Ombre près de la courbe : intervalle à 95 %. La bande de dispersion, {spread, select, quartiles {Q25 à Q75} other {±1 ET}}, dit combien les recettes diffèrent, non la précision de la courbe. Les valeurs p sont descriptives : les années voisines se ressemblent.',
  'trends.measures.method.fit':
    'La droite est un ajustement par moindres carrés pondérés des valeurs annuelles sur l’année, chacune pesant par ses recettes (Draper et Smith, Applied Regression Analysis, §9.2). R² est pondéré ; p est bilatéral, sur le nombre d’années moins deux. Les années voisines ne sont pas indépendantes : p est descriptif. L’intervalle d’une moyenne est celui de Student.',
  'trends.measures.method.variants':
    'La pente est recalculée sur les seules années complètes et bien fournies, à poids égal, puis avant et depuis l’année où commence la seconde moitié des recettes. Si ces deux dernières excluent zéro avec des signes contraires, le titre dit que la série se retourne.',
  'trends.measures.method.panels':
    'Les petites courbes montrent chaque valeur annuelle rapportée à celle de toutes les années réunies, moins 1, sur une même échelle, que les années creuses peuvent dépasser ; les pentes relatives sont divisées par cette valeur.',

  'trends.complexity.title': 'Complexité',
  'trends.complexity.summary.up':
    'Les recettes ont gagné <b>{change} {count, plural, one {étape} other {étapes}}</b> entre {from} et {to}.',
  'trends.complexity.summary.down':
    'Les recettes ont perdu <b>{change} {count, plural, one {étape} other {étapes}}</b> entre {from} et {to}.',
  'trends.complexity.summary.unclear':
    'Le nombre d’étapes n’a <b>pas nettement changé</b> entre {from} et {to}.',
  'trends.complexity.kpi.steps': 'Étapes en moyenne, {year}',
  'trends.complexity.kpi.steps.context':
    '<b>{change} {count, plural, one {étape} other {étapes}}</b> depuis {since} {interval}',
  'trends.complexity.key.correlations': 'Corrélation sur {n} recettes (Pearson)',
  'trends.complexity.pair.minutesSteps': 'Minutes et étapes',
  'trends.complexity.pair.minutesIngredients': 'Minutes et ingrédients',
  'trends.complexity.pair.stepsIngredients': 'Étapes et ingrédients',
  'trends.complexity.method.score':
    'Score de complexité = ln(1 + minutes) + étapes + ingrédients ÷ 2. Il va de 4,2 à 37,7 après nettoyage et reflète surtout le nombre d’étapes ; étapes et ingrédients sont aussi montrés seuls. La bande facultative est la moyenne ±1 écart type des recettes de l’année.',
  'trends.complexity.method.limits':
    'Le nettoyage a retiré les recettes de plus de 24 étapes ou 17 ingrédients, ce qui cache un allongement des plus longues. La façon de découper un texte en étapes est aussi une habitude d’écriture.',

  'trends.nutrition.title': 'Nutrition',
  'trends.nutrition.method.units':
    'L’énergie est en kilocalories par portion ; les six nutriments sont en pourcentage de l’apport journalier des étiquettes, non de l’énergie : leur somme ne fait pas 100.',
  'trends.nutrition.method.tails':
    'La nutrition n’a pas été filtrée, et quelques recettes annoncent des dizaines de milliers de kilocalories : la moyenne les suit, la médiane non. Les deux sont offertes, avec le maximum à côté. Les quartiles sont interpolés ; l’intervalle d’une médiane suppose normal le milieu de la distribution (erreur type 1,2533 × écart interquartile ÷ 1,349 ÷ √n ; McGill, Tukey et Larsen 1978).',
  'trends.nutrition.method.limits':
    'Les sept suivent la taille de la portion : sept baisses peuvent n’en être qu’une ; comparez chacune à l’énergie avant de dire les recettes plus légères. Les auteurs ne mesurent pas la nutrition ; le site la calcule d’après les ingrédients.',
};
