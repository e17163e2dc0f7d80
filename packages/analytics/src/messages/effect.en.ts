/** How large a difference is, in lists of findings. */
export const messages = {
  'effect.unknown': 'too few data to tell',
  'effect.between': 'between {low} and {high}',
  'effect.inYears': '{first} in {from}, {last} in {to}',
  'effect.overYear': '{value} {when}, {mean} over the year',
  'effect.atWeekends': '{weekend} at weekends, {weekday} on weekdays',
  'effect.ofRecipes': '{share} of recipes',
  'effect.overYears': '{change} from {from} to {to}, on a mean of {mean}',
} as const;
