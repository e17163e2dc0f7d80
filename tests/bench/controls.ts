import { encodeParam, paramKey, type Analysis } from '@mangetamain/analytics';
import { analyses } from '@mangetamain/analytics/registry';
import { chromium, type Page } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../support/chromium.ts';
import { service } from '../support/service.ts';
import { otherValues } from './control-values.ts';
import { type Measurement, percentile } from './measurement.ts';
import { timeRedraw } from './redraw.ts';

interface Change {
  readonly analysis: string;
  readonly control: string;
  readonly value: string;
  /** Milliseconds from the change to the redrawn card. */
  readonly took: number;
}

const SLOWEST_SHOWN = 15;

/** Analyses that read few rows are to answer in half the time. */
const quick = (analysis: string) =>
  analysis.startsWith('ratings.') || analysis.endsWith('.volume') || analysis.endsWith('.duration');

/** How long every card takes to show another value of every control that acts on it, in a browser, one at a time. */
export async function measureControls(): Promise<Measurement[]> {
  const changes = await measureChanges();
  const slowest = changes.toSorted((a, b) => b.took - a.took).slice(0, SLOWEST_SHOWN);
  for (const { analysis, control, value, took } of slowest) {
    process.stderr.write(`  ${Math.round(took)} ms  ${analysis} ${control}=${value}\n`);
  }
  const p95 = (chosen: readonly Change[]) =>
    percentile(
      chosen.map(({ took }) => took),
      0.95,
    );
  const quickOnes = changes.filter(({ analysis }) => quick(analysis));
  return [
    { id: 'control.p95', value: p95(changes), unit: 'ms', target: { most: 100 } },
    { id: 'control.p95-quick', value: p95(quickOnes), unit: 'ms', target: { most: 50 } },
    {
      id: 'control.median',
      value: percentile(
        changes.map(({ took }) => took),
        0.5,
      ),
      unit: 'ms',
      target: null,
    },
    { id: 'control.changes', value: changes.length, unit: 'changes', target: null },
  ];
}

async function measureChanges(): Promise<Change[]> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: [...chromiumArgs],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    const changes: Change[] = [];
    for (const analysis of analyses) changes.push(...(await changesOf(page, analysis)));
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
      const took = await timeRedraw(page, analysis.name, `${initial}?${search}`);
      if (took !== null) changes.push({ analysis: analysis.id, control: name, value, took });
      await timeRedraw(page, analysis.name, initial);
    }
  }
  return changes;
}
