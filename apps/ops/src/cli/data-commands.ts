import { type Command, InvalidArgumentError } from 'commander';
import type { ImportResult } from '../data/index.ts';
import { changeDataset } from './change-dataset.ts';
import { clickhouseRequest, type EngineOptions, withEngineOptions } from './engine-options.ts';
import type { CommandContext } from './command-context.ts';
import { createDemo, demoDefaults } from './create-demo.ts';
import { describeDatasets, describeImport } from './data-reports.ts';
import { onStore } from './on-store.ts';
import { importProgressOn, withProgress } from './progress.ts';
import { withJsonOption, writeResult } from './result.ts';
import { addVerifyCommand } from './verify-command.ts';

/** Adds `data import | demo | list | use | verify`. */
export function addDataCommands(program: Command, context: CommandContext): void {
  const data = program.command('data').description('import, list and choose datasets');

  withEngineOptions(withJsonOption(data.command('import')))
    .description('import the two Food.com files and put the dataset in use')
    .argument('[archive]', 'zip archive that holds both files, as Kaggle gives it')
    .option('--recipes <file>', 'RAW_recipes.csv: plain, compressed, or as Parquet')
    .option('--interactions <file>', 'RAW_interactions.csv, likewise')
    .option('--date-format <format>', 'how days are written, where not year first: "%d/%m/%Y"')
    .option('--mapping <file>', 'JSON that says how tables of your own hold what is needed')
    .option('--title <title>', 'what the data is called', 'Food.com')
    .option('--allow-unmatched', 'import also where next to no rating rates a recipe of the recipe file')
    .action(async (archive: string | undefined, options: ImportOptions, command: Command) => {
      const { json, engine, clickhouse, fromTable, cluster, memory, ...given } = options;
      const engineOptions = { engine, clickhouse, fromTable, cluster, memory };
      const files = { ...given, ...sourceFiles(archive, options, command) };
      const result = await onStore(context, (operations, store, config) => {
        const request = {
          ...files,
          source: 'import',
          ...clickhouseRequest(engineOptions, files, config.clickhouse, command),
        } as const;
        return changeDataset(
          context,
          { config, operations, store },
          {
            what: 'import-dataset',
            why: `"${files.title}" from ${files.recipes} and ${files.interactions}`,
            make: () =>
              withProgress(context, (line) =>
                operations.importDataset(request, store, importProgressOn(line)),
              ),
          },
        );
      });
      writeImport(context, result, json);
    });

  withJsonOption(data.command('demo'))
    .description('invent demonstration data, import it and put it in use')
    .option(
      '--scale <number>',
      'size relative to the real data, above 0 and at most 1',
      readScale,
      demoDefaults.scale,
    )
    .option('--seed <number>', 'equal seeds give equal data', readSeed, demoDefaults.seed)
    .action(async ({ scale, seed, json }: { scale: number; seed: number } & Json) => {
      const result = await onStore(context, (operations, store, config) =>
        createDemo(context, { config, operations, store }, { scale, seed }),
      );
      writeImport(context, result, json);
    });

  withJsonOption(data.command('list'))
    .description('list the published datasets, the newest first')
    .action(async ({ json }: Json) => {
      const tell = ({ message }: Error) => context.err.write(`${message}\n`);
      const datasets = await onStore(context, (operations, store) => operations.listDatasets(store, tell));
      writeResult(context, { json, value: { datasets }, text: describeDatasets(datasets) });
    });

  withJsonOption(data.command('use'))
    .description('put a published dataset in use')
    .argument('<id>', 'as "data list" shows it')
    .action(async (datasetId: string, { json }: Json) => {
      await onStore(context, (operations, store, config) =>
        changeDataset(
          context,
          { config, operations, store },
          {
            what: 'use-dataset',
            why: `Put ${datasetId} in use`,
            make: () => operations.useDataset(store, datasetId),
          },
        ),
      );
      const text = `${datasetId} is in use. Running sites show it within seconds.`;
      writeResult(context, { json, value: { datasetId }, text });
    });

  addVerifyCommand(data, context);
}

interface Json {
  readonly json?: boolean;
}

interface ImportOptions extends Json, EngineOptions {
  readonly recipes?: string;
  readonly interactions?: string;
  readonly dateFormat?: string;
  readonly mapping?: string;
  readonly title: string;
  readonly allowUnmatched?: boolean;
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

function writeImport(context: CommandContext, result: ImportResult, json: boolean | undefined): void {
  const { datasetId, created, manifest, quality, recognised } = result;
  writeResult(context, {
    json,
    value: { datasetId, created, manifest, quality, recognised },
    text: describeImport(result),
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
