import { type Command, Option } from 'commander';
import { locales, type Locale } from '@mangetamain/analytics/text';
import type { ReportProgress } from '../report/index.ts';
import type { CommandContext } from './command-context.ts';
import { currentId, onStore } from './on-store.ts';
import { withProgress } from './progress.ts';
import { withJsonOption, writeResult } from './result.ts';

interface ReportOptions {
  readonly out: string;
  readonly locale: Locale;
  readonly set: readonly string[];
  readonly json?: boolean;
}

const verbs = { load: 'Loading', run: 'Running', write: 'Writing the report' } as const;

const describe = ({ step, subject }: ReportProgress) =>
  subject === undefined ? verbs[step] : `${verbs[step]} ${subject}`;

/** Adds `report`: every analysis on the dataset in use, as report.json and report.html. */
export function addReportCommand(program: Command, context: CommandContext): void {
  withJsonOption(program.command('report'))
    .description('run every analysis on the dataset in use and write report.json and report.html')
    .option('--out <directory>', 'where to write them', 'report')
    .addOption(new Option('--locale <language>', 'language of the report').choices(locales).default('en'))
    .option(
      '--set <id.control=value>',
      'set a control, such as trends.volume.scale=log; as often as needed',
      (value: string, before: readonly string[]) => [...before, value],
      [],
    )
    .action(async ({ out, locale, set, json }: ReportOptions) => {
      const reports = await context.loadReportOperations();
      const written = await onStore(context, async (operations, store) => {
        const datasetId = await currentId(operations, store);
        const request = { datasetId, directory: out, locale, settings: set };
        return withProgress(context, (line) =>
          reports.writeReport(request, store, (step) => line.show(describe(step), step.share)),
        );
      });
      const text = `${written.analyses} analyses of ${written.datasetId} in ${written.files.join(' and ')}.`;
      writeResult(context, { json, value: written, text });
    });
}
