import type { Command } from 'commander';
import * as z from 'zod';
import { controlsSchema, openFrom, inZone, type Rules, rulesSchema } from '@mangetamain/deploy';
import { environmentAnswer } from '../operator-api/answers.ts';
import type { CommandContext } from './command-context.ts';
import { withOperator } from './find-service.ts';
import { OperationFailed } from './operation-failed.ts';
import { readEnvironment } from './promotion-commands.ts';
import { withJsonOption, writeResult } from './result.ts';

interface RulesOptions {
  readonly file?: string;
  readonly clear?: boolean;
  readonly reason?: string;
  readonly json?: boolean;
}

/** Adds `rules`: when and how things are promoted to an environment. */
export function addRulesCommand(program: Command, context: CommandContext): void {
  withJsonOption(program.command('rules'))
    .description('show when and how things are promoted to an environment, or say it anew')
    .argument('<environment>', 'preprod or prod', readEnvironment)
    .option('--file <json>', 'freezes, soaking, a second person: see docs/operations.md')
    .option('--clear', 'ask for nothing any more')
    .option('--reason <text>', 'why, for the record')
    .action(async (environment: string, { file, clear = false, reason, json }: RulesOptions) => {
      const path = `/ops/environments/${environment}`;
      const isChange = file !== undefined || clear;
      if (isChange && reason === undefined)
        throw new OperationFailed('reason_missing', 'Say why, for the record: --reason "…".');
      const wanted = file === undefined ? null : readRules(await context.files.read(file), file);
      const rules = await withOperator(context, async (client) =>
        isChange
          ? ((await client.send('PUT', `${path}/rules`, { rules: wanted, reason }, controlsSchema)).rules ??
            null)
          : (await client.get(path, environmentAnswer)).rules,
      );
      const text = `${environment.toUpperCase()}: ${rules === null ? 'anybody may promote at any time.' : describe(rules)}`;
      writeResult(context, { json, value: { environment, rules }, text });
    });
}

function readRules(text: string, file: string): Rules {
  try {
    return rulesSchema.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new OperationFailed(
      'rules_invalid',
      `${file} holds no rules: ${why}. docs/operations.md shows some.`,
    );
  }
}

function describe(rules: Rules): string {
  const { timeZone, freezes, soakMinutes, secondPerson } = rules;
  const now = new Date();
  const open = openFrom(rules, now);
  return [
    `rules by the clocks of ${timeZone}.`,
    ...freezes.map(
      ({ name, starts, lasts, rule }) =>
        `  frozen: ${name}, from ${starts} for ${lasts}${rule === undefined ? '' : `, ${rule}`}`,
    ),
    ...(soakMinutes === undefined ? [] : [`  ${soakMinutes} minutes on PREPROD before PROD`]),
    ...(secondPerson ? ['  a second person approves'] : []),
    open === null
      ? 'No moment without a freeze is within sight.'
      : open > now
        ? `Frozen now, until ${inZone(rules, open)}.`
        : 'Not frozen now.',
  ].join('\n');
}
