import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'ratings.control.weekend': 'Week-end',
  'ratings.control.weekend.satSun': 'Sam–Dim',
  'ratings.control.weekend.friSun': 'Ven–Dim',
  'ratings.weekdays.title': 'Jours de la semaine',
  'ratings.weekdays.heading.up':
    'Le week-end, {measure, select, five {cinq étoiles sont plus fréquentes} low {deux étoiles ou moins sont plus fréquentes} other {les notes sont plus hautes}}, de {change}',
  'ratings.weekdays.heading.down':
    'Le week-end, {measure, select, five {cinq étoiles sont plus rares} low {deux étoiles ou moins sont plus rares} other {les notes sont plus basses}}, de {change}',
  'ratings.weekdays.heading.unclear':
    'Pas d’écart net entre week-end et semaine{measure, select, five { pour les cinq étoiles} low { pour les deux étoiles ou moins} other {}}',
  'ratings.weekdays.heading.same':
    'Week-end et semaine sont notés pareil{measure, select, five { en cinq étoiles} low { en deux étoiles ou moins} other {}}, à {within} près',
  'ratings.weekdays.heading.thin': 'Trop peu de notes pour comparer week-end et semaine',
  'ratings.weekdays.summary.up':
    'Le week-end, {measure, select, five {cinq étoiles sont plus fréquentes} low {deux étoiles ou moins sont plus fréquentes} other {les notes sont plus hautes}}, de {change} : <b>{scale} de l’échelle</b>.',
  'ratings.weekdays.summary.down':
    'Le week-end, {measure, select, five {cinq étoiles sont plus rares} low {deux étoiles ou moins sont plus rares} other {les notes sont plus basses}}, de {change} : <b>{scale} de l’échelle</b>.',
  'ratings.weekdays.summary.unclear': 'Week-end et semaine ne sont <b>pas nettement</b> notés autrement.',
  'ratings.weekdays.summary.same': 'Week-end et semaine sont notés <b>pareil</b>, à {within} près.',
  'ratings.weekdays.summary.thin': 'Trop peu de notes pour comparer week-end et semaine.',
  'ratings.weekdays.key.title': 'Week-end et semaine',
  'ratings.weekdays.key.difference': 'Week-end moins semaine',
  'ratings.weekdays.key.d': 'd = {d}',
  'ratings.weekdays.group': '{period} {value}',
  'ratings.weekdays.method':
    'Le week-end est samedi et dimanche, ou vendredi aussi, au choix ; son écart aux autres jours est testé comme celui d’un jour à tous les autres, d est celui de Cohen sur l’écart type commun. La carte pose deux questions, le week-end et les jours : les deux p et l’intervalle sont corrigés pour deux (Bonferroni), et « pareil » veut dire un intervalle dans 1 % de l’échelle.',
};
