/** Words of the written report alone. */
export const messages = {
  'report.title': 'Culinary analytics',
  'report.documentTitle': '{title} — Back to the Kitchen',
  'report.contents': 'Contents',
  'report.source.import': 'Imported data',
  'report.source.demo': 'Demonstration data',
  'report.demo':
    'These recipes are invented in the likeness of Food.com. <b>No number in this report says anything about real recipes.</b>',
  'report.period': 'Recipes from {from} to {to}',
  'report.recipes': '{count, plural, one {{n} recipe} other {{n} recipes}}',
  'report.dataset': 'Dataset',
  'report.writtenOn': 'Written on {date}',
  'report.settings': 'Set for this report',
  'report.on': 'on',
  'report.off': 'off',
  'report.allYears': 'all',
  'report.nothing': 'none',
  'report.table': 'Table',
  'report.table.rows': '{count, plural, one {{n} row} other {{n} rows}}',
  'report.table.cut':
    'The first {shown} of {n} rows. The application shows all of them and exports them as CSV.',
  'report.failed':
    'This analysis could not be computed: {reason} The others are not affected. Run “data verify” to see whether the dataset is whole.',
  'report.method': 'Method',
  'report.data.title': 'Where the data come from',
  'report.data.intro': 'Rows left after each step of the import, in order.',
  'report.data.table': 'Table',
  'report.data.step': 'Step',
  'report.data.rule': 'Rule',
  'report.data.rows': 'Rows left',
} as const;
