import { type Config, readConfig } from '../config/config.ts';
import { readServiceNote } from '../service/service-note.ts';
import type { CommandContext } from './command-context.ts';
import {
  createOperatorClient,
  ownAccess,
  type OperatorAccess,
  type OperatorClient,
} from './operator-client.ts';

const ANSWER_WITHIN_MS = 2_000;

/**
 * Does the work with the service's operator API: that of OPS_URL and OPS_TOKEN, or of the service that runs on this
 * machine. Where none runs, one is started on free ports for as long as the work takes.
 */
export async function withOperator<T>(
  context: CommandContext,
  work: (client: OperatorClient, config: Config) => Promise<T>,
): Promise<T> {
  const config = await readConfig(context.env);
  const access = config.remote ?? (await runningHere(config, context));
  if (access !== null) return work(createOperatorClient(access, context), config);
  const service = await context.startService(onFreePorts(config), 'command');
  try {
    return await work(createOperatorClient(ownAccess(service), context), config);
  } finally {
    await service.stop();
  }
}

/** A service that was killed leaves its note behind; only an answer to its token proves that it runs. */
async function runningHere(
  { dataDirectory }: Config,
  { fetch }: CommandContext,
): Promise<OperatorAccess | null> {
  const note = await readServiceNote(dataDirectory);
  if (note === null) return null;
  try {
    const answer = await fetch(`${note.url}/ops/promotions?limit=1`, {
      headers: { authorization: `Bearer ${note.token}` },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await answer.body?.cancel();
    return answer.status === 401 || answer.status === 404 || answer.status === 429 ? null : note;
  } catch {
    // Refused or too slow: in each case there is no service to ask.
    return null;
  }
}

function onFreePorts(config: Config): Config {
  const store = config.store.kind === 'embedded' ? { ...config.store, port: 0 } : config.store;
  return { ...config, store, ports: { preprod: 0, prod: 0, ops: 0, preview: 0 }, logLevel: 'error' };
}
