export const messages = {
  'trends.title': 'Trends {from}–{to}',
  'trends.notice.noRecipes': 'No recipe fits these filters. Widen the years or the minutes.',
  'trends.recipes': '{count, plural, one {{n} recipe} other {{n} recipes}}',
  'trends.fitDetail': '{interval}\nR² {r2} · p {p}',
  'trends.mean': 'Mean',
  'trends.median': 'Median',
  'trends.fit': 'Weighted fit',
  'trends.interval95.note': '95% interval',
  'trends.yearHeading': '{year} · {recipes}',
  'trends.interval95': '95% interval',
} as const;
