import { parseArgs } from 'node:util';
import { measureVisits, type Visit } from './measure-visits.ts';

/*
 * What a cold and a warm visit of a running site cost:
 * `node --import tsx apps/web/bench/visits.ts --url http://127.0.0.1:8501/trends --chromium /usr/bin/chromium`.
 * What follows `--` goes to the browser.
 */

const { values, positionals } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8501/trends' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
    files: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} KB`;
const milliseconds = (time: number) => `${Math.round(time)} ms`;

function lines(name: string, visit: Visit): string[] {
  return [
    `${name}: first paint ${milliseconds(visit.firstPaintMs)}, first chart ${milliseconds(visit.firstChartMs)}, ` +
      `interactive ${milliseconds(visit.interactiveMs)}`,
    `  application until the first chart ${kilobytes(visit.bytesUntilFirstChart)}, ` +
      `everything until interactive ${kilobytes(visit.bytesUntilInteractive)}, data ${kilobytes(visit.dataBytes)}`,
    `  long tasks: ${visit.longTasksMs.map(milliseconds).join(', ') || 'none'}`,
    ...(values.files ? visit.files.map(({ url, bytes }) => `  ${kilobytes(bytes).padStart(12)} ${url}`) : []),
  ];
}

const { cold, warm } = await measureVisits({ ...values, arguments: positionals });
process.stdout.write(`${[...lines('cold', cold), ...lines('warm', warm)].join('\n')}\n`);
