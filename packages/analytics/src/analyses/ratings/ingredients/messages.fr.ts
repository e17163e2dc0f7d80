import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'ratings.ingredients.effect': '{value} sur 5 avec, {others} sans',
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
  'ratings.ingredients.heading.up':
    '{view, select, years {Notes qui gagnent nettement} season {Nettement mieux notés l’été} weekend {Nettement mieux notés le week-end} other {Nettement mieux notés}} : {higher} ; {also, select, yes {{view, select, years {qui perdent} season {l’hiver} weekend {en semaine} other {moins bien}} : {lower}} other {{view, select, years {aucun ingrédient ne perd nettement} season {aucun ingrédient nettement l’hiver} weekend {aucun ingrédient nettement en semaine} other {aucun ingrédient nettement moins bien}}}}',
  'ratings.ingredients.heading.down':
    '{view, select, years {Notes qui perdent nettement} season {Nettement mieux notés l’hiver} weekend {Nettement mieux notés en semaine} other {Nettement moins bien notés}} : {lower} ; {view, select, years {aucun ingrédient ne gagne nettement} season {aucun ingrédient nettement l’été} weekend {aucun ingrédient nettement le week-end} other {aucun ingrédient nettement mieux}}',
  'ratings.ingredients.heading.unclear':
    'Aucun ingrédient ne se distingue nettement {view, select, years {au fil des ans} season {selon la saison} weekend {le week-end} other {par ses notes}}',
  'ratings.ingredients.heading.same':
    'Tous les ingrédients sont {view, select, season {notés pareil selon la saison} weekend {notés pareil le week-end} other {notés pareil}}, à {within} près',
  'ratings.ingredients.heading.thin': 'Trop peu de recettes notées pour comparer les ingrédients',
  'ratings.ingredients.heading.rare': '{item} est dans moins de {support} recettes notées',
  'ratings.ingredients.heading.unlisted': 'Aucune recette ne contient l’ingrédient « {item} »',
  'ratings.ingredients.chosen.up':
    '{item} : {effect} {count, plural, one {point} other {points}}{view, select, years { par an} other {}} par rapport aux recettes sans',
  'ratings.ingredients.chosen.down':
    '{item} : {effect} {count, plural, one {point} other {points}}{view, select, years { par an} other {}} par rapport aux recettes sans',
  'ratings.ingredients.chosen.unclear':
    '{item} : pas d’écart net, {effect} {count, plural, one {point} other {points}}{view, select, years { par an} other {}}',
  'ratings.ingredients.chosen.same': '{item} : comme les recettes sans, à {within} près',
  'ratings.ingredients.chosen.thin': '{item} : trop peu de notes pour en juger',
  'ratings.ingredients.howMany':
    '{tested, plural, one {# ingrédient figure} other {# ingrédients figurent}} dans au moins {support} recettes notées : {up, plural, =0 {aucun n’est} one {# est} other {# sont}} nettement {view, select, overall {au-dessus par la note} other {au-dessus}} et {down, plural, =0 {aucun n’est} one {# est} other {# sont}} nettement au-dessous des recettes sans (taux de fausses découvertes 5 %).',
  'ratings.ingredients.range': 'La moyenne va de {downMean} avec {down} à {upMean} avec {up}.',
  'ratings.ingredients.detail': '{interval}\nq {q}',
  'ratings.ingredients.key.overall':
    '{view, select, years {Toutes, par an} season {Toutes, été − hiver} weekend {Toutes, week-end − semaine} other {Toutes les recettes}}',
  'ratings.ingredients.key.recipes': '{count, plural, one {{n} recette} other {{n} recettes}}',
  'ratings.ingredients.key.clear': 'Distingués des autres',
  'ratings.ingredients.key.of': '{n} sur {tested}',
  'ratings.ingredients.key.sides': '{up} au-dessus, {down} au-dessous',
  'ratings.ingredients.figure':
    '{side, select, higher {Plus grands écarts au-dessus} lower {Plus grands écarts au-dessous} other {Écart}}, {view, select, years {point par an} other {point}} par rapport aux recettes sans',
  'ratings.ingredients.description':
    '{claim}. Points et intervalles à 95 % {count, plural, one {d’un ingrédient} other {de # ingrédients}}{side, select, higher { aux plus grands écarts au-dessus} lower { aux plus grands écarts au-dessous} other {}} par rapport aux recettes sans, en {view, select, years {points par an} other {points}}. Premier : {first}, {effect}.',
  'ratings.ingredients.caption':
    'Ingrédients d’au moins {support} {view, select, overall {recettes notées} other {recettes notées des deux côtés}}, classés par le bout de l’intervalle le plus proche de zéro. En creux : pas nettement distingué des autres. Intervalles à 95 %, par grappes {view, select, overall {de recettes et de lecteurs} other {de recettes}}.',
  'ratings.ingredients.value':
    '{view, select, years {Pente par an} season {Été − hiver} weekend {Week-end − semaine} other {Moyenne}}',
  'ratings.ingredients.others': '{view, select, overall {Moyenne sans} other {Sans}}',
  'ratings.ingredients.difference': 'Écart',
  'ratings.ingredients.method.compare':
    'Les recettes de chaque ingrédient sont comparées à toutes celles sans lui, sur toutes les notes d’une à cinq étoiles ; celles des recettes écartées par le nettoyage ne comptent d’aucun côté. Une recette compte une fois pour chaque ingrédient ; les noms sont comparés tels quels, en minuscules.',
  'ratings.ingredients.method.within':
    'Au fil des ans, selon la saison et le week-end, une recette est comparée à elle-même : la pente de ses notes sur l’année, sur l’été (contre l’hiver) ou sur le week-end, réunie sur les recettes (effets fixes). Les recettes notées d’un seul côté n’y disent rien. On montre l’écart aux recettes sans l’ingrédient.',
  'ratings.ingredients.method.clusters':
    'Les notes d’une recette se ressemblent, celles d’un lecteur aussi : seuls les recettes et les lecteurs comptent comme indépendants. Les erreurs types sont celles d’un rapport de totaux sur les recettes (Cochran 1977, §6.4 ; Liang et Zeger 1986), auxquelles s’ajoute ce qu’apportent les lecteurs de plusieurs recettes (grappes croisées : Cameron, Gelbach et Miller 2011) ; cet apport est compté sur toutes les années à la publication des données, et pris pour moins d’années à proportion des notes. Il n’est connu que des moyennes : au fil des ans, selon la saison et le week-end, seules les recettes comptent comme indépendantes. Les q portent sur tous les ingrédients d’assez de recettes (Benjamini et Hochberg 1995). Est net ce qui a q < 0,05 ; est pareil ce dont l’intervalle tient dans 1 % de l’échelle (deux tests unilatéraux, Schuirmann 1987). Le classement suit le bout de l’intervalle le plus proche de zéro, car les plus grands écarts sont ceux des ingrédients les plus rares.',
  'ratings.ingredients.method.limits':
    'Un ingrédient n’est pas la cause de ses notes : il vient avec des plats, des auteurs et des années. Au fil des ans, selon la saison et le week-end, les lecteurs de beaucoup de recettes ne sont pas pris en compte : ces intervalles peuvent être trop étroits.',
  'ratings.ingredients.unmatched':
    '{count, plural, one {Seulement {matched} note sur {of} porte sur une recette de ces données : ce qui est dit des ingrédients ne repose que sur elle.} other {Seulement {matched} notes sur {of} portent sur une recette de ces données : ce qui est dit des ingrédients ne repose que sur elles.}}',
};
