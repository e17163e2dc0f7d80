import type { Difference } from '../schema.ts';

/** What readers would see differently in the example: a verdict that turns, a wording, two figures, rows and files. */
export const exampleDifference: Difference = {
  from: { releaseId: 'r-31d90ac4e7b5', datasetId: 'd-4f1c09be77a2d630' },
  to: { releaseId: 'r-7be02f41c9d8', datasetId: 'd-82a0c35f9e1b4d07' },
  preview: 'http://preview.test/r-7be02f41c9d8+d-82a0c35f9e1b4d07/',
  basis: 'releases',
  findings: {
    changed: [
      {
        analysis: 'trends.duration',
        page: 'trends',
        title: { en: 'Preparation time', fr: 'Durée de préparation' },
        kind: 'verdict',
        before: [
          {
            text: {
              en: 'Recipes lost three minutes by 2008, with no reliable change since',
              fr: 'Les recettes ont perdu trois minutes jusqu’en 2008, sans changement fiable depuis',
            },
            verdict: 'unclear',
          },
        ],
        after: [
          {
            text: {
              en: 'Recipes lost three minutes by 2008, then gained one by 2013',
              fr: 'Les recettes ont perdu trois minutes jusqu’en 2008, puis en ont gagné une jusqu’en 2013',
            },
            verdict: 'up',
          },
        ],
      },
      {
        analysis: 'trends.volume',
        page: 'trends',
        title: { en: 'Recipe volume', fr: 'Nombre de recettes' },
        kind: 'wording',
        before: [
          { text: { en: 'It fell by nine tenths', fr: 'Il a chuté de neuf dixièmes' }, verdict: 'down' },
        ],
        after: [{ text: { en: 'It fell by 89%', fr: 'Il a chuté de 89 %' }, verdict: 'down' }],
      },
    ],
    same: [{ en: 'Complexity', fr: 'Complexité' }],
  },
  figures: {
    moved: [
      {
        analysis: 'trends.volume',
        label: { en: 'Recipes analysed', fr: 'Recettes analysées' },
        before: { en: '200,066', fr: '200 066' },
        after: { en: '202,003', fr: '202 003' },
        change: { en: '+1.0%', fr: '+1,0 %' },
        allowed: { en: '±0.5%', fr: '±0,5 %' },
        times: 1.94,
      },
      {
        analysis: 'seasonality.duration',
        label: { en: 'Autumn minus year', fr: 'Automne moins année' },
        before: { en: '+1.5', fr: '+1,5' },
        after: { en: '+0.4', fr: '+0,4' },
        change: { en: '−1.1', fr: '−1,1' },
        allowed: { en: '±0.5', fr: '±0,5' },
        times: -2.2,
      },
    ],
    total: 212,
  },
  rows: [
    { table: 'recipes', before: 200_066, after: 202_003 },
    { table: 'interactions', before: 1_132_367, after: 1_132_367 },
    { table: 'tags', before: 551, after: 549 },
  ],
  rules: [
    {
      table: 'recipes',
      rule: { en: 'no more than 18 ingredients', fr: '18 ingrédients au plus' },
      before: 1949,
      after: 12,
    },
  ],
  files: {
    differing: 11,
    total: 216,
    bytes: 18_000,
    groups: [
      { group: 'pages', differing: 1, total: 2, bytes: 2_100 },
      { group: 'code', differing: 10, total: 90, bytes: 15_900 },
      { group: 'engine', differing: 0, total: 12, bytes: 0 },
    ],
  },
};
