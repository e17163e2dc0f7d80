import type { Command } from 'commander';
import { readConfig } from '../config/config.ts';
import { newSigningKeys, signRelease } from '../releases/signature.ts';
import type { CommandContext } from './command-context.ts';
import { withJsonOption, writeResult } from './result.ts';

/** Adds `keygen | sign`: whoever has the key says which releases may be brought live. */
export function addSigningCommands(release: Command, context: CommandContext): void {
  withJsonOption(release.command('keygen'))
    .description('make a pair of keys for signing releases')
    .requiredOption('--out <file>', 'where the private key goes; keep it away from the service and its store')
    .action(async ({ out, json }: { out: string; json?: boolean }) => {
      const { privatePem, publicKey } = newSigningKeys();
      await context.files.create(out, privatePem);
      const text = `The private key is in ${out}. Let the service have the public one:\nRELEASE_PUBLIC_KEY=${publicKey}`;
      writeResult(context, { json, value: { file: out, publicKey }, text });
    });

  withJsonOption(release.command('sign'))
    .description('sign a published release')
    .argument('<release>', 'as "release list" shows it')
    .requiredOption('--key <file>', 'the private key')
    .action(async (releaseId: string, { key, json }: { key: string; json?: boolean }) => {
      const config = await readConfig(context.env);
      const opened = await context.openStore(config.store);
      try {
        const publicKey = await signRelease(opened.store, releaseId, await context.files.read(key));
        const text = `${releaseId} is signed. The service accepts it with RELEASE_PUBLIC_KEY=${publicKey}`;
        writeResult(context, { json, value: { releaseId, publicKey }, text });
      } finally {
        await opened.close();
      }
    });
}
