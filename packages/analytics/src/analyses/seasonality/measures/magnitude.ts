/** Bounds of small, medium and large shares of explained variation (Cohen 1988). */
const magnitudes = [
  [0.01, 'negligible'],
  [0.06, 'small'],
  [0.14, 'medium'],
] as const;

/** How large an explained share of variation is. */
export const magnitudeOf = (epsilonSquared: number): 'negligible' | 'small' | 'medium' | 'large' =>
  magnitudes.find(([below]) => epsilonSquared < below)?.[1] ?? 'large';
