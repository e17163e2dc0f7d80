export const messages = {
  'seasonality.nutrition.title': 'Nutrition',
  'seasonality.nutrition.method.values':
    'Calories are per serving; all else is in percent of the daily value. A few recipes hold extreme values, so that means scatter widely: ranks and medians say more, and all calories are kept as published.',
} as const;
