import { confirmationWords, type Environment } from '@mangetamain/deploy';
import type { messages } from '../messages.ts';

/** What a button asks for. */
export interface Action {
  readonly kind: keyof typeof messages.dialogs.actions;
  readonly environment: Environment;
  /** The releases that it goes from and to, where it is about releases. */
  readonly from?: string;
  readonly to?: string;
}

/** Opens the dialog of an action; null for those who may only look. */
export type Act = ((action: Action) => void) | null;

interface Call {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: Readonly<Record<string, string>>;
}

/** The word to write before an action is done; null for those that need none. */
export function wordFor({ kind }: Action): string | null {
  if (kind === 'promote') return confirmationWords.promotion;
  return kind === 'rollback' ? confirmationWords.rollback : null;
}

/** Returns the request that does what a dialog was filled in for. */
export function callFor({ kind, environment, to = '' }: Action, reason: string, confirm: string): Call {
  const place = `/ops/environments/${environment}`;
  switch (kind) {
    case 'promote':
    case 'promote-preprod':
      return {
        method: 'POST',
        path: '/ops/promotions',
        body: { to: environment, release: to, confirm, reason },
      };
    case 'rollback':
      return { method: 'POST', path: `${place}/rollback`, body: { to, confirm, reason } };
    case 'hold':
      return { method: 'PUT', path: `${place}/hold`, body: { reason } };
    case 'lift':
      return { method: 'DELETE', path: `${place}/hold?${new URLSearchParams({ reason }).toString()}` };
  }
}
