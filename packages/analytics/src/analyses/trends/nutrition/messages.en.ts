export const messages = {
  'trends.nutrition.key.tail': 'All recipes together',
  'trends.nutrition.key.largest': 'Largest',
  'trends.nutrition.title': 'Nutrition',
  'trends.nutrition.method.units':
    'Energy is in kilocalories of a serving; the six nutrients are in percent of the daily value that labels use, not percent of the energy: they do not add up to 100.',
  'trends.nutrition.method.tails':
    'Nutrition was not filtered, and a few recipes state tens of thousands of kilocalories: the mean follows them, the median does not. Both are offered, with the largest value beside them. Quartiles are interpolated; the interval of a median takes the middle of the distribution as normal (standard error 1.2533 × interquartile range ÷ 1.349 ÷ √n; McGill, Tukey and Larsen 1978).',
  'trends.nutrition.method.limits':
    'All seven follow the size of the serving, so that seven falls may be one: compare each with the energy before calling recipes lighter. Authors do not measure nutrition; the site computed it from the ingredients.',
} as const;
