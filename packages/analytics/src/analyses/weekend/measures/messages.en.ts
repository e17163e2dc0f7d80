export const messages = {
  'weekend.measure.name':
    '{measure, select, minutes {Minutes} score {Score} steps {Steps} other {Ingredients}}',
  'weekend.measure.heading.up':
    '{measure, select, minutes {Weekend recipes take {difference} min longer} score {Weekend recipes are more complex, by {difference} points} steps {Weekend recipes have {difference} more steps} other {Weekend recipes list {difference} more ingredients}}',
  'weekend.measure.heading.down':
    '{measure, select, minutes {Weekend recipes take {difference} min less} score {Weekend recipes are less complex, by {difference} points} steps {Weekend recipes have {difference} fewer steps} other {Weekend recipes list {difference} fewer ingredients}}',
  'weekend.measure.heading.same':
    '{measure, select, minutes {Weekend recipes take as long, within {bound} min} score {Weekend recipes are as complex, within {bound} points} steps {Weekend recipes have as many steps, within {bound}} other {Weekend recipes list as many ingredients, within {bound}}}',
  'weekend.measure.heading.unclear':
    '{measure, select, minutes {No clear difference in preparation time} score {No clear difference in complexity} steps {No clear difference in steps} other {No clear difference in ingredients}}',
  'weekend.measure.heading.thin': 'Too few recipes to compare weekends with weekdays',
  'weekend.measure.effect': 'The effect is {size}: Cohen’s d = {d} {interval}.',
  'weekend.measure.pairs':
    'Of a weekend and a weekday recipe drawn at random, {measure, select, minutes {the weekend one takes longer} score {the weekend one is more complex} steps {the weekend one has more steps} other {the weekend one lists more ingredients}} in {share} of draws, ties split.',
  'weekend.measure.profile':
    'Daily means run from {low} ({lowDay}) to {high} ({highDay}); the day explains {epsilon} of the variation in ranks (p {p}).',
  'weekend.measure.medianSame': 'The median is {low} on every day.',
  'weekend.measure.medians': 'Daily medians run from {low} to {high}.',
  'weekend.measure.key.means':
    '{measure, select, minutes {Mean minutes} score {Mean score} steps {Mean steps} other {Mean ingredients}}',
  'weekend.measure.key.median': 'median {median} · n = {n}',
  'weekend.measure.key.d': 'Cohen’s d',
  'weekend.measure.key.difference': 'Difference of means',
  'weekend.measure.key.welch': '{interval}\nWelch p {p}',
  'weekend.measure.key.superiority': 'Weekend larger',
  'weekend.measure.key.mannWhitney': 'of random pairs\nMann–Whitney p {p}',
  'weekend.measure.key.epsilon': 'ε² = {epsilon}',
  'weekend.measure.key.kruskal': 'Kruskal–Wallis H = {h}, {df} d.f., p {p}',
  'weekend.measure.caption':
    'Bars are 95% intervals; a hollow mark cannot be told from the mean of all days, {mean}. The bar at the left is the whole scale; the axis shows its bright part.',
  'weekend.measure.description':
    '{measure, select, minutes {Mean minutes} score {Mean complexity score} steps {Mean number of steps} other {Mean number of ingredients}} by day of the week, with 95% intervals. Highest: {highest} with {most}; lowest: {lowest} with {least}; all days: {mean}. {n} recipes.',
  'weekend.measure.method.means':
    'Mean and median of the recipes of each day, with Student’s interval of the mean. The difference is weekend minus weekday, with the interval and p of Welch (1947), which lets the two vary differently.',
  'weekend.measure.method.effects':
    'With 200,000 recipes a p-value calls differences significant that no one would notice: read the effect first. Cohen’s d is the difference over the pooled standard deviation (interval of Hedges and Olkin, 1985); under 0.2 it is negligible. When its whole interval lies within ±0.2, the two are called alike, with the largest difference that the interval allows.',
  'weekend.measure.method.ranks':
    'Mann–Whitney compares ranks, not means: its effect is the share of random pairs in which the weekend recipe has the larger value (0.5: no difference). Kruskal–Wallis does so for seven days; ε² is H / (n − 1), Tomczak and Tomczak (2014).',
  'weekend.measure.method.limits':
    'The day is that of publication on the site’s clock, not of cooking. Authors who publish many recipes in a day make recipes less independent than these intervals assume.',
} as const;
