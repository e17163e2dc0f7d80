import {
  ratingsCsv,
  recipesCsv,
  writeCsvFiles,
  type CsvFiles,
  type RatingCsv,
  type RecipeCsv,
} from '@mangetamain/ops/src/data/testing/csv-files.ts';

/** Plain rows, of which the unreadable values beside them are few enough to be left out. */
const PLAIN_RECIPES = 14_000;
const PLAIN_RATINGS = 30_000;

const readableLists = [
  '[]',
  "['']",
  '[""]',
  '[   ]',
  '[""  ]',
  "['a']",
  "['Salt', ' salt ', 'SALT', '']",
  `["it's", 'so "so"', "a, b", 'c\\'d']`,
  String.raw`['\x41', 'caf\u00e9', '\U0001F600', '\ud83d', '\n\t', 'back\\slash', '\q', '\é']`,
  "[ 'a' ,\n 'b' , ]",
  "['ΣΊΣΥΦΟΣ ΣΑΣ', 'İstanbul', 'STRASSE ẞ', 'ÉCLAIR', 'ǅ', 'ΐ', 'Ω']",
  "['\u00a0nbsp\u00a0', '\ttab\r\n', '\u2003em space', 'crème\u0301']",
  "['日本', '🍲 soup', '👩‍🍳']",
  "['[nested]', 'a]', '[b', ',', ', ']",
  `['${'x'.repeat(5_000)}']`,
  `[${Array.from({ length: 300 }, (_, index) => `'step ${index}'`).join(', ')}]`,
];
const unreadableLists = [
  "['a', 3]",
  'salt',
  "['a'",
  String.raw`['\777']`,
  '[None]',
  "['a''b']x",
  "['a' 'b']",
  `['a"]`,
  "(['a'])",
  String.raw`['\u00']`,
];

const readableNutrition = [
  '[1e2, .5, 5., -0.0, +1, 0.1, 1e-7]',
  '[ 1,2 ,3,4,5,6,7 ]',
  '[0.1, 0.2, 0.30000000000000004, 3.4e38, 5e-324, 123456789.12345679, 33.3]',
  '[4999.9999999999, 1, 1, 1, 1, 1, 16777217]',
  '[-1, 1, 1, 1, 1, 1, 1]',
];
const unreadableNutrition = [
  '[1, 2]',
  '[1, 2, 3, 4, 5, 6, nan]',
  '[1, 2, 3, 4, 5, 6, inf]',
  '[]',
  '[1, 2, 3, 4, 5, 6, None]',
  '[1, 2, 3, 4, 5, 6, 1e999]',
  '[1, 2, 3, 4, 5, 6, 7, 8]',
  '1, 2, 3, 4, 5, 6, 7',
];

const readableIntegers = [' 30 ', '30.0', '30.000', '007', '-5', '2147483647', '-0', '\t31\n', '180', '181'];
const unreadableIntegers = [
  '+30',
  '2147483648',
  '99999999999999999999',
  '3e1',
  '１２',
  '30.5',
  'NULL',
  '3 0',
  '\u00a030',
];

const readableDays = [
  '2005-6-7',
  '2005/06/07',
  '2005-06-07T10:00:00Z',
  '2005-06-07 10:00',
  '1990-01-01',
  '2004-02-29',
  '2016/2/29',
  '2005-06-07T23:59:59.999Z',
];
const unreadableDays = [
  '2005-02-30',
  '2005-02-29',
  '2005-13-01',
  '2005-00-10',
  '2005-06-00',
  '0001-01-01',
  '9999-12-31',
  '1989-12-31',
  '2005-06/07',
  ' 2005-06-07',
];

const texts = [
  '',
  'NULL',
  'NA',
  String.raw`\N`,
  'a "quoted" name',
  "it's",
  'line\none',
  'line\r\ntwo',
  String.raw`back\slash\t`,
  '  blanks  ',
  '\u00a0',
  'ends with backslash\\',
  '日本 🍲',
  'comma, semicolon; tab\t',
  '\u0001\u0007\u007f',
];

const pick = <T>(values: readonly T[], index: number): T | undefined => values[index % values.length];

const plainRecipe = (index: number): RecipeCsv => ({
  id: 1_000 + index,
  minutes: 1 + ((index * 7) % 200),
  submitted: `${2000 + (index % 19)}-${1 + (index % 12)}-${1 + (index % 28)}`,
  tags: `['${pick(['easy', 'quick', 'dessert'], index)}', 'tag ${index % 40}']`,
  nutrition: `[${(index * 13.7) % 900}, ${index % 90}, 3.0, ${(index * 0.3) % 77}, 5, 6, 7]`,
  ingredients: `['salt', 'item ${index % 120}', 'item ${(index * 7) % 90}']`,
  steps: Array.from({ length: 1 + (index % 12) }, (_, step) => `step ${step}`),
  n_ingredients: 1 + (index % 15),
});

const hostileRecipes = (): RecipeCsv[] => [
  ...texts.flatMap((text) => [{ name: text }, { description: text }]),
  ...[...readableLists, ...unreadableLists].flatMap((list) => [{ tags: list }, { ingredients: list }]),
  { tags: '' },
  { ingredients: '' },
  ...[...readableNutrition, ...unreadableNutrition].map((nutrition) => ({ nutrition })),
  ...[...readableIntegers, ...unreadableIntegers].map((minutes) => ({ minutes })),
  ...[...readableDays, ...unreadableDays].map((submitted) => ({ submitted })),
  { submitted: '' },
  { minutes: '' },
  { nutrition: '' },
  { id: '' },
  { id: ' 7 ', name: 'first of its id' },
  { id: '7.0', name: 'second of its id' },
  { id: 'seven' },
  { id: 2_000, name: 'an id that stands before' },
];

const plainRating = (index: number): RatingCsv => ({
  user_id: (index * 31) % 900,
  recipe_id: 1_000 + ((index * 17) % (PLAIN_RECIPES + 500)),
  date: `${2001 + (index % 18)}-${1 + (index % 12)}-${1 + (index % 28)}`,
  rating: index % 6,
});

const hostileRatings = (): RatingCsv[] => [
  ...[...readableDays, ...unreadableDays, ''].map((date) => ({ date })),
  ...[...readableIntegers, ...unreadableIntegers, ''].flatMap((text) => [
    { user_id: text },
    { recipe_id: text },
    { rating: text },
  ]),
  { user_id: 1, recipe_id: 1_001 },
  { user_id: 1, recipe_id: 1_001 },
  ...texts.flatMap((review) => [
    { user_id: 2, recipe_id: 1_002, review },
    { user_id: 2, recipe_id: 1_002, review },
    { user_id: 3, recipe_id: 1_002, rating: 0, review },
  ]),
];

const range = (length: number) => Array.from({ length }, (_, index) => index);

/** Both source files with whatever of texts, lists, numbers and days has been seen or thought of, among plain rows. */
export const writeHostileFiles = (): Promise<CsvFiles> =>
  writeCsvFiles(
    recipesCsv([
      ...range(PLAIN_RECIPES).map(plainRecipe),
      ...hostileRecipes().map((recipe, index) => ({ ...plainRecipe(20_000 + index), ...recipe })),
    ]),
    ratingsCsv([
      ...range(PLAIN_RATINGS).map(plainRating),
      ...hostileRatings().map((rating, index) => ({ ...plainRating(40_000 + index), ...rating })),
    ]),
  );
