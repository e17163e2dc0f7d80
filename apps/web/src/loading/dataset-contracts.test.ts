import { contractVersionsRead } from '@mangetamain/analytics/dataset';
import { expect, it } from 'vitest';
import html from '../../index.html?raw';

it('the page states which dataset contracts this build reads, so that it is not brought live with others', () => {
  expect(html).toContain(`<meta name="dataset-contracts" content="${contractVersionsRead.join(' ')}" />`);
});
