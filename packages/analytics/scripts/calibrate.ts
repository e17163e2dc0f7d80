import { writeFile } from 'node:fs/promises';
import { headingLevels } from '../src/calibration/headings.ts';
import type { Calibration } from '../src/calibration/levels-document.ts';
import { relatedLevels } from '../src/calibration/related-ratings.ts';
import { stepLevels } from '../src/calibration/steps.ts';
import { trendLevels } from '../src/calibration/trends.ts';

const trendRuns = 2000;
const stepRuns = 400;
const relatedRuns = 1000;
const rounds = 600;

const trends = trendLevels(trendRuns);
const steps = stepLevels(stepRuns);
const related = relatedLevels(relatedRuns);
const dated = await headingLevels(rounds, (round) => {
  if (round % 20 === 0) process.stderr.write(`round ${round} of ${rounds}\n`);
});
const results: Calibration = { trendRuns, trends, stepRuns, steps, relatedRuns, related, ...dated };
await writeFile(
  new URL('../src/calibration/results.json', import.meta.url),
  `${JSON.stringify(results, null, 2)}\n`,
);
