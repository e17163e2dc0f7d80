import type { Command } from 'commander';
import { deliveryAnswer, type DeliveryView } from '../difference/delivery-schema.ts';
import type { CommandContext } from './command-context.ts';
import { withOperator } from './find-service.ts';
import { withJsonOption, writeResult } from './result.ts';
import { textTable } from './text-table.ts';

const HOUR_MS = 3_600_000;

/** Adds `delivery`: how often PROD changes, how long that takes, how much of it fails, and how far PROD is behind. */
export function addDeliveryCommand(program: Command, context: CommandContext): void {
  withJsonOption(program.command('delivery'))
    .description('show how delivery goes, from the audit, and how far PROD is behind PREPROD')
    .action(async ({ json }: { json?: boolean }) => {
      const delivery = await withOperator(context, (client) => client.get('/ops/delivery', deliveryAnswer));
      writeResult(context, { json, value: delivery, text: describe(delivery) });
    });
}

function describe({
  since,
  deliveries,
  perWeek,
  leadTimeMs,
  failed,
  failedShare,
  restoreMs,
  drift,
}: DeliveryView): string {
  const share = failedShare === null ? '' : ` (${(failedShare * 100).toFixed(0)} %)`;
  return textTable([
    ['since', since.slice(0, 10)],
    ['changes of PROD', `${deliveries}, ${perWeek.toFixed(1)} a week`],
    ['lead time, median', duration(leadTimeMs)],
    ['failed', `${failed}${share}`],
    ['time to restore, median', duration(restoreMs)],
    [
      'PREPROD ahead by',
      `${drift.releases ?? 'unknown'} releases, ${duration(drift.forMs)}, ${drift.findings ?? 'unknown'} findings`,
    ],
  ]);
}

const duration = (milliseconds: number | null) =>
  milliseconds === null ? 'not known' : `${(milliseconds / HOUR_MS).toFixed(1)} h`;
