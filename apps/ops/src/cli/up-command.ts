import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { type Config, readConfig } from '../config/config.ts';
import type { RunningService } from '../service/start-service.ts';
import type { CommandContext } from './command-context.ts';
import { demoDefaults } from './demo-defaults.ts';
import { createProgressLine, importProgressOn } from './progress.ts';
import { withJsonOption, writeResult } from './result.ts';
import { textTable } from './text-table.ts';

interface UpOptions {
  readonly demoWhenEmpty?: boolean;
  readonly json?: boolean;
}

/** Adds `up`: both sites, the operations server and, without S3_ENDPOINT, the object store, until asked to end. */
export function addUpCommand(program: Command, context: CommandContext): void {
  withJsonOption(program.command('up'))
    .description('run the sites, the operations server and the embedded object store')
    .option('--demo-when-empty', 'create demonstration data when no dataset is published')
    .action(async ({ demoWhenEmpty = false, json }: UpOptions) => {
      const asked = context.untilAskedToEnd();
      const config = await readConfig(context.env);
      const service = await context.startService(config);
      try {
        await warnWithoutBuild(config, context);
        if (demoWhenEmpty) await Promise.race([asked, createDemoWhenEmpty(service, context)]);
        writeResult(context, { json, value: { urls: service.urls }, text: describeUrls(service.urls) });
        await asked;
      } finally {
        await service.stop();
      }
    });
}

async function warnWithoutBuild({ webDist }: Config, { err }: CommandContext): Promise<void> {
  try {
    await access(path.join(webDist, 'index.html'));
  } catch {
    err.write(`There is no web build in ${webDist}: the sites have no pages. Run "npm run build".\n`);
  }
}

/** Without data the service is still of use, so a failure here is told and does not end it. */
async function createDemoWhenEmpty({ store }: RunningService, context: CommandContext): Promise<void> {
  const progress = createProgressLine(context.err);
  try {
    const operations = await context.loadDataOperations();
    if ((await operations.readCurrent(store)) !== null) return;
    const { datasetId } = await operations.importDemo(demoDefaults, store, importProgressOn(progress));
    progress.end();
    context.err.write(`No dataset was published: ${datasetId} now holds demonstration data.\n`);
  } catch (error) {
    progress.end();
    const reason = error instanceof Error ? error.message : String(error);
    context.err.write(`The demonstration data could not be created: ${reason}\n`);
  }
}

const describeUrls = (urls: RunningService['urls']) =>
  textTable([
    ['PREPROD', urls.preprod],
    ['PROD', urls.prod],
    ['operations', urls.ops],
    ['object store', urls.store],
  ]);
