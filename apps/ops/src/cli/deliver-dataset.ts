import type { Manifest } from '@mangetamain/analytics/dataset';
import { confirmationWords, type Environment } from '@mangetamain/deploy';
import type { Config } from '../config/config.ts';
import { environmentsAnswer, promotionAnswer, type EnvironmentView } from '../operator-api/answers.ts';
import type { CommandContext } from './command-context.ts';
import { followPromotion, requireSuccess } from './follow-promotion.ts';
import { OperationFailed } from './operation-failed.ts';
import type { OperatorClient } from './operator-client.ts';

/** How far data are to go, and what a person says for that. */
export interface Destination {
  readonly to: Environment;
  readonly confirm: string;
  readonly acceptDrop: boolean;
  readonly reason: string;
}

/** What a person gave of it. */
export interface DestinationOptions {
  readonly to?: Environment;
  readonly confirm?: string;
  readonly acceptDrop?: boolean;
  readonly reason?: string;
}

/**
 * Where data go unless told otherwise: to PREPROD, where operators are named or the service is elsewhere. Who runs all of it
 * alone on one machine wants to see them: there they go on to PROD, and the command gives the word.
 */
export function destinationOf(
  { store, operators, remote }: Pick<Config, 'store' | 'operators' | 'remote'>,
  { to, confirm, acceptDrop = false, reason }: DestinationOptions,
  why: string,
): Destination {
  const isAlone = store.kind === 'embedded' && operators === undefined && remote === null;
  return {
    to: to ?? (isAlone ? 'prod' : 'preprod'),
    confirm: confirm ?? (isAlone ? confirmationWords.promotion : ''),
    acceptDrop,
    reason: reason ?? why,
  };
}

/**
 * Promotes a dataset to PREPROD and, where it is to go there, on to PROD, each with the release that is live there. Returns
 * where it is shown then: nowhere as long as no release is live.
 *
 * @throws {OperationFailed} with what stood in its way; what was shown before is shown then.
 */
export async function deliverDataset(
  client: OperatorClient,
  { datasetId }: Pick<Manifest, 'datasetId'>,
  { to, ...wish }: Destination,
  context: Pick<CommandContext, 'err'>,
): Promise<Environment[]> {
  const { environments } = await client.get('/ops/environments', environmentsAnswer);
  const steps: readonly Environment[] = to === 'prod' ? ['preprod', 'prod'] : ['preprod'];
  const shown: Environment[] = [];
  for (const step of steps) {
    const place = environments.find(({ environment }) => environment === step);
    if (!place?.live) continue;
    if (!isVerified(place, datasetId)) {
      context.err.write(`Promoting ${datasetId} to ${step.toUpperCase()}:\n`);
      const body = { to: step, dataset: datasetId, only: 'data', ...wish };
      await toldWithWayOut(datasetId, async () => {
        const { id } = await client.send('POST', '/ops/promotions', body, promotionAnswer);
        requireSuccess(await followPromotion(client, id, context));
      });
    }
    shown.push(step);
  }
  return shown;
}

/** True if this dataset is shown there already and has proved itself. */
const isVerified = ({ live, verified }: EnvironmentView, datasetId: string) =>
  live?.datasetId === datasetId &&
  verified.some((each) => each.datasetId === datasetId && each.releaseId === live.releaseId);

async function toldWithWayOut(datasetId: string, deliver: () => Promise<void>): Promise<void> {
  try {
    await deliver();
  } catch (error) {
    if (!(error instanceof OperationFailed)) throw error;
    throw new OperationFailed(
      error.code,
      `${error.message} The dataset is published; once that is settled: data use ${datasetId}`,
    );
  }
}
