// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { exampleState } from '../testing/example-state.ts';
import { openPage, press, textOf, textsOf, eventually } from '../testing/open-page.tsx';
import { region, rowsOf } from '../testing/regions.ts';

it('what readers will see differently stands beside the gates: sentences, figures, rows, files', async () => {
  await openPage(await exampleState(), '#promotions');
  const title = 'What readers will see differently: 2 findings change, 1 stays';
  expect(textOf(region(title).querySelector('.strip'))).toBe('verdict turns 1wording 1as before 1');
  expect(textsOf('.said-before p:nth-child(2)')).toEqual([
    'Recipes lost three minutes by 2008, with no reliable change since',
    'It fell by nine tenths',
  ]);
  expect(textsOf('del')).toEqual(['with no reliable change since', 'nine tenths']);
  expect(textsOf('ins')).toEqual(['then gained one by 2013', '89%']);
  expect(textsOf('.said-after .badges')).toEqual(['Upverdict turns', 'Down']);
  expect(textOf(region(title).querySelector('details'))).toContain('Show the one that stays');
  expect(rowsOf('Key figures').map((row) => row.filter((_, place) => place !== 3))).toEqual([
    ['Recipes analysed', '200,066', '202,003', '+1.0%', '±0.5%'],
    ['Autumn minus year', '+1.5', '+0.4', '−1.1', '±0.5'],
  ]);
  expect(rowsOf('Rows')).toEqual([
    ['recipes', '200,066', '', '+1,937', '202,003'],
    ['tags', '551', '', '−2', '549'],
  ]);
  expect(rowsOf('What cleaning takes away')).toEqual([['no more than 18 ingredients', '1,949', '12']]);
  expect(textOf(region('11 of 216 files differ, 18 KB more'))).toContain('Code10 of 90+16 KB');
  press('Promote to PROD…');
  await eventually(() => expect(textOf(document.querySelector('dialog h2'))).toBe('Promote to PROD'));
});

it('the overview tells it in one line, which leads there', async () => {
  await openPage(await exampleState());
  const link = document.querySelector<HTMLAnchorElement>('.comparison a');
  expect([textOf(link), link?.getAttribute('href')]).toEqual([
    '2 findings will read differently; 1 verdict turns.',
    '#promotions',
  ]);
});

it('a promotion of before shows what it changed, not what is next', async () => {
  const state = await exampleState();
  const id = state.promotions[0]?.id ?? '';
  const { state: asked } = await openPage({ ...state, kept: state.difference }, `#promotions/${id}`);
  expect(asked.mock.calls[0]?.[0]).toContain(`promotion=${id}`);
  expect(textsOf('#difference-title')).toEqual([
    'What readers see differently: 2 findings changed, 1 stayed',
  ]);
});

/** The example with nothing that reads differently. */
async function withoutChanges() {
  const state = await exampleState();
  const { difference } = state;
  if (difference === null) throw new Error('The example has no difference.');
  const findings = { changed: [], same: [{ en: 'One', fr: 'Un' }] };
  return { state, nothing: { ...difference, findings, rows: [], rules: [] } };
}

it('says as plainly that nothing will read differently', async () => {
  const { state, nothing } = await withoutChanges();
  await openPage({ ...state, difference: nothing }, '#promotions');
  expect(textsOf('#difference-title')).toEqual(['Nothing will read differently: the finding stays']);
  expect(textOf(region('As many recipes as before'))).toContain('Every table has as many rows as before.');
});

it('never takes what is not known for what does not change', async () => {
  const { state, nothing } = await withoutChanges();
  const unknown = { ...nothing, basis: null, findings: null, figures: null };
  await openPage({ ...state, difference: unknown }, '#promotions');
  expect(textsOf('#difference-title')).toEqual(['What readers will see differently is not known']);
  expect(document.querySelector('#figures-title')).toBeNull();
});
