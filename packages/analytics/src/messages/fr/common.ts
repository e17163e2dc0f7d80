import type { common as english } from '../en/common.ts';

export const common: Record<keyof typeof english, string> = {
  'common.verbatim': '{value}',
  'common.interval': '{low} à {high}',
  'common.intervalInBrackets': '({low} à {high})',
  'common.number': '{value}',
  'common.count': 'n = {n}',
  'common.dash': '–',
  'control.years': 'Années',
  'control.thinYears': 'Années creuses',
  'control.thinYears.marked': 'signalées',
  'control.thinYears.excluded': 'exclues',
  'control.minutes': 'Minutes',
  'control.values': 'Valeurs',
  'control.scale': 'Échelle',
  'control.scale.linear': 'Linéaire',
  'control.scale.log': 'Log',
};
