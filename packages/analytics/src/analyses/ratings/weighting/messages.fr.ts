import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'ratings.table.months': 'Mois',
  'ratings.table.value': 'Valeur',
  'ratings.table.counted': 'Effectif',
  'ratings.weighting.title': 'Pondération',
  'ratings.weighting.subtitle':
    '{count, plural, one {# mois} other {# mois}} d’au moins {minimum} ; {share} des notes écartées · n = {n}',
  'ratings.weighting.heading.up': 'Compter les notes plutôt que les mois ajoute {change} à la moyenne',
  'ratings.weighting.heading.down': 'Compter les notes plutôt que les mois ôte {change} à la moyenne',
  'ratings.weighting.heading.same': 'La pondération ne bouge guère la moyenne : de {change}',
  'ratings.weighting.heading.thin': 'Trop peu de mois pour comparer les pondérations',
  'ratings.weighting.slopes.firm':
    'La moyenne {direction, select, up {monte} other {baisse}} avec les {count} choix de mois et de poids.',
  'ratings.weighting.slopes.none': 'Aucun des {count} choix de mois et de poids ne montre de tendance nette.',
  'ratings.weighting.slopes.fragile':
    'Qu’il y ait une tendance dépend des mois retenus et de leur poids : voir les pentes sous la figure.',
  'ratings.weighting.chance.more':
    'Les mois se dispersent {ratio} fois plus que des notes indépendantes ({outside} sur {months, plural, one {# mois} other {# mois}} hors de la bande, p {p}) : les mois diffèrent, ou bien des lecteurs qui notent beaucoup de recettes pèsent sur eux.',
  'ratings.weighting.chance.only':
    'La dispersion des mois ({ratio} fois celle du hasard, {outside} sur {months, plural, one {# mois} other {# mois}} hors de la bande, p {p}) peut être du hasard.',
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
  'ratings.weighting.key.variation': 'écart type (population) sur moyenne : {variation}',
  'ratings.weighting.key.effective': 'Mois qui comptent, pondérés',
  'ratings.weighting.key.ofMonths': 'sur {n} (Kish)',
  'ratings.weighting.key.dispersion': 'Dispersion, en fois le hasard',
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
    'Une moyenne mensuelle de n notes varie de s / √n : elle est tracée selon n avec la bande que donnerait le seul hasard (graphique en entonnoir, Spiegelhalter 2005). Le rapport est Σ n (moyenne − moyenne pondérée)² / s² divisé par les mois moins un, avec son test du χ² ; s est l’écart type dans les mois. Il tient les notes pour indépendantes : celles d’un même lecteur se ressemblent, ce qui suffit à disperser les mois plusieurs fois plus. L’inégalité des mois est le coefficient de variation : l’écart type de tous les mois (population, sur n) rapporté à leur moyenne.',
  'ratings.weighting.method.slopes':
    'Les pentes sont des droites de moindres carrés des moyennes mensuelles dans le temps réel, à poids égaux ou de poids n, l’inverse de la variance d’une moyenne, à partir de 24 mois. Les intervalles font la moyenne des corrélations des mois voisins que les résidus admettent (Zellner et Tiao 1964 ; Harville 1974), car les mois voisins se ressemblent. Le lien avec le volume est le ρ de Spearman des variations d’un mois à l’autre, pour ne pas prendre deux tendances pour une association ; son intervalle est élargi, car ces variations tendent à s’inverser (Bartlett 1935).',
  'ratings.weighting.method.limits':
    'Un minimum de notes écarte des mois, presque aucune note : il protège la moyenne des mois, pas celle des notes.',
};
