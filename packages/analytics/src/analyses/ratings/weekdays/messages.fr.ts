import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'ratings.control.weekend': 'Week-end',
  'ratings.control.weekend.satSun': 'Sam–Dim',
  'ratings.control.weekend.friSun': 'Ven–Dim',
  'ratings.weekdays.title': 'Jours de la semaine',
  'ratings.weekdays.heading.up':
    'Le week-end, {measure, select, five {cinq étoiles sont plus fréquentes} low {deux étoiles ou moins sont plus fréquentes} other {les notes sont plus hautes}}, de {change} point',
  'ratings.weekdays.heading.down':
    'Le week-end, {measure, select, five {cinq étoiles sont plus rares} low {deux étoiles ou moins sont plus rares} other {les notes sont plus basses}}, de {change} point',
  'ratings.weekdays.heading.unclear':
    'Le week-end ne change rien de net{measure, select, five { aux cinq étoiles} low { aux deux étoiles ou moins} other {}}',
  'ratings.weekdays.summary.nothing':
    'Le jour de la semaine ne change <b>rien</b> de perceptible : {scale} de l’échelle.',
  'ratings.weekdays.summary.some':
    'Le jour de la semaine déplace les notes de <b>{scale}</b> de l’échelle au plus.',
  'ratings.weekdays.key.title': 'Week-end et semaine',
  'ratings.weekdays.key.difference': 'Week-end moins semaine',
  'ratings.weekdays.key.detail': '{interval}\nd = {d} · p {p}',
  'ratings.weekdays.group': '{period} {value}',
  'ratings.weekdays.method':
    'Le week-end est samedi et dimanche, ou vendredi aussi, au choix ; son écart aux autres jours a l’intervalle de Welch, d est celui de Cohen sur l’écart type commun.',
};
