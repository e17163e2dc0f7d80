export const messages = {
  'trends.years': '{from}–{to}',
  'trends.title': 'Trends {from}–{to}',
  'trends.notice.noRecipes': 'No recipe fits these filters. Widen the years or the minutes.',
  'trends.recipes': '{count, plural, one {{n} recipe} other {{n} recipes}}',
  'trends.method.page':
    'The page divides one chance of error of 5% into three: ingredients and tags have a third each, so that their p and q are multiplied by three before they are judged and shown (Bonferroni); the cards of yearly values and counts have one together. Their tests need no more correction: where years are independent or resemble their neighbours by 0.4, each claims in at most 1% of cases. Where they resemble them by 0.7, each may claim in up to 6%.',
  'trends.claimDetail': '{interval}\n{years, plural, one {# complete year} other {# complete years}} · p {p}',
  'trends.mean': 'Mean',
  'trends.median': 'Median',
  'trends.fit': 'Weighted fit',
  'trends.fit.note': 'all years shown',
  'trends.interval95.note': '95% interval',
  'trends.yearHeading': '{year} · {recipes}',
  'trends.interval95': '95% interval',
} as const;
