import type { Messages } from './messages.ts';

/** What the dialogs say, in French. */
export const frenchDialogWords: Messages['dialogs'] = {
  actions: {
    promote: {
      title: 'Promouvoir vers PROD',
      lead: 'Ce que sert PREPROD est mis en ligne sur PROD. Si cela ne fait pas ses preuves, c’est annulé.',
      submit: 'Promouvoir',
      done: 'La promotion vers PROD a commencé.',
    },
    'promote-preprod': {
      title: 'Promouvoir vers PREPROD',
      lead: 'Cette version est mise en ligne sur PREPROD. Si elle ne fait pas ses preuves, c’est annulé.',
      submit: 'Promouvoir',
      done: 'La promotion vers PREPROD a commencé.',
    },
    'promote-data': {
      title: 'Promouvoir des données vers PREPROD',
      lead: 'PREPROD montre ces données avec la version qui y est en ligne. Si cela ne marche pas, c’est annulé.',
      submit: 'Promouvoir',
      done: 'La promotion des données vers PREPROD a commencé.',
    },
    rollback: {
      title: 'Revenir en arrière',
      lead: 'Ce qui avait été vérifié auparavant revient en ligne. Les promotions sont ensuite gelées jusqu’à ce que quelqu’un lève le gel.',
      submit: 'Revenir',
      done: 'Le retour arrière a commencé.',
    },
    hold: {
      title: 'Geler les promotions',
      lead: 'Rien n’est promu ici jusqu’à ce que quelqu’un lève le gel. Un retour arrière reste possible.',
      submit: 'Geler',
      done: 'Les promotions sont gelées.',
    },
    lift: {
      title: 'Lever le gel',
      lead: 'Les promotions redeviennent possibles.',
      submit: 'Lever',
      done: 'Le gel est levé.',
    },
    approve: {
      title: 'Approuver la promotion',
      lead: 'Elle commence à son heure. Qui l’a demandée ne peut pas l’approuver.',
      submit: 'Approuver',
      done: 'La promotion est approuvée.',
    },
    'cancel-schedule': {
      title: 'Annuler la promotion programmée',
      lead: 'Elle ne commencera pas.',
      submit: 'Annuler',
      done: 'La promotion programmée est annulée.',
    },
  },
  environment: 'Environnement',
  from: 'De',
  to: 'À',
  data: 'Données',
  change: (from, to) => `${from} → ${to}`,
  halves: {
    legend: 'À mettre en ligne',
    names: { both: 'Version et données', release: 'La version seule', data: 'Les données seules' },
    acceptDrop: 'Même si ces données ont bien moins de lignes que celles de PROD',
  },
  word: (word) => `Écrivez ${word} pour confirmer`,
  reason: 'Motif',
  reasonHint: 'Une phrase pour le journal.',
  override: 'Passer outre les règles',
  overrideHint:
    'Pourquoi une période sans promotion ou le temps sur PREPROD ne compte pas cette fois ; sinon, laissez vide.',
  cancel: 'Renoncer',
};
