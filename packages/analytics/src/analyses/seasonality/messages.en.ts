export const messages = {
  'seasonality.title': 'Seasonality',
  'seasonality.notice.noRecipes': 'No recipe was published in these years. Widen the years.',
  'seasonality.control.hemisphere': 'Hemisphere',
  'seasonality.control.hemisphere.northern': 'northern',
  'seasonality.control.hemisphere.southern': 'southern',
  'seasonality.control.grain': 'By',
  'seasonality.control.grain.season': 'season',
  'seasonality.control.grain.month': 'month',
  'seasonality.table.share': 'Share of recipes',
  'seasonality.method.calendar':
    'Seasons are meteorological: December to February, March to May, June to August, September to November. December belongs to the winter of its own calendar year, together with the January and February before it. The hemisphere changes the names only: the data hold days of publication, not where a cook lives, and most of the site’s cooks live in the north.',
  'seasonality.lift.usual': 'as usual',
  'seasonality.lift.peak': 'Peak vs year',
  'seasonality.table.period': 'Part of the year',
  'seasonality.table.difference': 'Difference from the year',
} as const;
