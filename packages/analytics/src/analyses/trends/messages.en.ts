export const messages = {
  'trends.years': '{from}–{to}',
  'trends.title': 'Trends {from}–{to}',
  'trends.notice.noRecipes': 'No recipe fits these filters. Widen the years or the minutes.',
  'trends.recipes': '{count, plural, one {{n} recipe} other {{n} recipes}}',
  'trends.claimDetail': '{interval}\n{years, plural, one {# complete year} other {# complete years}} · p {p}',
  'trends.mean': 'Mean',
  'trends.median': 'Median',
  'trends.fit': 'Weighted fit',
  'trends.fit.note': 'all years shown',
  'trends.interval95.note': '95% interval',
  'trends.yearHeading': '{year} · {recipes}',
  'trends.interval95': '95% interval',
} as const;
