import { encodeParam, paramKey, type Analysis } from '@mangetamain/analytics';
import { analyses } from '@mangetamain/analytics/registry';
import { chromium, type Page } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../support/chromium.ts';
import { service } from '../support/service.ts';
import { otherValues } from './control-values.ts';
import { type Measurement, percentile, summary } from './measurement.ts';
import { timeRedraw, type Redraw } from './redraw.ts';
import { watchEngine } from './watch-engine.ts';

interface Change extends Redraw {
  readonly analysis: string;
  readonly control: string;
  readonly value: string;
}

const SLOWEST_SHOWN = 15;

const parts = ['wait', 'engine', 'model', 'draw'] as const;

/**
 * How long cards take to show another value of every control that acts on them, in a browser, one at a time: every card,
 * or every so many.
 */
export async function measureControls(every = 1): Promise<Measurement[]> {
  const changes = await measureChanges(analyses.filter((_, place) => place % every === 0));
  const slowest = changes.toSorted((a, b) => b.took - a.took).slice(0, SLOWEST_SHOWN);
  for (const { analysis, control, value, took, ...of } of slowest) {
    const split = parts.map((part) => `${part} ${Math.round(of[part])}`).join(', ');
    process.stderr.write(`  ${Math.round(took)} ms (${split})  ${analysis} ${control}=${value}\n`);
  }
  const published = changes.filter(({ engine }) => engine === 0);
  return [
    ...soonness('control', changes, 100),
    ...soonness('control.published', published, 50),
    ...parts.flatMap((part) =>
      summary(
        `control.${part}`,
        changes.map((change) => change[part]),
        'ms',
        null,
      ),
    ),
    { id: 'control.changes', value: changes.length, unit: 'changes', target: null },
  ];
}

function soonness(id: string, changes: readonly Change[], most: number): Measurement[] {
  const times = changes.map(({ took }) => took);
  return [
    { id: `${id}.p95`, value: percentile(times, 0.95), unit: 'ms', target: { most } },
    { id: `${id}.median`, value: percentile(times, 0.5), unit: 'ms', target: null },
  ];
}

async function measureChanges(measured: readonly Analysis[]): Promise<Change[]> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: [...chromiumArgs],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    await watchEngine(page);
    const changes: Change[] = [];
    for (const analysis of measured) changes.push(...(await changesOf(page, analysis)));
    return changes;
  } finally {
    await browser.close();
  }
}

async function changesOf(page: Page, analysis: Analysis): Promise<Change[]> {
  const initial = `/${analysis.page}`;
  await page.goto(`${service.prod}${initial}#${analysis.name}`);
  const card = page.locator(`#${analysis.name}`);
  await card.getByRole('heading', { level: 3 }).waitFor();
  await card.scrollIntoViewIfNeeded();
  await card.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  // What was published stands before controls act.
  await page.waitForFunction(() => performance.getEntriesByName('page-interactive', 'mark').length > 0);
  const changes: Change[] = [];
  for (const [name, control] of Object.entries(analysis.controls)) {
    for (const other of otherValues(control)) {
      const value = encodeParam(control, other) ?? '';
      const search = new URLSearchParams([[paramKey(analysis, name, control.shared), value]]);
      const redraw = await timeRedraw(page, analysis.id, `${initial}?${search}`);
      if (redraw !== null) changes.push({ analysis: analysis.id, control: name, value, ...redraw });
      await timeRedraw(page, analysis.id, initial);
    }
  }
  return changes;
}
