import type { Manifest } from './manifest.ts';

/**
 * Version of the contract by which datasets are published: what their tables and columns mean. It goes up when one is
 * taken away or means something else; a table or column more is no other contract.
 */
export const contractVersion = 1;

/** The same of a counted dataset: builds that expect every table cannot read it. */
export const countedContractVersion = 2;

/** Versions that this build reads. `apps/web/index.html` states them of the build. */
export const contractVersionsRead: readonly number[] = [contractVersion, countedContractVersion];

/** Contract version of a dataset; the first, where it was published before they said which. */
export function contractVersionOf(manifest: Pick<Manifest, 'contractVersion'>): number {
  return manifest.contractVersion ?? 1;
}
