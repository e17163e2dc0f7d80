import type { Deployed } from '../environment.ts';
import type { DatasetFacts } from '../ports.ts';
import { contractsReadBy } from '../release/manifest.ts';
import type { ReleaseVerdict } from '../release/verify.ts';
import { gate, type GateResult } from './gate.ts';

/** Share of a table's rows that may be gone before somebody has to say that this is meant. */
const acceptedDrop = 0.1;

interface DataFacts {
  readonly dataset: DatasetFacts | null;
  readonly measure: DatasetFacts | null;
}

/** Whether the release reads the contract version of the dataset. What is not there is told by other gates. */
export function fittingContract(
  { releaseId, datasetId }: Deployed,
  { release, dataset }: Pick<DataFacts, 'dataset'> & { readonly release: ReleaseVerdict | null },
): GateResult {
  const read = release?.type === 'complete' ? contractsReadBy(release.manifest) : null;
  const version = dataset?.contractVersion;
  return gate(
    'contract-misfit',
    read === null || version === undefined || read.includes(version),
    `Release ${releaseId} reads dataset contract version ${read?.join(', ') ?? ''}, dataset ${datasetId} has version ${version ?? ''}. ` +
      `Choose a release that reads version ${version ?? ''}, or a dataset of version ${read?.join(' or ') ?? ''}; ` +
      'a release and a dataset that fit each other go together (--release and --dataset).',
  );
}

/** Whether the data are proven, and not far fewer than those on PROD where these are no demonstration. */
export function checkData(
  { target, acceptDrop = false }: { readonly target: Deployed; readonly acceptDrop?: boolean | undefined },
  { dataset, measure }: DataFacts,
): GateResult[] {
  const drops = dataset && measure?.isImported === true ? dropsBetween(measure, dataset) : [];
  return [
    gate(
      'dataset-unproven',
      !dataset?.unproven,
      `Dataset ${target.datasetId} is not proven: ${dataset?.unproven ?? ''}. Import the data again.`,
    ),
    gate(
      'rows-dropped',
      acceptDrop || drops.length === 0,
      `Dataset ${target.datasetId} has over ${acceptedDrop * 100} % fewer rows than PROD shows: ${drops.join('; ')}. ` +
        'Import the whole data, or accept the drop (--accept-drop).',
    ),
  ];
}

/** A table that another contract does not have is no loss. */
function dropsBetween(before: DatasetFacts, after: DatasetFacts): string[] {
  const isSameContract = before.contractVersion === after.contractVersion;
  return Object.entries(before.rows).flatMap(([table, rows]) => {
    const left = after.rows[table] ?? (isSameContract ? 0 : rows);
    return left < rows * (1 - acceptedDrop) ? [`${table} ${left} instead of ${rows}`] : [];
  });
}
