import { beforeAll, describe, expect, it } from 'vitest';
import type { Effect } from '../analysis/effect.ts';
import { catalogues } from '../messages/index.ts';
import { datasetFacts, edgeParams, inventedRows, openNativeEngine } from '../testing/index.ts';
import { useEngine } from '../testing/use-engine.ts';
import { createTranslator, locales } from '../text/index.ts';
import { analyses } from './registry.ts';

const engine = useEngine(openNativeEngine, () => inventedRows({ recipes: 2000, ratings: 4000 }));

/** The verdict that a sentence was written for, where its id says so. */
const verdictInId = ({ text }: Effect['finding']) =>
  'message' in text
    ? /\.(?<verdict>up|down|unclear|same|thin)$/u.exec(text.message)?.groups?.['verdict']
    : undefined;

describe.each(analyses.map((analysis) => [analysis.id, analysis] as const))('%s', (_, analysis) => {
  const found: Effect[][] = [];
  beforeAll(async () => {
    for (const params of edgeParams(analysis.controls))
      found.push([...(await analysis.run(engine, params, datasetFacts())).effects]);
  });
  const all = () => found.flat();

  it('says a direction only where the size has it', () => {
    const contradictions = all().filter(({ finding: { verdict }, times }) => {
      if (times === null) return verdict !== 'thin';
      const [low, high] = times.interval;
      return (verdict === 'up' && low <= 1) || (verdict === 'down' && high >= 1);
    });
    expect(contradictions).toEqual([]);
  });

  it('holds the estimate within its interval, and both above nothing', () => {
    const outside = all().filter(({ times }) => {
      if (times === null) return false;
      const [low, high] = times.interval;
      return low <= 0 || low > times.ratio || times.ratio > high;
    });
    expect(outside).toEqual([]);
  });

  it('has a verdict of each, the one that its sentence was written for', () => {
    const others = all().filter(({ finding }) => {
      const written = verdictInId(finding) ?? finding.verdict;
      return finding.verdict === 'none' || written !== finding.verdict;
    });
    expect(others).toEqual([]);
  });

  it('tells them apart, and writes them in every language', () => {
    for (const effects of found) expect(new Set(effects.map(({ key }) => key)).size).toBe(effects.length);
    for (const locale of locales) {
      const translate = createTranslator(catalogues[locale], locale);
      for (const { subject, finding, size } of all())
        for (const text of [subject, finding.text, size]) expect(translate(text).trim()).not.toBe('');
    }
  });
});

it('is said by most analyses', async () => {
  const said = [];
  for (const analysis of analyses)
    if ((await analysis.run(engine, {}, datasetFacts())).effects.length > 0) said.push(analysis.id);
  expect(said.length).toBeGreaterThan(analyses.length / 2);
});
