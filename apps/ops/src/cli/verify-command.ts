import { type Command, Option } from 'commander';
import type { CommandContext } from './command-context.ts';
import { describeVerification } from './data-reports.ts';
import { currentId, onStore } from './on-store.ts';
import { OperationFailed } from './operation-failed.ts';
import { withProgress } from './progress.ts';
import { countVerdicts, describeComparison } from './reference-report.ts';
import { withJsonOption, writeResult } from './result.ts';

/** Published figures by the name that they are asked for by; read once they are. */
const references = {
  foodcom: async () => (await import('@mangetamain/analytics/reference')).foodcom,
} as const;

interface VerifyOptions {
  readonly reference?: keyof typeof references;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Adds `verify`: the files of a dataset against its manifest, or its figures against published ones. */
export function addVerifyCommand(data: Command, context: CommandContext): void {
  withJsonOption(data.command('verify'))
    .description('compare every file of a dataset with its manifest, or its figures with published ones')
    .argument('[id]', 'the dataset in use where left out')
    .addOption(
      new Option('--reference <name>', 'compare with the figures published of this dataset').choices(
        Object.keys(references),
      ),
    )
    .option('--force', 'compare also where the reference is of other data')
    .action((datasetId: string | undefined, options: VerifyOptions) =>
      options.reference === undefined
        ? verifyFiles(context, datasetId, options)
        : verifyFigures(context, datasetId, { ...options, reference: options.reference }),
    );
}

async function verifyFiles(context: CommandContext, datasetId: string | undefined, { json }: VerifyOptions) {
  const result = await onStore(context, async (operations, store) =>
    operations.verifyDataset(store, datasetId ?? (await currentId(operations, store))),
  );
  writeResult(context, { json, value: result, text: describeVerification(result) });
  if (result.problems.length > 0) {
    const message = `The dataset ${result.datasetId} is damaged. Import its files again, or use another dataset.`;
    throw new OperationFailed('dataset_damaged', message);
  }
}

async function verifyFigures(
  context: CommandContext,
  datasetId: string | undefined,
  { reference, force = false, json }: VerifyOptions & Required<Pick<VerifyOptions, 'reference'>>,
) {
  const comparison = await onStore(context, async (operations, store) => {
    const id = datasetId ?? (await currentId(operations, store));
    const published = await references[reference]();
    return withProgress(context, (line) => {
      const onGroup = (title: string) => line.show(`Computing ${title}`);
      return operations.compareReference(store, id, published, { force, onGroup });
    });
  });
  writeResult(context, { json, value: comparison, text: describeComparison(comparison) });
  const { differs, missing } = countVerdicts(comparison);
  if (differs + missing > 0) {
    const message = `${differs + missing} published figures are not what ${comparison.datasetId} gives. Compare the lineage first: rows that cleaning kept or lost explain most of the rest.`;
    throw new OperationFailed('reference_differs', message);
  }
}
