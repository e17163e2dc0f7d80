import { writeFile } from 'node:fs/promises';
import { headingLevels } from '../src/calibration/headings.ts';
import type { Calibration } from '../src/calibration/levels-document.ts';
import { trendLevels } from '../src/calibration/trends.ts';

const trendRuns = 2000;
const rounds = 200;

const trends = trendLevels(trendRuns);
const headings = await headingLevels(rounds, (round) => {
  if (round % 20 === 0) process.stderr.write(`round ${round} of ${rounds}\n`);
});
const results: Calibration = { trendRuns, trends, headings };
await writeFile(
  new URL('../src/calibration/results.json', import.meta.url),
  `${JSON.stringify(results, null, 2)}\n`,
);
