import { DatasetError } from '../dataset-error.ts';
import type { FileKind } from './file-kind.ts';

/** What a file is that holds no table, and how to come by one. */
const tableless: Partial<Readonly<Record<FileKind, readonly [what: string, remedy: string]>>> = {
  workbook: [
    'This is a workbook, not a table as text.',
    'Save its sheet as "CSV UTF-8", then import that file.',
  ],
  'lfs-pointer': [
    'This is a pointer of Git LFS, not the file itself.',
    'Fetch the file with "git lfs pull", then import it.',
  ],
  'web-page': [
    'This is a web page, not a table as text.',
    'Download the file itself: a site that asks to sign in first sends such a page instead.',
  ],
};

/** @throws {DatasetError} for a kind of file that holds no table, saying which it is */
export function refuseTableless(kind: FileKind, file: string): void {
  const found = tableless[kind];
  if (found === undefined) return;
  const [what, remedy] = found;
  throw new DatasetError(what, { code: 'not-csv', file, remedy });
}
