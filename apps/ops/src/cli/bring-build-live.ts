import { confirmationWords } from '@mangetamain/deploy';
import { environmentAnswer, promotionAnswer } from '../operator-api/answers.ts';
import { publishRelease } from '../releases/publish-release.ts';
import type { RunningService } from '../service/start-service.ts';
import type { CommandContext } from './command-context.ts';
import { followPromotion, requireSuccess } from './follow-promotion.ts';
import { createOperatorClient, ownAccess } from './operator-client.ts';
import { register } from './release-commands.ts';

const steps = [
  { to: 'preprod', confirm: '' },
  { to: 'prod', confirm: confirmationWords.promotion },
] as const;

/**
 * Publishes the build of this machine and takes it the whole way, over PREPROD to PROD, telling each step. A build that
 * was published before is left where it is, except that an environment without any release gets it.
 *
 * @throws {OperationFailed | ReleaseError | StoreError} with what stood in its way; whatever was live stays live.
 */
export async function bringBuildLive(
  service: RunningService,
  directory: string,
  context: Pick<CommandContext, 'err' | 'fetch'>,
): Promise<void> {
  const client = createOperatorClient(ownAccess(service), context);
  const { manifest, created } = await publishRelease(service.store, {
    directory,
    actor: 'command-line',
    title: 'Build of this machine',
  });
  const { releaseId } = manifest;
  if (created) {
    await register(client, releaseId);
    context.err.write(`Published the build as release ${releaseId}.\n`);
  }
  for (const step of steps) {
    const { generation, live } = await client.get(`/ops/environments/${step.to}`, environmentAnswer);
    if (!created && generation > 0) continue;
    context.err.write(`Promoting ${releaseId} to ${step.to.toUpperCase()}:\n`);
    // What is tried out on PREPROD is no business of a build.
    const half = live === null ? {} : { only: 'release' };
    const wish = { ...step, ...half, release: releaseId, reason: 'Build of this machine' };
    const { id } = await client.send('POST', '/ops/promotions', wish, promotionAnswer);
    requireSuccess(await followPromotion(client, id, context));
  }
}
