import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'ratings.control.level': 'Niveau',
  'ratings.control.level.regimes': 'Régimes',
  'ratings.control.level.line': 'Droite',
  'ratings.intervalAndP': '{interval} p {p}',
  'ratings.table.month': 'Mois',
  'ratings.trend.title': 'Tendance',
  'ratings.trend.subtitle':
    'Note moyenne de chaque mois · {count, plural, one {# mois} other {# mois}} d’au moins {minimum} notes · n = {n}',
  'ratings.trend.heading.step':
    'En {month}, les notes ont {direction, select, up {gagné} other {perdu}} {change} point{months, plural, =0 {} one {, pour # mois} other {, pour # mois}}',
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
  'ratings.trend.summary':
    'La moyenne a {direction, select, up {gagné} other {perdu}} {change} point en <b>{month}</b>{months, plural, =0 {} one { et y est restée # mois} other { et y est restée # mois}}.',
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
  'ratings.trend.stepLabel': '{change} {interval}',
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
};
