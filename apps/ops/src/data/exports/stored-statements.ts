import { statementsSchema, type Statements } from '@mangetamain/analytics/difference';
import type { ObjectStore } from '../../store/object-store.ts';
import { statementsPrefix } from '../dataset-keys.ts';
import { immutable, putJson, readJson } from '../stored-json.ts';

const keyOf = (datasetId: string, version: string) => `${statementsPrefix(datasetId)}${version}.json`;

/** Keeps what one version of the analyses says of a dataset. */
export const storeStatements = (store: Pick<ObjectStore, 'put'>, statements: Statements): Promise<void> =>
  putJson(store, keyOf(statements.datasetId, statements.version), statements, immutable);

/** What one version says of a dataset, or null where it was never asked. Throws DatasetError where it is damaged. */
export const readStatements = (
  store: Pick<ObjectStore, 'get'>,
  datasetId: string,
  version: string,
): Promise<Statements | null> => readJson(store, keyOf(datasetId, version), statementsSchema);

/** The versions that have spoken of a dataset, the latest first. */
export async function statementVersions(
  store: Pick<ObjectStore, 'list'>,
  datasetId: string,
): Promise<readonly string[]> {
  const prefix = statementsPrefix(datasetId);
  const found: { readonly version: string; readonly at: number }[] = [];
  for await (const { key, lastModified } of store.list(prefix))
    found.push({ version: key.slice(prefix.length, -'.json'.length), at: lastModified.getTime() });
  return found.toSorted((one, other) => other.at - one.at).map(({ version }) => version);
}
