import { setTimeout as delay } from 'node:timers/promises';
import type * as z from 'zod';
import { promotionView } from '../operator-api/schemas.ts';
import type { CommandContext } from './command-context.ts';
import { OperationFailed } from './operation-failed.ts';
import type { OperatorClient } from './operator-client.ts';

const PAUSE_MS = 300;

export type PromotionView = z.infer<typeof promotionView>;

/** Returns a promotion as it ended, telling each of its steps as it begins. */
export async function followPromotion(
  client: OperatorClient,
  id: string,
  { err }: Pick<CommandContext, 'err'>,
): Promise<PromotionView> {
  for (let told = 0; ; await delay(PAUSE_MS)) {
    const promotion = await client.get(`/ops/promotions/${id}`, promotionView);
    for (const { name, detail } of promotion.steps.slice(told)) {
      err.write(`  ${name.replaceAll('-', ' ')}${detail === '' ? '' : `: ${detail}`}\n`);
    }
    told = promotion.steps.length;
    if (promotion.over) return promotion;
  }
}

/** @throws {OperationFailed} unless the promotion succeeded, with what stood in its way. */
export function requireSuccess({ id, outcome, failure }: PromotionView): void {
  if (outcome === 'succeeded') return;
  const code = failure?.code.replaceAll('-', '_') ?? 'promotion_failed';
  throw new OperationFailed(code, `Promotion ${id} ${outcome ?? 'failed'}: ${failure?.message ?? ''}`);
}
