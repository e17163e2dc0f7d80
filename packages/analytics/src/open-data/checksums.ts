import type { Manifest } from '../dataset/manifest.ts';
import { tableFileName } from './dataset-names.ts';

/** The hash of every file as `sha256sum --check` reads them. */
export const checksums = ({ files }: Pick<Manifest, 'files'>): string =>
  files.map((file) => `${file.sha256}  ${tableFileName(file)}\n`).join('');
