import { type Command, InvalidArgumentError, Option } from 'commander';
import { controlsSchema, type Environment, promotionHalves } from '@mangetamain/deploy';
import { promotionAnswer, type PromotionView, scheduledAnswer } from '../operator-api/answers.ts';
import type { CommandContext } from './command-context.ts';
import { withOperator } from './find-service.ts';
import { followPromotion, requireSuccess } from './follow-promotion.ts';
import { withJsonOption, writeResult } from './result.ts';
import { describeScheduled, readMoment } from './schedule-commands.ts';

interface Reasoned {
  readonly reason: string;
  readonly json?: boolean;
}

/** Adds `promote | rollback | hold`. */
export function addPromotionCommands(program: Command, context: CommandContext): void {
  withJsonOption(program.command('promote'))
    .description('bring release and dataset live, verified; undone by itself where it does not work')
    .option('--to <environment>', 'preprod or prod', readEnvironment, 'prod')
    .option('--release <id>', 'for PROD what PREPROD serves, where left out')
    .option('--dataset <id>', 'for PROD what PREPROD serves, where left out; for PREPROD its own')
    .addOption(new Option('--only <half>', 'leave the other half as it is').choices(promotionHalves))
    .option('--accept-drop', 'take data with far fewer rows than PROD shows')
    .option('--override <text>', 'why a freeze and the time on PREPROD do not count this once')
    .option('--at <time>', 'begin by itself then, such as 2026-12-01T08:00+01:00, or now', readMoment)
    .option('--confirm <word>', 'the word DEPLOY, for PROD')
    .requiredOption('--reason <text>', 'why, for the record')
    .action(async ({ json, at, ...wish }: Record<'to' | 'confirm', string> & Reasoned & { at?: string }) => {
      if (at === undefined) return carryOut(context, '/ops/promotions', wish, json);
      const scheduled = await withOperator(context, (client) =>
        client.send('POST', '/ops/schedule', { ...wish, at }, scheduledAnswer),
      );
      writeResult(context, { json, value: scheduled, text: describeScheduled(scheduled) });
    });

  withJsonOption(program.command('rollback'))
    .description('go back to the release that was verified before, or to one named')
    .argument('<environment>', 'preprod or prod', readEnvironment)
    .option('--to <release>', 'a release that was verified there')
    .requiredOption('--confirm <word>', 'the word ROLLBACK')
    .requiredOption('--reason <text>', 'why, for the record')
    .action(async (environment: string, { json, ...wish }: { confirm: string } & Reasoned) => {
      await carryOut(context, `/ops/environments/${environment}/rollback`, wish, json);
    });

  withJsonOption(program.command('hold'))
    .description('block promotions to an environment, or allow them again')
    .argument('<environment>', 'preprod or prod', readEnvironment)
    .option('--lift', 'allow promotions again')
    .requiredOption('--reason <text>', 'why, for the record')
    .action(async (environment: string, { lift = false, reason, json }: { lift?: boolean } & Reasoned) => {
      const path = `/ops/environments/${environment}/hold`;
      const { hold } = await withOperator(context, (client) =>
        lift
          ? client.send('DELETE', `${path}?reason=${encodeURIComponent(reason)}`, null, controlsSchema)
          : client.send('PUT', path, { reason }, controlsSchema),
      );
      const name = environment.toUpperCase();
      const text =
        hold === null
          ? `Promotions to ${name} are allowed.`
          : `Promotions to ${name} are on hold by ${hold.by}: ${hold.reason}`;
      writeResult(context, { json, value: { environment, hold }, text });
    });
}

async function carryOut(context: CommandContext, path: string, wish: object, json: boolean | undefined) {
  const ended = await withOperator(context, async (client) => {
    const { id } = await client.send('POST', path, wish, promotionAnswer);
    return followPromotion(client, id, context);
  });
  writeResult(context, { json, value: ended, text: describe(ended) });
  requireSuccess(ended);
}

function describe({ kind, environment, target, outcome }: PromotionView): string {
  const word = kind === 'promotion' ? 'Promotion' : 'Rollback';
  return `${word} of ${environment.toUpperCase()} to ${target?.releaseId ?? 'nothing'}: ${outcome ?? 'unfinished'}`;
}

/** Returns an environment's name in small letters. */
export function readEnvironment(given: string): Environment {
  const name = given.toLowerCase();
  if (name === 'preprod' || name === 'prod') return name;
  throw new InvalidArgumentError('Name preprod or prod.');
}
