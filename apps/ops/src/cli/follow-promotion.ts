import { setTimeout as delay } from 'node:timers/promises';
import { promotionAnswer, type PromotionView } from '../operator-api/answers.ts';
import type { CommandContext } from './command-context.ts';
import { OperationFailed } from './operation-failed.ts';
import type { OperatorClient } from './operator-client.ts';

const PAUSE_MS = 300;

/** Returns a promotion as it ended, telling each of its steps as it begins. */
export async function followPromotion(
  client: OperatorClient,
  id: string,
  { err }: Pick<CommandContext, 'err'>,
): Promise<PromotionView> {
  for (let told = 0; ; await delay(PAUSE_MS)) {
    const promotion = await client.get(`/ops/promotions/${id}`, promotionAnswer);
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
