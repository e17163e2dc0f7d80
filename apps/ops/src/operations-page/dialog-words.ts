/** What the dialogs say in which an operator asks for a change. */
export const dialogWords = {
  actions: {
    promote: {
      title: 'Promote to PROD',
      lead: 'What PREPROD serves goes live on PROD. If it does not prove itself, it is undone.',
      submit: 'Promote',
      done: 'The promotion to PROD has begun.',
    },
    'promote-preprod': {
      title: 'Promote to PREPROD',
      lead: 'This release goes live on PREPROD. If it does not prove itself, it is undone.',
      submit: 'Promote',
      done: 'The promotion to PREPROD has begun.',
    },
    'promote-data': {
      title: 'Promote data to PREPROD',
      lead: 'PREPROD shows this dataset with the release that is live there. If that does not work, it is undone.',
      submit: 'Promote',
      done: 'The promotion of the data to PREPROD has begun.',
    },
    rollback: {
      title: 'Roll back',
      lead: 'What was verified before goes live again. Promotions are then on hold until somebody lifts it.',
      submit: 'Roll back',
      done: 'The rollback has begun.',
    },
    hold: {
      title: 'Hold promotions',
      lead: 'Nothing is promoted here until somebody lifts the hold. A rollback stays possible.',
      submit: 'Hold',
      done: 'Promotions are on hold.',
    },
    lift: {
      title: 'Lift the hold',
      lead: 'Promotions become possible again.',
      submit: 'Lift',
      done: 'The hold is lifted.',
    },
    approve: {
      title: 'Approve the promotion',
      lead: 'It begins at its time. Whoever asked for it cannot approve it.',
      submit: 'Approve',
      done: 'The promotion is approved.',
    },
    'cancel-schedule': {
      title: 'Cancel the scheduled promotion',
      lead: 'It does not begin any more.',
      submit: 'Cancel it',
      done: 'The scheduled promotion is cancelled.',
    },
  },
  environment: 'Environment',
  from: 'From',
  to: 'To',
  data: 'Data',
  change: (from: string, to: string) => `${from} → ${to}`,
  halves: {
    legend: 'What goes live',
    names: { both: 'Release and data', release: 'Only the release', data: 'Only the data' },
    acceptDrop: 'Also where the data have far fewer rows than those on PROD',
  },
  word: (word: string) => `Write ${word} to confirm`,
  reason: 'Reason',
  reasonHint: 'One sentence for the audit.',
  override: 'Override the rules',
  overrideHint: 'Why a freeze or the time on PREPROD does not count this once; otherwise leave it empty.',
  cancel: 'Cancel',
} as const;
