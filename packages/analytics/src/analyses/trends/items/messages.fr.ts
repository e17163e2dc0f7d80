import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'trends.items.subtitle.share':
    'Part des recettes avec {kind, select, tags {le tag} other {l’ingrédient}}, {years} · n = {n}',
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
  'trends.items.lookup.unknown':
    '{item} : dans moins de {least} recettes, ou dans aucune ; pas de tendance à tracer',
  'trends.items.lookup.rare': '{item} : dans moins de {support} recettes ; tendance non testée',
  'trends.items.lookup.hidden': '{item} est une tête de rubrique des tags : tendance non testée',
  'trends.items.lookup.untested': '{item} : ces années ne permettent pas de tester sa tendance',
  'trends.items.heading.chosen.up': 'En hausse : {item}, {effect}',
  'trends.items.heading.chosen.down': 'En recul : {item}, {effect}',
  'trends.items.heading.chosen.unclear': 'Pas de tendance nette : {item}',
  'trends.items.leads':
    '{item} mène dans {count} {of, plural, one {année complète sur #} other {années complètes sur #}} ayant assez de recettes.',
  'trends.items.howMany':
    '{kind, select, tags {{tested, plural, one {# tag} other {# tags}}} other {{tested, plural, one {# ingrédient} other {# ingrédients}}}} {tested, plural, one {présent} other {présents}} dans au moins {support} recettes {tested, plural, one {a été testé} other {ont été testés}}{hidden, plural, =0 {} other {, têtes de rubrique exclues}} : {up, plural, =0 {aucun ne progresse nettement} one {# progresse nettement} other {# progressent nettement}} et {down, plural, =0 {aucun ne recule nettement} one {# recule nettement} other {# reculent nettement}} (taux de fausses découvertes 5 %).{untested, plural, =0 {} one { Un autre n’a pas pu être testé.} other { # autres n’ont pas pu être testés.}}',
  'trends.items.jumpOf': '{item} {year}',
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
  'trends.items.key.eligible': 'Dans au moins {support} recettes',
  'trends.items.key.fromTo': 'De {from} à {to}',
  'trends.items.figure.model': 'Points de pourcentage par an ; à droite, part ajustée en {from} et {to}',
  'trends.items.figure.endpoints': 'Points de pourcentage de {from} à {to} ; à droite, les deux parts',
  'trends.items.itemEffect': '{item}, {effect}',
  'trends.items.lines': 'Part des recettes de chaque année',
  'trends.items.table.first': 'Première part',
  'trends.items.table.change.model': 'Variation, points par an',
  'trends.items.table.change.endpoints': 'Variation, points',
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
    'À nombre égal de recettes, la variété des {kind, select, tags {tags} other {ingrédients}} n’a pas de tendance nette',
  'trends.items.diversity.same':
    'À nombre égal de recettes, la variété des {kind, select, tags {tags} other {ingrédients}} reste stable, à moins de {within} par an près',
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
    'Barres des {count} {kind, select, tags {tags} other {ingrédients}} les plus courants. Le premier : {first}, dans {firstShare} des recettes ; le dernier : {last}, dans {lastShare}. {n} recettes.',
  'trends.items.description.changes':
    'Variations avec intervalles à 95 %. {rising, plural, =0 {} one {Un seul {kind, select, tags {tag} other {ingrédient}} au-dessus de zéro : {up}. } other {Les # {kind, select, tags {tags} other {ingrédients}} aux variations positives les plus fortes ; le premier : {up}. }}{falling, plural, =0 {} one {Un seul au-dessous : {down}. } other {Les # aux variations négatives les plus fortes ; le premier : {down}. }}{tested, plural, one {# a été testé} other {# ont été testés}}.',
  'trends.items.description.lines':
    'Courbes de la part des recettes par année, de {from} à {to} : {names}. {n} recettes.',
  'trends.items.description.rarefied':
    'Courbe du nombre {kind, select, tags {de tags} other {d’ingrédients}} distincts attendus dans {size} recettes de chaque année, de {from} à {to}, avec intervalles à 95 %.',
  'trends.items.description.distinct':
    'Courbe du nombre {kind, select, tags {de tags} other {d’ingrédients}} distincts comptés chaque année, de {from} à {to}.',
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
    'Modèle sur toutes les années : droite logistique de la part selon l’année, chaque année pesant par ses recettes, intervalle élargi par la surdispersion autour de la droite (quasi-binomiale ; McCullagh et Nelder 1989, §4.5). L’effet est la pente à la part globale, en points de pourcentage par an ; les parts aux deux bouts sont celles de la courbe. Les valeurs q contrôlent le taux de fausses découvertes sur tous les éléments au support minimal qui peuvent être testés (Benjamini et Hochberg 1995) : non ceux de toutes les recettes, ni ceux des seules recettes de la première ou de la dernière année ; les deux côtés montrent le même nombre d’éléments.',
  'trends.items.method.endpoints':
    'Extrêmes : part de la dernière année moins celle de la première, avec l’intervalle de Newcombe (1998, méthode 10) et le test du χ² corrigé, valeurs q sur tous les éléments qui peuvent être testés : non ceux dont moins d’une recette est attendue à l’un des bouts (Cochran 1954). Cette mesure n’emploie que deux années et oublie les autres ; si l’une compte peu de recettes, le hasard décide.',
  'trends.items.method.jumps':
    'Un élément porte ‡ quand deux niveaux constants décrivent mieux ses années complètes qu’une droite (BIC inférieur d’au moins 6, Raftery 1995) et que les niveaux diffèrent d’au moins moitié : un nom qui apparaît ou disparaît d’un coup tient aux mots du site, non aux cuisines. « Nouveau depuis » et « vu pour la dernière fois » sont la première et la dernière année avec une recette.',
  'trends.items.method.diversity':
    'Le nombre d’éléments distincts croît avec celui des recettes ; les années sont donc comparées à nombre égal : le compte attendu parmi des recettes tirées sans remise (Hurlbert 1971 ; Colwell, Mao et Chang 2004), avec l’erreur type inconditionnelle de Colwell et al. (2012). La variation par an est la pente sur les années complètes, à poids égal, avec un intervalle et un p qui tiennent compte de la ressemblance des années voisines, comme pour la durée de préparation.',
  'trends.items.method.limits':
    'Les recettes d’un site ne sont pas un échantillon de la cuisine. Les tags viennent des auteurs et du site, dont les règles ont changé ; les têtes de rubrique (course, preparation, dietary…) sont masquées au départ. Pour les éléments, rien ne tient compte de la ressemblance des années voisines : un usage qui dérive quelques années peut passer pour une tendance. Dans des séries de 18 années qui ressemblent à leurs voisines à 0,4 ou 0,7, un tel p est sous 5 % dans quelque 15 ou 36 % des cas sans aucune tendance ; à lui seul, le petit q d’un élément ne prouve rien.',
};
