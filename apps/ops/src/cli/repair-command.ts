import type { Command } from 'commander';
import { userInfo } from 'node:os';
import { readConfig, type Config } from '../config/config.ts';
import { publishRelease } from '../releases/publish-release.ts';
import type { Scrubbed } from '../scrub/scrub.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { CommandContext } from './command-context.ts';
import { OperationFailed } from './operation-failed.ts';
import { importProgressOn, withProgress } from './progress.ts';
import { withJsonOption, writeResult } from './result.ts';
import { formatCount } from './text-table.ts';

interface RepairOptions {
  readonly recipes?: string;
  readonly interactions?: string;
  readonly build?: string;
  readonly json?: boolean;
}

/** Adds `repair`: every stored object against what it should be, and what is damaged put back as far as a copy is found. */
export function addRepairCommand(data: Command, context: CommandContext): void {
  withJsonOption(data.command('repair'))
    .description('read every dataset and release whole, and put back what is damaged or missing')
    .option('--recipes <file>', 'the file of recipes that a damaged dataset was imported from')
    .option('--interactions <file>', 'its file of ratings')
    .option('--build <directory>', 'the build that a damaged release was published from')
    .action(async ({ json, ...options }: RepairOptions, command: Command) => {
      if ((options.recipes === undefined) !== (options.interactions === undefined))
        command.error('error: name both files of the data: --recipes <file> --interactions <file>');
      const config = await readConfig(context.env);
      const opened = await context.openStore(config.store);
      try {
        await putBack(context, opened.store, config, options);
        const found = await context.scrub(config, opened);
        writeResult(context, { json, value: found, text: describe(found) });
        requireWhole(found);
      } finally {
        await opened.close();
      }
    });
}

/** Imports and publishes again what was named: both leave what is whole, and change nothing that is in use. */
async function putBack(
  context: CommandContext,
  store: ObjectStore,
  { browserBudget }: Config,
  { recipes, interactions, build }: RepairOptions,
): Promise<void> {
  if (build !== undefined) await publishRelease(store, { directory: build, actor: userInfo().username });
  if (recipes === undefined || interactions === undefined) return;
  const files = { recipes, interactions, source: 'import', title: 'Food.com', use: false } as const;
  const request = { ...files, browserBudget };
  const operations = await context.loadDataOperations();
  await withProgress(context, (line) => operations.importDataset(request, store, importProgressOn(line)));
}

function describe({ objects, damages }: Scrubbed): string {
  const all = `${formatCount(objects)} objects were read.`;
  if (damages.length === 0) return `${all} Each is what it should be.`;
  const lines = damages.map(({ key, problem, mended, remedy }) =>
    mended ? `${key} ${problem}: mended.` : `${key} ${problem}. ${remedy}`,
  );
  return [all, ...lines].join('\n');
}

function requireWhole({ damages }: Scrubbed): void {
  const left = damages.filter(({ mended }) => !mended).length;
  if (left > 0)
    throw new OperationFailed(
      'objects_damaged',
      `${left} of ${damages.length} damaged objects could not be mended.`,
    );
}
