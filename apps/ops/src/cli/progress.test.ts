import { describe, expect, it } from 'vitest';
import { createProgressLine, importProgressOn } from './progress.ts';

function setUp(isTTY: boolean) {
  const written: string[] = [];
  const line = createProgressLine({ isTTY, write: (text) => written.push(text) });
  return { written, line };
}

const CLEAR = '\r\u001B[2K';

describe('on a terminal', () => {
  it('rewrites one line, with the share done, and clears it at the end', () => {
    const { written, line } = setUp(true);
    line.show('Checking a.csv', 0.259);
    line.show('Reading a.csv');
    line.end();
    expect(written).toEqual([`${CLEAR}Checking a.csv 25 %`, `${CLEAR}Reading a.csv`, CLEAR]);
  });

  it('does not write again what already stands there', () => {
    const { written, line } = setUp(true);
    line.show('Checking a.csv', 0.251);
    line.show('Checking a.csv', 0.259);
    expect(written).toHaveLength(1);
  });

  it('clears nothing when nothing was shown', () => {
    const { written, line } = setUp(true);
    line.end();
    expect(written).toEqual([]);
  });
});

it('elsewhere writes one plain line per step, whatever the share', () => {
  const { written, line } = setUp(false);
  for (let share = 0; share <= 1; share += 0.1) line.show('Checking a.csv', share);
  line.show('Reading a.csv');
  line.end();
  expect(written).toEqual(['Checking a.csv\n', 'Reading a.csv\n']);
});

it('shows the steps of an import by name, files without their folders', () => {
  const { written, line } = setUp(true);
  const onProgress = importProgressOn(line);
  onProgress({ step: 'check', subject: '/data/in/RAW_recipes.csv', done: 1, total: 4 });
  onProgress({ step: 'check', subject: 'empty.csv', done: 0, total: 0 });
  onProgress({ step: 'clean' });
  onProgress({ step: 'upload', subject: 'recipes', done: 2, total: 6 });
  expect(written.map((text) => text.replace(CLEAR, ''))).toEqual([
    'Checking RAW_recipes.csv 25 %',
    'Checking empty.csv',
    'Cleaning',
    'Uploading recipes 33 %',
  ]);
});
