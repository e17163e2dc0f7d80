import { environmentsAnswer } from '../operator-api/answers.ts';
import type { OperatorClient } from './operator-client.ts';

/** The datasets that environments show. Rejects where the service does not answer. */
export async function shownDatasets(client: Pick<OperatorClient, 'get'>): Promise<readonly string[]> {
  const { environments } = await client.get('/ops/environments', environmentsAnswer);
  return environments.flatMap(({ live }) => live?.datasetId ?? []);
}
