import { userInfo } from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { controlsSchema, releaseManifestSchema } from '@mangetamain/deploy';
import { releasesAnswer, type ListedRelease } from '../operator-api/answers.ts';
import { publishRelease } from '../releases/publish-release.ts';
import { signRelease } from '../releases/signature.ts';
import type { CommandContext } from './command-context.ts';
import { completeAnswers } from './complete-answers.ts';
import { completeExports } from './complete-exports.ts';
import { withOperator } from './find-service.ts';
import type { OperatorClient } from './operator-client.ts';
import type { PageWish } from '../formats/page.ts';
import { queryOf, withNext, withPages } from './pages.ts';
import { withProgress } from './progress.ts';
import { readEnvironment } from './promotion-commands.ts';
import { addPruneCommand } from './prune-command.ts';
import { withJsonOption, writeResult } from './result.ts';
import { addSigningCommands } from './signing-commands.ts';
import { formatBytes, textTable } from './text-table.ts';

interface PublishOptions {
  readonly title?: string;
  readonly notes?: string;
  readonly commit?: string;
  readonly key?: string;
  readonly json?: boolean;
}

/** Adds `release publish | list | keygen | sign | pardon`. */
export function addReleaseCommands(program: Command, context: CommandContext): void {
  const release = program.command('release').description('publish and list releases');

  withJsonOption(release.command('publish'))
    .description('publish a web build as a release; nothing changes for visitors')
    .argument('<directory>', 'the build, such as apps/web/dist')
    .option('--title <title>', 'what it is called')
    .option('--notes <notes>', 'what changed')
    .option('--commit <id>', 'what it was built from')
    .option('--key <file>', 'the private key to sign it with')
    .action(async (directory: string, { json, key, ...about }: PublishOptions) => {
      const privatePem = key === undefined ? null : await context.files.read(key);
      const result = await withOperator(context, async (client, { store }) => {
        const opened = await context.openStore(store);
        try {
          const request = { directory: path.resolve(directory), actor: userInfo().username, ...about };
          const published = await withProgress(context, (line) => {
            const onProgress = (done: number, total: number) => line.show('Uploading', done / total);
            return publishRelease(opened.store, { ...request, onProgress });
          });
          if (privatePem !== null) await signRelease(opened.store, published.manifest.releaseId, privatePem);
          await completeAnswers(context, opened.store, client);
          await completeExports(context, opened.store, client);
          await register(client, published.manifest.releaseId);
          return published;
        } finally {
          await opened.close();
        }
      });
      const { releaseId } = result.manifest;
      const text = result.created
        ? `Published ${releaseId}. Bring it live with "promote --to preprod --release ${releaseId}".`
        : `The same files are published already: ${releaseId}.`;
      writeResult(context, { json, value: { releaseId, created: result.created }, text });
    });

  withPages(withJsonOption(release.command('list')))
    .description('list the releases, the newest first')
    .action(async ({ json, ...page }: { json?: boolean } & PageWish) => {
      const found = await withOperator(context, (client) =>
        client.get(`/ops/releases?${queryOf(page)}`, releasesAnswer),
      );
      for (const id of found.unreadable)
        context.err.write(`The manifest of ${id} cannot be read. "data repair" tells what brings it back.\n`);
      writeResult(context, {
        json,
        value: found,
        text: withNext(describe(found.releases), 'release list', page, found.next),
      });
    });

  addSigningCommands(release, context);
  addPruneCommand(release, context, 'releases');

  withJsonOption(release.command('pardon'))
    .description('allow a release again that failed in an environment')
    .argument('<environment>', 'preprod or prod', readEnvironment)
    .argument('<release>', 'as "release list" shows it')
    .requiredOption('--reason <text>', 'why, for the record')
    .action(async (environment: string, id: string, { reason, json }: { reason: string; json?: boolean }) => {
      const address = `/ops/environments/${environment}/quarantine/${encodeURIComponent(id)}`;
      await withOperator(context, (client) =>
        client.send('DELETE', `${address}?reason=${encodeURIComponent(reason)}`, null, controlsSchema),
      );
      const text = `${id} may be promoted to ${environment.toUpperCase()} again.`;
      writeResult(context, { json, value: { environment, releaseId: id }, text });
    });
}

/** Has the service check a published release. */
export async function register(client: OperatorClient, releaseId: string): Promise<void> {
  await client.send('POST', '/ops/releases', { releaseId }, releaseManifestSchema);
}

const describe = (releases: readonly ListedRelease[]) =>
  releases.length === 0
    ? 'There is no release yet. Publish one with "release publish DIR".'
    : textTable([
        ['release', 'published', 'by', 'files', 'size', 'live', 'title', 'preview'],
        ...releases.map(
          ({ releaseId, createdAt, actor, files, bytes, live, quarantined, title, preview }) => [
            releaseId,
            createdAt.slice(0, 16).replace('T', ' '),
            actor,
            String(files),
            formatBytes(bytes),
            [...live, ...quarantined.map((name) => `failed on ${name}`)].join(', '),
            title ?? '',
            preview ?? '',
          ],
        ),
      ]);
