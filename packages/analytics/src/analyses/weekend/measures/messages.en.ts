export const messages = {
  'weekend.measure.name':
    '{measure, select, minutes {Minutes} score {Score} steps {Steps} other {Ingredients}}',
  'weekend.measure.heading.up':
    '{measure, select, minutes {Weekend recipes take {difference} {count, plural, one {minute} other {minutes}} longer, on {mean}} score {Weekend recipes are more complex, by {difference} {count, plural, one {point} other {points}} on {mean}} steps {Weekend recipes have {difference} more {count, plural, one {step} other {steps}}, on {mean}} other {Weekend recipes list {difference} more {count, plural, one {ingredient} other {ingredients}}, on {mean}}}',
  'weekend.measure.heading.down':
    '{measure, select, minutes {Weekend recipes take {difference} {count, plural, one {minute} other {minutes}} less, on {mean}} score {Weekend recipes are less complex, by {difference} {count, plural, one {point} other {points}} on {mean}} steps {Weekend recipes have {difference} fewer {count, plural, one {step} other {steps}}, on {mean}} other {Weekend recipes list {difference} fewer {count, plural, one {ingredient} other {ingredients}}, on {mean}}}',
  'weekend.measure.heading.same':
    '{measure, select, minutes {Weekend recipes take as long, within {bound} {boundCount, plural, one {minute} other {minutes}}} score {Weekend recipes are as complex, within {bound} {boundCount, plural, one {point} other {points}}} steps {Weekend recipes have as many steps, within {bound}} other {Weekend recipes list as many ingredients, within {bound}}}',
  'weekend.measure.heading.unclear':
    '{measure, select, minutes {No clear difference in preparation time on weekends} score {No clear difference in complexity on weekends} steps {No clear difference in steps on weekends} other {No clear difference in the number of ingredients on weekends}}',
  'weekend.measure.heading.thin': 'Too few recipes to compare weekends with weekdays',
  'weekend.measure.effect': 'Beside the spread between recipes, the difference is {size}.',
  'weekend.measure.effect.open':
    'The difference may lie anywhere from {low} to {high} {measure, select, minutes {minutes} score {points} steps {steps} other {ingredients}} (95% interval).',
  'weekend.measure.pairs':
    'Of a weekend and a weekday recipe drawn at random, {measure, select, minutes {the weekend one takes longer} score {the weekend one is more complex} steps {the weekend one has more steps} other {the weekend one lists more ingredients}} in {share} of draws, ties split.',
  'weekend.measure.profile':
    'Daily means run from {low} ({lowDay}) to {high} ({highDay}), more than chance explains.',
  'weekend.measure.profile.chance': 'Daily means run from {low} to {high}, no more than chance explains.',
  'weekend.measure.medianSame': 'The median is {low} on every day.',
  'weekend.measure.medians': 'Daily medians run from {low} to {high}.',
  'weekend.measure.key.means':
    '{measure, select, minutes {Mean minutes} score {Mean score} steps {Mean steps} other {Mean ingredients}}',
  'weekend.measure.key.median': 'median {median} · n = {n}',
  'weekend.measure.key.d': 'Cohen’s d',
  'weekend.measure.key.difference': 'Difference of means',
  'weekend.measure.key.welch': 'Welch, p {p} corrected\nd {d} {dInterval}',
  'weekend.measure.key.superiority': 'Weekend larger',
  'weekend.measure.key.pairs': 'of random pairs',
  'weekend.measure.key.mannWhitney': 'Mann–Whitney p {p}',
  'weekend.measure.key.kruskal': 'ε² = {epsilon}\nKruskal–Wallis H = {h}, {df} d.f., p {p}',
  'weekend.measure.caption':
    'Bars are 95% intervals; a hollow mark is not clearly different from the mean of all days, {mean}, over the seven days together. The bar at the left is the whole scale; the axis shows its bright part.',
  'weekend.measure.description':
    '{heading}. {measure, select, minutes {Mean minutes} score {Mean complexity score} steps {Mean number of steps} other {Mean number of ingredients}} by day of the week, with 95% intervals. Highest mean: {highest} with {most}; lowest: {lowest} with {least}; all days: {mean}. {n} recipes.',
  'weekend.measure.method.means':
    'Mean and median of the recipes of each day, with Student’s interval of the mean. The difference is weekend minus weekday, with the interval and p of Welch (1947), which lets the two vary differently.',
  'weekend.measure.method.effects':
    'With 200,000 recipes a p-value calls differences significant that no one would notice, so the size is said first, in the unit and beside the weekday mean. Cohen’s d is the difference over the pooled standard deviation (interval of Hedges and Olkin, 1985): under 0.2 it is negligible, under 0.5 small, under 0.8 medium; a word is used only where the whole interval of d lies within it. Without a clear difference (Welch p below 5%), the two are called alike only when the whole interval of the difference lies within a fifth of that standard deviation (two one-sided tests, Schuirmann 1987), with the largest difference that it allows; anything else is uncertain. Where score, steps and ingredients are compared together, their p-values are corrected over the three (Holm 1979).',
  'weekend.measure.method.ranks':
    'Mann–Whitney compares ranks, not means: its effect is the share of random pairs in which the weekend recipe has the larger value (0.5: no difference). Kruskal–Wallis does so for seven days; ε² is H / (n − 1), Tomczak and Tomczak (2014). Days are named, and drawn filled, only where its p is below 5%; a filled day also differs from the mean of all days by Student’s t, corrected over the days (Holm 1979).',
  'weekend.measure.method.limits':
    'The day is that of publication on the site’s clock, not of cooking. Authors who publish many recipes in a day make recipes less independent than these intervals assume.',
} as const;
