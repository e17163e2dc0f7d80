import type { Command } from 'commander';
import { type Config, readConfig } from '../config/config.ts';
import { type Status, statusSchema } from '../status-api/status.ts';
import type { CommandContext } from './command-context.ts';
import { OperationFailed } from './operation-failed.ts';
import { withJsonOption, writeResult } from './result.ts';
import { textTable } from './text-table.ts';

const ANSWER_WITHIN_MS = 3000;
const everyAddress = new Set(['0.0.0.0', '::']);

interface SiteStatus {
  readonly site: string;
  readonly url: string;
  /** Null where nobody answers. */
  readonly status: Status | null;
}

/** Adds `status`: what the running service serves. Exit code 1 unless all of it is up. */
export function addStatusCommand(program: Command, context: CommandContext): void {
  withJsonOption(program.command('status'))
    .description('show what the running service serves')
    .action(async ({ json }: { json?: boolean }) => {
      const config = await readConfig(context.env);
      const sites = await Promise.all(sitesOf(config).map((site) => ask(site, context)));
      writeResult(context, { json, value: { sites }, text: describe(sites) });
      const down = sites.filter(({ status }) => status === null);
      if (down.length > 0) {
        const names = down.map(({ site }) => site).join(', ');
        throw new OperationFailed(
          'service_down',
          config.remote === null
            ? `No answer from ${names}. Start the service with "npm run ops -- up".`
            : `No answer from ${names}. Check that the service runs, and OPS_URL.`,
        );
      }
      if (sites.some(({ status }) => status?.storage === 'down')) {
        throw new OperationFailed(
          'storage_down',
          'The object store does not answer. Check that it runs, and S3_ENDPOINT.',
        );
      }
    });
}

/** Those of this machine, or where OPS_URL names another service, that one and its sites as far as their addresses are known. */
function sitesOf({ host, ports, remote, publicUrls }: Config): readonly Pick<SiteStatus, 'site' | 'url'>[] {
  if (remote !== null) {
    const { preprod, prod } = publicUrls;
    return [
      ...(preprod === undefined ? [] : [{ site: 'PREPROD', url: preprod }]),
      ...(prod === undefined ? [] : [{ site: 'PROD', url: prod }]),
      { site: 'operations', url: remote.url },
    ];
  }
  const name = everyAddress.has(host) ? '127.0.0.1' : host;
  const url = (port: number) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  return [
    { site: 'PREPROD', url: url(ports.preprod) },
    { site: 'PROD', url: url(ports.prod) },
    { site: 'operations', url: url(ports.ops) },
  ];
}

async function ask(site: Pick<SiteStatus, 'site' | 'url'>, { fetch }: CommandContext): Promise<SiteStatus> {
  try {
    const answer = await fetch(`${site.url}/api/status`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return { ...site, status: statusSchema.parse(await answer.json()) };
  } catch {
    // Refused, too slow, or another program on the port: in each case the service is not there.
    return { ...site, status: null };
  }
}

const describe = (sites: readonly SiteStatus[]) =>
  textTable([
    ['site', 'url', 'storage', 'release', 'dataset'],
    ...sites.map(({ site, url, status }) =>
      status === null
        ? [site, url, 'no answer', '', '']
        : [site, url, status.storage, status.releaseId ?? 'local build', status.datasetId ?? 'none'],
    ),
  ]);
