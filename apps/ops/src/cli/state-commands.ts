import { restorableSchema } from '@mangetamain/deploy';
import { Argument, type Command } from 'commander';
import type * as z from 'zod';
import { restoreAnswer, stateAnswer } from '../operator-api/answers.ts';
import type { CommandContext } from './command-context.ts';
import { withOperator } from './find-service.ts';
import { OperationFailed } from './operation-failed.ts';
import { readEnvironment } from './promotion-commands.ts';
import { withJsonOption, writeResult } from './result.ts';
import { textTable } from './text-table.ts';

/** Adds `state check | restore`. */
export function addStateCommands(program: Command, context: CommandContext): void {
  const state = program.command('state').description('look after pointers, holds and quarantines');

  withJsonOption(state.command('check'))
    .description('tell which documents are damaged or gone. Exit code 1 where one is')
    .action(async ({ json }: { json?: boolean }) => {
      const value = await withOperator(context, (client) => client.get('/ops/state', stateAnswer));
      writeResult(context, { json, value, text: describe(value) });
      const damaged = value.documents.filter(({ problem }) => problem !== null);
      if (damaged.length === 0) return;
      const names = damaged.map(({ environment, document }) => `${environment} ${document}`).join(', ');
      const message = `Damaged or gone: ${names}. Nothing is changed meanwhile. Bring it back with "state restore".`;
      throw new OperationFailed('state_invalid', message);
    });

  withJsonOption(state.command('restore'))
    .description('bring back a document that is damaged or gone, from the latest promotion or backup')
    .argument('<environment>', 'preprod or prod', readEnvironment)
    .addArgument(new Argument('<document>', 'what it is').choices(restorableSchema.options))
    .requiredOption('--reason <text>', 'why, for the record')
    .action(
      async (environment: string, document: string, { reason, json }: { reason: string; json?: boolean }) => {
        const wish = { environment, document, reason };
        const value = await withOperator(context, (client) =>
          client.send('POST', '/ops/state/restore', wish, restoreAnswer),
        );
        const text = `Brought back ${document} of ${environment.toUpperCase()} from ${value.source}.`;
        writeResult(context, { json, value, text });
      },
    );
}

const describe = ({ documents }: z.infer<typeof stateAnswer>) =>
  textTable([
    ['environment', 'document', 'state', 'to be brought back from'],
    ...documents.map(({ environment, document, problem, source }) => [
      environment,
      document,
      problem ?? 'as it should be',
      problem === null ? '' : (source ?? 'nothing: restore a backup of the store'),
    ]),
  ]);
