import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'ratings.control.measure.mean': 'Moyenne',
  'ratings.control.measure.five': 'Cinq étoiles',
  'ratings.control.measure.low': 'Deux ou moins',
  'ratings.measure': '{measure, select, five {Cinq étoiles} low {Deux étoiles ou moins} other {Moyenne}}',
  'ratings.below': '< {value}',
  'ratings.table.withinYears': 'Moyenne à année égale',
  'ratings.table.group': '{kind, select, seasons {Saison} months {Mois} other {Jour}}',
  'ratings.calendar.effect': '{group} : {value}, toutes les notes : {mean}',
  'ratings.calendar.subtitle':
    '{measure, select, five {Part de cinq étoiles} low {Part de deux étoiles ou moins} other {Note moyenne}} par {kind, select, seasons {saison} months {mois de l’année} other {jour de la semaine}}, avec intervalle à 95 % · n = {n}',
  'ratings.points':
    '{size} {measure, select, mean {{count, plural, one {point} other {points}}} other {{count, plural, one {point} other {points}} de pourcentage}}',
  'ratings.calendar.nobody': 'aucun',
  'ratings.calendar.heading.up':
    '{measure, select, five {Cinq étoiles, nettement plus souvent} low {Deux ou moins, nettement plus souvent} other {Notes nettement plus hautes}} : {higher} ; {also, select, yes {{measure, select, mean {plus basses} other {moins souvent}} : {lower}} other {{kind, select, seasons {aucune} other {aucun}} nettement {measure, select, mean {au-dessous} other {moins souvent}}}}',
  'ratings.calendar.heading.down':
    '{measure, select, five {Cinq étoiles, nettement moins souvent} low {Deux ou moins, nettement moins souvent} other {Notes nettement plus basses}} : {lower} ; {kind, select, seasons {aucune} other {aucun}} nettement {measure, select, mean {au-dessus} other {plus souvent}}',
  'ratings.calendar.heading.unclear':
    'Pas d’écart net entre {kind, select, seasons {saisons} months {mois} other {jours}}{measure, select, five { pour les cinq étoiles} low { pour les deux étoiles ou moins} other {}}',
  'ratings.calendar.heading.same':
    '{measure, select, five {Cinq étoiles aussi souvent} low {Deux étoiles ou moins aussi souvent} other {Notes semblables}} {kind, select, seasons {en toute saison} months {tous les mois} other {tous les jours}}, à {within} près',
  'ratings.calendar.heading.thin':
    'Trop peu de notes pour comparer les {kind, select, seasons {saisons} months {mois} other {jours}}',
  'ratings.calendar.size':
    'Du plus bas au plus haut, l’écart est de {gap} {interval}, {scale} de l’échelle ; {share} de toute la variation est entre les groupes.',
  'ratings.calendar.size.none':
    'Le plus grand écart, {gap} {interval}, soit {scale} de l’échelle, peut être du hasard ; {share} de toute la variation est entre les groupes.',
  'ratings.calendar.within':
    'À année égale, l’écart est de {within}, contre {pooled} toutes années confondues.',
  'ratings.calendar.key.gap': 'Plus haut moins plus bas',
  'ratings.calendar.key.gapDetail': '{interval} {scale} de l’échelle',
  'ratings.calendar.key.eta': 'η², part de variance',
  'ratings.calendar.key.etaDetail': 'test de tous les groupes : F({between}) = {f} · p {p}',
  'ratings.calendar.key.epsilon': 'ε² des rangs',
  'ratings.calendar.key.overall': 'Toutes les notes',
  'ratings.calendar.all': 'Tout {value}',
  'ratings.calendar.counts': 'Notes par {kind, select, seasons {saison} months {mois} other {jour}}',
  'ratings.calendar.countsDescription':
    'Barres des notes par {kind, select, seasons {saison} months {mois} other {jour}}, {n} en tout.',
  'ratings.calendar.description':
    '{claim}. Points et intervalles à 95 % : {measure, select, five {part de cinq étoiles} low {part de deux étoiles ou moins} other {note moyenne}} par {kind, select, seasons {saison} months {mois} other {jour}}. Plus haut : {best}, {bestValue} ; plus bas : {worst}, {worstValue} ; les {n} notes : {overall}.',
  'ratings.calendar.caption':
    'L’écart est de {scale} de l’échelle{axis, select, window { : la barre de gauche la montre entière, l’axe sa part claire} other {}}. {marks, select, hollow {En creux : pas nettement distingué de toutes les autres notes. } other {}}Intervalles à 95 %.',
  'ratings.calendar.method.groups':
    'Compare toutes les notes de chaque groupe ; les points sont des moyennes (intervalle de Student) ou des parts (Wilson). Les saisons sont celles de l’hémisphère nord, l’hiver de décembre à février ; les jours partent du lundi (ISO).',
  'ratings.calendar.method.tests':
    'L’effet d’abord : l’écart du plus haut au plus bas, son intervalle élargi parce qu’il est choisi parmi toutes les paires (Bonferroni ; l’écart lui-même est un peu exagéré), et les parts de la variation des étoiles (η²) et de leurs rangs (ε²) qui sont entre les groupes. S’il y a un écart quelconque se lit au T² de Hotelling de leurs moyennes. Un groupe est nommé, et son point plein, quand ce test trouve un écart (p < 0,05) et que celui de Student du groupe contre toutes les autres notes en trouve un aussi, corrigé sur les groupes (Holm 1979) : là où il n’y a rien, un groupe n’est nommé que dans 5 % des cas au plus. Les groupes ne sont dits semblables que si l’intervalle de chacun contre tous les autres tient dans 1 % de l’échelle (deux tests unilatéraux, Schuirmann 1987).',
  'ratings.calendar.method.related':
    'Les notes d’un lecteur se ressemblent, celles d’une recette aussi : seuls les lecteurs et les recettes comptent comme indépendants, et chaque intervalle et chaque test de cette carte tient compte des deux (robuste par grappes croisées : Cameron, Gelbach et Miller 2011). On y prend les paires de notes d’un même lecteur ou d’une même recette, dans les années choisies ; leur nombre effectif est n² sur le nombre de ces paires (Kish 1965), et un groupe de moins de deux n’a pas d’intervalle.',
  'ratings.calendar.method.within':
    'À année égale : l’écart de chaque groupe à la moyenne de son année, moyenné sur toutes ses notes. La comparaison ne dépend plus d’années d’un autre niveau plus riches en un groupe.',
  'ratings.calendar.method.limits':
    'Avec un million de notes, tout écart est significatif : lire sa taille à côté de l’échelle. Un écart près du bord de son intervalle n’en est pas encore un.',
};
