import * as z from 'zod';

export const gateCodes = [
  'confirmation-mismatch',
  'no-target',
  'already-live',
  'busy',
  'storage-unhealthy',
  'release-incomplete',
  'release-unsigned',
  'dataset-missing',
  'contract-misfit',
  'dataset-unproven',
  'rows-dropped',
  'quarantined',
  'on-hold',
  'frozen',
  'soaking',
  'approval-missing',
  'not-verified-on-preprod',
  'preprod-unhealthy',
  'fallback-incomplete',
] as const;

/** One condition of a promotion; `code` is what it fails with, `detail` what to do then. */
export const gateResultSchema = z.strictObject({
  code: z.enum(gateCodes),
  passed: z.boolean(),
  detail: z.string(),
});

export type GateResult = z.infer<typeof gateResultSchema>;

/** A gate's result; the detail is kept only for a closed gate. */
export function gate(code: GateResult['code'], passed: boolean, detail: string): GateResult {
  return { code, passed, detail: passed ? '' : detail };
}
