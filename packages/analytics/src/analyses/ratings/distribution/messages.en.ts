export const messages = {
  'ratings.control.measure.share': 'Share',
  'ratings.control.measure.count': 'Count',
  'ratings.control.noStar': 'No star',
  'ratings.unrated': 'Reviews without a star',
  'ratings.shareOf.reviews': 'Without a star, of reviews',
  'ratings.noStar': 'No star',
  'ratings.stars': '{stars, plural, one {# star} other {# stars}}',
  'ratings.starLabel': '{stars} ★',
  'ratings.range': '{low} to {high}',
  'ratings.shareInYear': '{share} in {year}',
  'ratings.table.reviews': 'Reviews',
  'ratings.kpi.total': 'Ratings',
  'ratings.kpi.total.context': 'from <b>{n}</b> {count, plural, one {review} other {reviews}}',
  'ratings.kpi.total.selected': 'of the selected recipes',
  'ratings.kpi.mean': 'Mean of 1 to 5',
  'ratings.kpi.mean.context': '<b>{interval}</b>, 95%',
  'ratings.kpi.mean.alone': 'one rating has no interval',
  'ratings.kpi.five': 'Five stars',
  'ratings.kpi.five.context': '<b>{low}</b> give two or fewer',
  'ratings.kpi.unrated': 'Reviews without a star',
  'ratings.kpi.unrated.plain': '<b>{n}</b> in all',
  'ratings.kpi.unrated.context': '<b>{share}</b> in {year}',
  'ratings.distribution.effect.up': 'Reviews without a star became more common',
  'ratings.distribution.effect.down': 'Reviews without a star became rarer',
  'ratings.distribution.effect.unclear': 'Reviews without a star: no clear difference between years',
  'ratings.distribution.title': 'Distribution',
  'ratings.distribution.subtitle': 'Share of ratings by number of stars · n = {n}',
  'ratings.distribution.heading': '{five} give five stars; {low} give two or fewer',
  'ratings.distribution.ceiling':
    '{room, select, none {Every rating is five stars: nothing is left above.} little {The mean is {mean}: {left} are left above it, so differences upwards can only be small.} other {The mean is {mean}: {left} are left above it and {below} below.}}',
  'ratings.distribution.unrated':
    'The share of reviews without a star ranged from {low} in {lowYear} to {high} in {highYear}: in such years the mean speaks for fewer people.',
  'ratings.distribution.unrated.steady':
    'In every complete year at most {share} of the reviews came without a star.',
  'ratings.distribution.unrated.none': 'In every complete year all reviews have a star.',
  'ratings.distribution.summary':
    '{room, select, none {<b>Every rating</b> is five stars.} little {<b>{five} of the ratings are five stars</b>, so the mean, {mean}, has little room to rise.} other {<b>{five} of the ratings are five stars</b>; the mean is {mean}.}}',
  'ratings.distribution.related':
    'Ratings of one reader or one recipe resemble each other: the interval of the mean is {times} times as wide as that of unrelated ratings.',
  'ratings.distribution.ofReviews': 'of {n} reviews; left out of every mean',
  'ratings.distribution.unratedByYear': 'No star, share of each year’s reviews',
  'ratings.distribution.description':
    'Bars of the ratings by stars: {five} give five, {low} two or fewer; the mean is {mean} over {n} ratings. {unrated} of the reviews give no star.',
  'ratings.distribution.description.selected':
    'Bars of the ratings by stars: {five} give five, {low} two or fewer; the mean is {mean} over {n} ratings.',
  'ratings.distribution.unratedDescription':
    'Line of the share of reviews without a star by year, {from} to {to}; highest in {highYear} with {high}.',
  'ratings.distribution.caption':
    'Stars: share of the ratings. Hatched: reviews without a star, share of {count, plural, one {the one review} other {all {n} reviews}}. Intervals are 95%.',
  'ratings.distribution.caption.selected':
    'Stars: share of the ratings. Reviews without a star are known of all recipes together, not of those selected. Intervals are 95%.',
  'ratings.distribution.method.counts':
    'Counts every rating of 1 to 5 stars of the cleaned data. Only readers and recipes count as independent: the interval of the mean is Student’s with a standard error that is robust to both (two-way cluster-robust: Cameron, Gelbach and Miller 2011), on their effective number less one, which is n² over the pairs of ratings that share a reader or a recipe (Kish 1965). Those of shares are Wilson’s score intervals (1927) of as many fewer ratings as the same variance says (Korn and Graubard 1998). Medians and quartiles are not shown: on this scale they are five nearly everywhere.',
  'ratings.distribution.method.unrated':
    'The site stores 0 for a review without a star. It is no bad mark: it is counted here and left out of every mean. The first and last year are marked hollow when they are partial or hold few reviews.',
  'ratings.distribution.method.limits':
    'People rate what they chose to cook, and mostly what they liked. Ratings of one recipe resemble each other, and those of one reader more: in 11,891 ratings of Food.com the intraclass correlation was 0.28 by recipe and 0.69 by reader, and intervals that took ratings as independent would have had to be 1.8 to 1.9 times as wide. The interval of the share without a star takes reviews as independent.',
} as const;
