import { describe, expect, it } from 'vitest';
import type { ReportRequest } from '../report/index.ts';
import { createCommandContext } from '../testing/command-context.ts';
import type { ReportOperations } from './command-context.ts';
import { run } from './run.ts';

const written = {
  datasetId: 'd-1111111111111111',
  analyses: 24,
  files: ['out/report.json', 'out/report.html'],
};

async function report(
  args: readonly string[],
  writeReport: ReportOperations['writeReport'] = async () => written,
) {
  const requests: ReportRequest[] = [];
  const {
    context,
    written: streams,
    closed,
  } = createCommandContext({
    operations: {
      readCurrent: async () => ({ datasetId: 'd-1111111111111111', updatedAt: '2026-11-01T12:00:00.000Z' }),
    },
    report: {
      writeReport: (request, store, onProgress) => {
        requests.push(request);
        return writeReport(request, store, onProgress);
      },
    },
  });
  return { code: await run(['report', ...args], context), ...streams, requests, closed };
}

describe('report', () => {
  it('writes the dataset in use into ./report, in English, with every control at its start', async () => {
    const { code, out, requests, closed } = await report([]);
    expect(code).toBe(0);
    expect(requests).toEqual([
      { datasetId: 'd-1111111111111111', directory: 'report', locale: 'en', settings: [] },
    ]);
    expect(out).toBe('24 analyses of d-1111111111111111 in out/report.json and out/report.html.\n');
    expect(closed).toEqual(['store']);
  });

  it('takes directory, language and settings', async () => {
    const settings = ['trends.volume.scale=log', 'trends.volume.years=2002-2013'];
    const set = settings.flatMap((setting) => ['--set', setting]);
    const { requests } = await report(['--out', 'elsewhere', '--locale', 'fr', ...set]);
    expect(requests).toEqual([
      { datasetId: 'd-1111111111111111', directory: 'elsewhere', locale: 'fr', settings },
    ]);
  });

  it('tells what it does, and is JSON for programs', async () => {
    const { out, err } = await report(['--json'], async (_request, _store, onProgress) => {
      onProgress?.({ step: 'load', subject: 'recipes' });
      onProgress?.({ step: 'run', subject: 'trends.volume', share: 0.5 });
      onProgress?.({ step: 'write' });
      return written;
    });
    expect(err).toBe('Loading recipes\nRunning trends.volume\nWriting the report\n');
    expect(JSON.parse(out)).toEqual(written);
  });

  it('fails with the reason, and closes the store', async () => {
    const { code, err, closed } = await report([], () => Promise.reject(new Error('No such control.')));
    expect({ code, err, closed }).toEqual({ code: 1, err: 'No such control.\n', closed: ['store'] });
  });

  it('says so when no dataset is in use', async () => {
    const { context, written: streams } = createCommandContext({
      operations: { readCurrent: async () => null },
      report: { writeReport: async () => written },
    });
    expect(await run(['report'], context)).toBe(1);
    expect(streams.err).toContain('No dataset is in use');
  });

  it.each([
    [['--locale', 'de'], 'Allowed choices are en, fr'],
    [['--colour'], "unknown option '--colour'"],
  ])('is wrong usage with %j', async (args, message) => {
    const { code, err } = await report(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
