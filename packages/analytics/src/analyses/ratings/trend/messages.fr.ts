import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'ratings.control.level': 'Niveau',
  'ratings.control.level.regimes': 'Régimes',
  'ratings.control.level.line': 'Droite',
  'ratings.intervalAndP': '{interval} p {p}',
  'ratings.table.month': 'Mois',
  'ratings.trend.effect': '{before} avant, {after} après, sur 5',
  'ratings.trend.title': 'Tendance',
  'ratings.trend.subtitle':
    'Note moyenne de chaque mois · {count, plural, one {# mois} other {# mois}} d’au moins {minimum} · n = {n}',
  'ratings.trend.heading.step':
    'En {month}, les notes ont {direction, select, up {gagné} other {perdu}} {change}{months, plural, =0 {} one {, pour # mois} other {, pour # mois}}',
  'ratings.trend.heading.up': 'Les notes ont monté de {slope} par an, sans saut net',
  'ratings.trend.heading.down': 'Les notes ont baissé de {slope} par an, sans saut net',
  'ratings.trend.heading.unclear': 'Ni saut net ni tendance nette des moyennes mensuelles',
  'ratings.trend.heading.same': 'Pas de saut net, et la droite des mois bouge de moins de {within} en tout',
  'ratings.trend.heading.thin':
    '{count, plural, one {Un mois ne montre} other {# mois ne montrent}} aucune tendance : il en faut {needed}',
  'ratings.trend.step':
    'Le niveau est passé de {before} à {after} {interval}, le nouveau à partir du mois {settled} : {scale} de l’échelle de 1 à 5. Les mois ont {levels, plural, one {# niveau} other {# niveaux}} en tout.',
  'ratings.trend.line': 'La droite dit {slope} par an {interval}.',
  'ratings.trend.line.steps': 'Une droite dirait {slope} par an {interval} ; elle cache les sauts.',
  'ratings.trend.line.unclear':
    'Une droite ne montre pas de tendance nette : {slope} par an {interval}, p {p}.',
  'ratings.trend.line.disagree':
    'Une droite pondérée par les notes dirait {slope} par an {interval}, mais les mois par eux-mêmes ne le confirment pas nettement (Mann–Kendall, p {p}).',
  'ratings.trend.leftOut':
    '{count, plural, one {# mois} other {# mois}} de moins de {minimum} notes, {share} des notes, écartés.',
  'ratings.trend.summary.step':
    'La moyenne a {direction, select, up {gagné} other {perdu}} {change} en <b>{month}</b>{months, plural, =0 {} one { et est restée à ce niveau # mois} other { et est restée à ce niveau # mois}}.',
  'ratings.trend.summary.up': 'Les notes ont monté de <b>{slope} par an</b>.',
  'ratings.trend.summary.down': 'Les notes ont baissé de <b>{slope} par an</b>.',
  'ratings.trend.summary.unclear': 'Les notes mensuelles ne montrent <b>ni saut net ni tendance nette</b>.',
  'ratings.trend.summary.same':
    'Les notes mensuelles ne montrent pas de saut net, et leur droite bouge de <b>moins de {within}</b> en tout.',
  'ratings.trend.summary.thin':
    '{count, plural, one {# mois ne suffit pas} other {# mois ne suffisent pas}} à une tendance des notes : il en faut {needed}.',
  'ratings.trend.key.title': 'Moyennes mensuelles',
  'ratings.trend.key.levels': 'Niveaux',
  'ratings.trend.key.step': 'Saut, {month}',
  'ratings.trend.key.slope': 'Droite pondérée par les notes, par an',
  'ratings.trend.key.r2': 'R² {r2}',
  'ratings.trend.key.sen': 'Pente de Sen, par an',
  'ratings.trend.key.kendall': 'τ-b de Kendall avec le temps',
  'ratings.trend.key.spearman': 'ρ de Spearman pondéré',
  'ratings.trend.key.fromTo': '{from} à {to}',
  'ratings.trend.level': 'Niveau',
  'ratings.trend.stepLabel': '{change} {interval}',
  'ratings.trend.counts': 'Notes par mois',
  'ratings.trend.countsDescription': 'Barres des notes de chaque mois, {n} en tout.',
  'ratings.trend.description':
    'Courbe de la note moyenne de chaque mois, {from} à {to}, avec son intervalle à 95 % : au plus bas {low} en {lowMonth}, au plus haut {high} en {highMonth}. {n} notes.',
  'ratings.trend.description.step':
    'Courbe de la note moyenne de chaque mois, {from} à {to}, avec son intervalle à 95 % : au plus bas {low} en {lowMonth}, au plus haut {high} en {highMonth} ; le niveau change de {change} en {month}. {n} notes.',
  'ratings.trend.caption.regimes':
    'Bande : intervalle à 95 % de chaque mois. Tirets : niveau de chaque régime, pondéré par les notes ; {shortest} mois au moins, {most} sauts au plus.',
  'ratings.trend.caption.line':
    'Bande : intervalle à 95 % de chaque mois. Tirets : droite pondérée par les notes ; elle cache les sauts.',
  'ratings.trend.caption.plain': 'Bande : intervalle à 95 % de chaque mois.',
  'ratings.trend.method.means':
    'Moyenne des notes de chaque mois civil, avec l’intervalle de Student ; les mois sous le minimum de notes sont écartés et la courbe s’y interrompt. Les avis sans étoile ne sont dans aucune moyenne.',
  'ratings.trend.method.steps':
    'Sauts : les moyennes mensuelles, pondérées par leurs notes, sont découpées en niveaux constants d’au moins six mois par recherche exhaustive (programmation dynamique, Bai et Perron 2003), six sauts au plus, 24 mois au moins. Les mois peuvent ressembler à leurs voisins (erreurs AR(1), Chakar et autres 2017) : chaque corrélation de 0 à 0,95 est essayée avec chaque nombre de sauts, et un saut compte s’il gagne 2 ln n + 6,5 en −2 log vraisemblance. Sur des séries simulées de 36 et 120 mois sans saut, de corrélation 0, 0,4 et 0,7, il en a été trouvé un dans 0 à 3 % des cas ; un saut de deux fois la dispersion des mois a été trouvé, à trois mois près, dans 78, 39 et 37 % des séries de 36 mois, et 99, 90 et 55 % de celles de 120. La taille d’un saut est l’écart des deux niveaux ; son intervalle vient de la dispersion des mois autour de leur niveau, en moyenne sur les corrélations qu’ils admettent (Harville 1974 ; Zellner et Tiao 1964), et tient le mois du saut pour connu : des sauts trouvés dans ces séries, il contenait la vraie taille dans 92 à 98 % des cas. Il est daté du mois qui se trouve nettement entre les deux niveaux, s’il y en a un. Le saut du titre est le plus abrupt : les trois mois d’après contre les trois d’avant, rapportés à l’erreur d’échantillonnage.',
  'ratings.trend.method.line':
    'La droite est celle des moindres carrés pondérés, dans le temps réel, de poids n ; son intervalle et son p font la moyenne des corrélations des mois voisins que les résidus admettent (Zellner et Tiao 1964 ; Harville 1974), et sont corrigés pour les deux questions de la carte, un saut et une droite (Bonferroni). Une tendance est annoncée à partir de 24 mois, si ce p est sous 5 % et que le test de Mann–Kendall trouve le même sens. S’y ajoutent le τ-b de Kendall, le test de Mann–Kendall avec la pente de Sen et le ρ de Spearman de poids n ; seul l’intervalle de la droite tient compte de la corrélation.',
  'ratings.trend.method.limits':
    'Un saut dit quand les notes ont changé, non pourquoi : les lecteurs, les recettes et le site ont changé aussi. La bande d’un mois tient ses notes pour indépendantes et est trop étroite : celles d’un lecteur ou d’une recette se ressemblent. Niveaux et droite s’appuient, eux, sur la dispersion des mois.',
};
