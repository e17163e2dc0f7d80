import { access } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Command } from 'commander';
import { type Config, readConfig } from '../config/config.ts';
import type { RunningService } from '../service/start-service.ts';
import { bringBuildLive } from './bring-build-live.ts';
import type { CommandContext } from './command-context.ts';
import { completeAnswers } from './complete-answers.ts';
import { completeExports } from './complete-exports.ts';
import { createOperatorClient, ownAccess } from './operator-client.ts';
import { createDemo, demoDefaults } from './create-demo.ts';
import { withJsonOption, writeResult } from './result.ts';
import { textTable } from './text-table.ts';

interface UpOptions {
  readonly demoWhenEmpty?: boolean;
  readonly publishBuild: boolean;
  readonly json?: boolean;
}

/** Adds `up`: both sites, the operations server and, without S3_ENDPOINT, the object store, until asked to end. */
export function addUpCommand(program: Command, context: CommandContext): void {
  withJsonOption(program.command('up'))
    .description('run the sites, the operations server and the embedded object store')
    .option('--demo-when-empty', 'create demonstration data when no dataset is published')
    .option('--no-publish-build', 'leave the web build on this machine unpublished')
    .action(async ({ demoWhenEmpty = false, publishBuild, json }: UpOptions) => {
      let ending = false;
      const asked = context.untilAskedToEnd().finally(() => {
        ending = true;
      });
      /** Begins nothing more once the service is asked to end, and waits for nothing then. */
      const unlessEnding = async (work: () => Promise<unknown>) => {
        await setImmediate();
        if (!ending) await Promise.race([asked, work()]);
      };
      const config = await readConfig(context.env);
      const service = await context.startService(config, 'service');
      try {
        showNewToken(service, context);
        const isBuilt = await hasBuild(config);
        if (!isBuilt) context.err.write(withoutBuild(config));
        if (demoWhenEmpty) await unlessEnding(() => createDemoWhenEmpty(config, service, context));
        const client = createOperatorClient(ownAccess(service), context);
        await unlessEnding(() => completeAnswers(context, service.store, client));
        if (isBuilt && publishBuild) await unlessEnding(() => publishBuildOf(config, service, context));
        writeResult(context, { json, value: { urls: service.urls }, text: describeUrls(service.urls) });
        await unlessEnding(() => completeExports(context, service.store, client));
        await asked;
      } finally {
        await service.stop();
      }
    });
}

function showNewToken({ newOperatorToken }: RunningService, { err }: CommandContext): void {
  if (newOperatorToken === null) return;
  err.write(
    `Operator token, shown this once (keep it, or name operators in OPS_TOKENS): ${newOperatorToken}\n`,
  );
}

async function hasBuild({ webDist }: Config): Promise<boolean> {
  try {
    await access(path.join(webDist, 'index.html'));
    return true;
  } catch {
    return false;
  }
}

const withoutBuild = ({ webDist }: Config) =>
  `There is no web build in ${webDist}: the sites have no pages but those published. Run "npm run build".\n`;

/** What was live stays live, so a failure here is told and does not end the service. */
async function publishBuildOf({ webDist }: Config, service: RunningService, context: CommandContext) {
  try {
    await bringBuildLive(service, webDist, context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.err.write(`The web build was not brought live: ${reason}\n`);
  }
}

/** Without data the service is still of use, so a failure here is told and does not end it. */
async function createDemoWhenEmpty(
  config: Config,
  { store }: RunningService,
  context: CommandContext,
): Promise<void> {
  try {
    const operations = await context.loadDataOperations();
    if ((await operations.readCurrent(store)) !== null) return;
    const { datasetId } = await createDemo(context, { config, operations, store }, demoDefaults);
    context.err.write(`No dataset was published: ${datasetId} now holds demonstration data.\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.err.write(`The demonstration data could not be created: ${reason}\n`);
  }
}

const describeUrls = (urls: RunningService['urls']) =>
  textTable([
    ['PREPROD', urls.preprod],
    ['PROD', urls.prod],
    ['operations', urls.ops],
    ...(urls.preview === null ? [] : [['preview', urls.preview]]),
    ['object store', urls.store],
  ]);
