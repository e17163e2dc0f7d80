import type { messages as english } from './effect.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'effect.unknown': 'trop peu de données pour le dire',
  'effect.between': 'entre {low} et {high}',
  'effect.inYears': '{first} en {from}, {last} en {to}',
  'effect.overYear': '{value} {when}, {mean} sur l’année',
  'effect.atWeekends': '{weekend} le week-end, {weekday} en semaine',
  'effect.ofRecipes': '{share} des recettes',
  'effect.overYears': '{change} de {from} à {to}, pour une moyenne de {mean}',
};
