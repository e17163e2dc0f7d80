import type { Text } from '@mangetamain/analytics/text';
import type { IconName } from '@mangetamain/theme/icons';
import { DataError, type DataErrorCode } from '../engine/errors.ts';
import { message, type ShellMessageId } from '../messages/index.ts';

/** What a reader is told of an error. */
export interface ErrorWords {
  readonly code: string;
  readonly icon: IconName;
  readonly tone: 'danger' | 'warning' | 'info';
  readonly title: Text;
  readonly body: Text;
  /** Null where trying again changes nothing. */
  readonly action: ShellMessageId | null;
  readonly details: readonly { readonly label: ShellMessageId; readonly value: string }[];
}

type Look = Pick<ErrorWords, 'icon' | 'tone' | 'action'>;

const looks: Record<DataErrorCode, Look> = {
  offline: { icon: 'wifi-off', tone: 'warning', action: 'error.checkConnection' },
  storage_unavailable: { icon: 'cloud-off', tone: 'warning', action: 'error.tryNow' },
  dataset_missing: { icon: 'database', tone: 'warning', action: 'error.retry' },
  table_withheld: { icon: 'database', tone: 'info', action: null },
  dataset_invalid: { icon: 'shield-x', tone: 'danger', action: 'error.retry' },
  dataset_hash_mismatch: { icon: 'shield-x', tone: 'danger', action: 'error.downloadAgain' },
  link_expired: { icon: 'key-round', tone: 'warning', action: 'error.retry' },
  engine_start_failed: { icon: 'cpu', tone: 'danger', action: 'error.retry' },
  engine_crashed: { icon: 'cpu', tone: 'danger', action: 'error.retry' },
  statement_refused: { icon: 'code-xml', tone: 'danger', action: 'error.retry' },
  query_failed: { icon: 'code-xml', tone: 'danger', action: 'error.retry' },
  cancelled: { icon: 'download', tone: 'info', action: 'error.resume' },
};

/** The title, sentence and way out of any error; one that is not known keeps its own code where it has one. */
export function errorWords(error: unknown): ErrorWords {
  if (error instanceof DataError) {
    const known: DataError = error;
    return {
      code: known.code,
      ...looks[known.code],
      title: message(`error.${known.code}.title`, { table: tableOf(known) }),
      body: message(`error.${known.code}.body`, { table: tableOf(known) }),
      details: detailsOf(known),
    };
  }
  return {
    code: codeOf(error),
    icon: 'circle-alert',
    tone: 'danger',
    action: 'error.retry',
    title: message('error.generic.title'),
    body: message('error.generic.body'),
    details: [
      { label: 'error.detail.reason', value: error instanceof Error ? error.message : String(error) },
    ],
  };
}

/** What concerns one statement alone, whatever happens to others. */
const ownFailures: ReadonlySet<string> = new Set<DataErrorCode>(['statement_refused', 'query_failed']);

/** What a failure has in common with others, so that one of them tells it for all; null for a failure of its own. */
export const commonCause = (error: unknown): DataErrorCode | null =>
  error instanceof DataError && !ownFailures.has(error.code) ? error.code : null;

function codeOf(error: unknown): string {
  const named = error instanceof Error ? error.name : 'Error';
  return named.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '_').toLowerCase();
}

function tableOf({ details }: DataError): string {
  if ('tables' in details) return details.tables.join(', ');
  if ('table' in details) return details.table ?? 'none';
  return 'missing' in details ? details.missing.join(', ') : 'none';
}

const shortHash = (hash: string) => `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;

function detailsOf({ code, details }: DataError): ErrorWords['details'] {
  if (code === 'cancelled') return [];
  if ('expected' in details) {
    return [
      { label: 'error.detail.expected', value: shortHash(details.expected) },
      { label: 'error.detail.received', value: shortHash(details.received) },
    ];
  }
  if ('missing' in details) {
    return details.missing.length === 0
      ? []
      : [{ label: 'error.detail.missing', value: details.missing.join(', ') }];
  }
  if ('issues' in details) return details.issues.map((value) => ({ label: 'error.detail.reason', value }));
  if ('reason' in details) return [{ label: 'error.detail.reason', value: details.reason }];
  if ('status' in details && details.status !== null) {
    return [{ label: 'error.detail.status', value: String(details.status) }];
  }
  return [];
}
