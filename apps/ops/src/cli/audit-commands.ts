import { auditExportSchema, verifyAudit, type AuditExport, type AuditVerdict } from '@mangetamain/deploy';
import type { Command } from 'commander';
import type * as z from 'zod';
import { auditAnswer } from '../operator-api/answers.ts';
import type { CommandContext } from './command-context.ts';
import { withOperator } from './find-service.ts';
import { OperationFailed } from './operation-failed.ts';
import type { PageWish } from '../formats/page.ts';
import { queryOf, withNext, withPages } from './pages.ts';
import { withJsonOption, writeResult } from './result.ts';
import { formatCount, textTable } from './text-table.ts';

/** Adds `audit`, `audit verify` and `audit export`. */
export function addAuditCommands(program: Command, context: CommandContext): void {
  const audit = withPages(withJsonOption(program.command('audit')))
    .usage('[options] [verify | export]')
    .description('show who did what, the latest first')
    .action(async ({ json, ...page }: { json?: boolean } & PageWish) => {
      const value = await withOperator(context, (client) =>
        client.get(`/ops/audit?${queryOf(page)}`, auditAnswer),
      );
      writeResult(context, { json, value, text: withNext(describeAudit(value), 'audit', page, value.next) });
    });

  audit
    .command('verify')
    .description('tell whether the audit is as it was written. Exit code 1 where it is not')
    .option('--file <path>', 'an export, instead of what the service has')
    .option('--known <hash>', 'the hash of an earlier end of the chain, which must be part of it')
    .action(async ({ file, known }: { file?: string; known?: string }) => {
      const exported = file === undefined ? await exportOf(context) : await exportIn(file, context);
      const verdict = verifyAudit(exported, known);
      writeResult(context, {
        json: audit.opts<{ json?: boolean }>().json,
        value: verdict,
        text: describe(verdict),
      });
      if (verdict.problems.length === 0) return;
      const message =
        'The audit is not as it was written. Compare it with an export or a backup, and find out who may write to the store.';
      throw new OperationFailed('audit_altered', message);
    });

  audit
    .command('export')
    .description('write the whole audit as JSON, to be kept elsewhere')
    .option('--out <path>', 'a file; standard output where left out')
    .action(async ({ out }: { out?: string }) => {
      const text = `${JSON.stringify(await exportOf(context))}\n`;
      if (out === undefined) context.out.write(text);
      else await context.files.write(out, text);
    });
}

const exportOf = (context: CommandContext): Promise<AuditExport> =>
  withOperator(context, (client) => client.get('/ops/audit/export', auditExportSchema));

/** @throws {OperationFailed} `not_an_export` for any other file. */
async function exportIn(file: string, { files }: CommandContext): Promise<AuditExport> {
  const text = await files.read(file);
  try {
    return auditExportSchema.parse(JSON.parse(text));
  } catch {
    throw new OperationFailed(
      'not_an_export',
      `${file} is no export of the audit. Give one of "audit export".`,
    );
  }
}

function describe({ entries, before, head, problems }: AuditVerdict): string {
  const kept = `${formatCount(entries)} entries in the chain, ${formatCount(before)} of before it.`;
  const end = head === null ? 'There is no chain yet.' : `It ends with number ${head.seq}, hash ${head.hash}`;
  return [kept, end, ...problems].join('\n');
}

const describeAudit = ({ entries, unreadable }: z.infer<typeof auditAnswer>) =>
  [describeEntries(entries), ...unreadable.map((key) => `Cannot be read: ${key}.`)].join('\n');

const describeEntries = (entries: z.infer<typeof auditAnswer>['entries']) =>
  textTable([
    ['when', 'who', 'what', 'where', 'from', 'to', 'outcome', 'why'],
    ...entries.map(({ at, who, what, where, from, to, outcome, why }) => [
      at,
      who,
      what,
      where ?? '',
      from ?? '',
      to ?? '',
      outcome,
      why,
    ]),
  ]);
