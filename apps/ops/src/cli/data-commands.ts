import { type Command, InvalidArgumentError } from 'commander';
import type { Environment } from '@mangetamain/deploy';
import type { ImportResult, ListedDataset } from '../data/index.ts';
import { pageOf, type PageWish } from '../formats/page.ts';
import { changeDataset } from './change-dataset.ts';
import { clickhouseRequest, type EngineOptions, withEngineOptions } from './engine-options.ts';
import type { CommandContext } from './command-context.ts';
import { createDemo, demoDefaults, demoReason } from './create-demo.ts';
import { describeDatasets, describeImport, describeShown } from './data-reports.ts';
import type { DestinationOptions } from './deliver-dataset.ts';
import { delivering } from './delivering.ts';
import { onStore } from './on-store.ts';
import { withNext, withPages } from './pages.ts';
import { importProgressOn, withProgress } from './progress.ts';
import { readEnvironment } from './promotion-commands.ts';
import { withJsonOption, writeResult } from './result.ts';
import { addPruneCommand } from './prune-command.ts';
import { addRepairCommand } from './repair-command.ts';
import { addVerifyCommand } from './verify-command.ts';

/** Adds `data import | demo | list | use | verify | repair`. What is imported or chosen goes the way of a release. */
export function addDataCommands(program: Command, context: CommandContext): void {
  const data = program.command('data').description('import, list and choose datasets');

  withEngineOptions(withDestination(withJsonOption(data.command('import'))))
    .description('import the two Food.com files and deliver the dataset')
    .argument('[archive]', 'zip archive that holds both files, as Kaggle gives it')
    .option('--recipes <file>', 'RAW_recipes.csv: plain, compressed, or as Parquet')
    .option('--interactions <file>', 'RAW_interactions.csv, likewise')
    .option('--date-format <format>', 'how days are written, where not year first: "%d/%m/%Y"')
    .option('--mapping <file>', 'JSON that says how tables of your own hold what is needed')
    .option('--selections <file>', 'JSON that names selections whose answers are published too')
    .option('--title <title>', 'what the data is called', 'Food.com')
    .option('--allow-unmatched', 'import also where next to no rating rates a recipe of the recipe file')
    .action(async (archive: string | undefined, options: ImportOptions, command: Command) => {
      const { json, to: _to, confirm: _confirm, acceptDrop: _drop, reason: _reason, ...asked } = options;
      const { engine, clickhouse, fromTable, cluster, memory, ...given } = asked;
      const engineOptions = { engine, clickhouse, fromTable, cluster, memory };
      const files = { ...given, ...sourceFiles(archive, options, command) };
      const why = `"${files.title}" from ${files.recipes} and ${files.interactions}`;
      const { result, shownOn } = await delivering(context, options, why, (place, bring) => {
        const request = {
          ...files,
          source: 'import',
          browserBudget: place.config.browserBudget,
          ...clickhouseRequest(engineOptions, files, place.config.clickhouse, command),
        } as const;
        return changeDataset(context, place, {
          what: 'import-dataset',
          why,
          make: () =>
            withProgress(context, (line) =>
              place.operations.importDataset(request, place.store, importProgressOn(line), new Date(), bring),
            ),
        });
      });
      writeImport(context, result, shownOn, json);
    });

  withDestination(withJsonOption(data.command('demo')))
    .description('invent demonstration data, import and deliver them')
    .option(
      '--scale <number>',
      'size relative to the real data, above 0 and at most 1',
      readScale,
      demoDefaults.scale,
    )
    .option('--seed <number>', 'equal seeds give equal data', readSeed, demoDefaults.seed)
    .action(async ({ scale, seed, json, ...given }: { scale: number; seed: number } & DeliveryOptions) => {
      const { result, shownOn } = await delivering(
        context,
        given,
        demoReason({ scale, seed }),
        (place, bring) => createDemo(context, place, { scale, seed }, bring),
      );
      writeImport(context, result, shownOn, json);
    });

  withPages(withJsonOption(data.command('list')))
    .description('list the published datasets, the newest first')
    .action(async ({ json, ...wish }: Json & PageWish) => {
      const tell = ({ message }: Error) => context.err.write(`${message}\n`);
      const all = await onStore(context, (operations, store) => operations.listDatasets(store, tell));
      const about = ({ manifest: { datasetId, createdAt } }: ListedDataset) => ({ id: datasetId, createdAt });
      const { rows: datasets, ...page } = pageOf(all, about, wish);
      const text = withNext(describeDatasets(datasets), 'data list', wish, page.next);
      writeResult(context, { json, value: { datasets, ...page }, text });
    });

  withDestination(withJsonOption(data.command('use')))
    .description('deliver a published dataset')
    .argument('<id>', 'as "data list" shows it')
    .action(async (datasetId: string, { json, ...given }: DeliveryOptions) => {
      const why = `Put ${datasetId} in use`;
      const { shownOn } = await delivering(context, given, why, (place, bring) =>
        changeDataset(context, place, {
          what: 'use-dataset',
          why,
          make: () => place.operations.useDataset(place.store, datasetId, bring),
        }),
      );
      const text = `${datasetId} is in use. ${describeShown(shownOn)}`;
      writeResult(context, { json, value: { datasetId, shownOn }, text });
    });

  addVerifyCommand(data, context);
  addRepairCommand(data, context);
  addPruneCommand(data, context, 'datasets');
}

interface Json {
  readonly json?: boolean;
}

type DeliveryOptions = Json & DestinationOptions;

interface ImportOptions extends DeliveryOptions, EngineOptions {
  readonly recipes?: string;
  readonly interactions?: string;
  readonly dateFormat?: string;
  readonly mapping?: string;
  readonly selections?: string;
  readonly title: string;
  readonly allowUnmatched?: boolean;
}

function withDestination(command: Command): Command {
  return command
    .option('--to <environment>', 'preprod, or over it prod; alone on one machine prod', readEnvironment)
    .option('--confirm <word>', 'the word DEPLOY, for PROD')
    .option('--accept-drop', 'also with far fewer rows than PROD shows')
    .option('--reason <text>', 'why, for the record');
}

/** Where each of the two sources is to be found. */
function sourceFiles(
  archive: string | undefined,
  {
    fromTable: tables = {},
    recipes = tables.recipes ?? archive,
    interactions = tables.interactions ?? archive,
  }: ImportOptions,
  command: Command,
) {
  if (recipes !== undefined && interactions !== undefined) return { recipes, interactions };
  return command.error(
    'error: name an archive that holds both files, or name both: --recipes <file> --interactions <file>',
  );
}

function writeImport(
  context: CommandContext,
  result: ImportResult,
  shownOn: readonly Environment[],
  json: boolean | undefined,
): void {
  const { datasetId, created, manifest, quality, recognised } = result;
  writeResult(context, {
    json,
    value: { datasetId, created, manifest, quality, recognised, shownOn },
    text: describeImport(result, shownOn),
  });
}

function readScale(given: string): number {
  const scale = Number(given);
  if (given.trim() !== '' && scale > 0 && scale <= 1) return scale;
  throw new InvalidArgumentError('Give a number above 0 and at most 1, which is full size.');
}

function readSeed(given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new InvalidArgumentError('Give a whole number from 0 to 999999999.');
}
