import { text, type Text } from '../../text/index.ts';

/** How large a standardised difference is by the usual yardstick: Cohen (1988), 0.2 small, 0.5 medium, 0.8 large. */
export function effectSize(cohensD: number): Text {
  const size = Math.abs(cohensD);
  if (size < 0.2) return text('weekend.effect.negligible');
  if (size < 0.5) return text('weekend.effect.small');
  return text(size < 0.8 ? 'weekend.effect.medium' : 'weekend.effect.large');
}
