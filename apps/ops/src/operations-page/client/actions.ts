import { confirmationWords, type Environment, type promotionHalves } from '@mangetamain/deploy';
import type { messages } from '../messages.ts';

/** What a button asks for. */
export interface Action {
  readonly kind: keyof typeof messages.dialogs.actions;
  readonly environment: Environment;
  /** The releases that it goes from and to, where it is about releases. */
  readonly from?: string;
  readonly to?: string;
  /** The scheduled promotion that it is about. */
  readonly scheduled?: string;
  /** True where rules stand that an override passes over. */
  readonly hasRules?: boolean;
  /** The datasets that it goes from and to, where it is about data. */
  readonly data?: { readonly from: string; readonly to: string };
}

/** What a promotion moves: the pair, or one half of it. */
export type Half = 'both' | (typeof promotionHalves)[number];

/** What there is to choose from; nothing where an action moves one thing only. */
export function halvesOf({ kind, to, data }: Action): readonly Half[] {
  return kind === 'rollback' || to === undefined || data === undefined ? [] : ['both', 'release', 'data'];
}

/** What a person chose besides the words. */
export interface Choice {
  readonly half?: Half;
  readonly acceptDrop?: boolean;
  readonly override?: string;
}

/** Opens the dialog of an action; null for those who may only look. */
export type Act = ((action: Action) => void) | null;

interface Call {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: Readonly<Record<string, string | boolean>>;
}

/** The word to write before an action is done; null for those that need none. */
export function wordFor({ kind }: Action): string | null {
  if (kind === 'promote') return confirmationWords.promotion;
  return kind === 'rollback' ? confirmationWords.rollback : null;
}

/** Returns the request that does what a dialog was filled in for. */
export function callFor(action: Action, reason: string, confirm: string, choice: Choice = {}): Call {
  const { kind, environment, to = '', scheduled = '' } = action;
  const place = `/ops/environments/${environment}`;
  switch (kind) {
    case 'promote':
    case 'promote-preprod':
    case 'promote-data':
      return {
        method: 'POST',
        path: '/ops/promotions',
        body: {
          to: environment,
          ...movedBy(action, choice),
          ...(choice.override && { override: choice.override }),
          confirm,
          reason,
        },
      };
    case 'rollback':
      return { method: 'POST', path: `${place}/rollback`, body: { to, confirm, reason } };
    case 'hold':
      return { method: 'PUT', path: `${place}/hold`, body: { reason } };
    case 'lift':
      return { method: 'DELETE', path: `${place}/hold?${new URLSearchParams({ reason }).toString()}` };
    case 'approve':
      return { method: 'PUT', path: `/ops/schedule/${scheduled}/approval`, body: { reason } };
    case 'cancel-schedule':
      return {
        method: 'DELETE',
        path: `/ops/schedule/${scheduled}?${new URLSearchParams({ reason }).toString()}`,
      };
  }
}

/** What is promoted, by name: what a person saw is what is moved. */
function movedBy({ to, data }: Action, { half = 'both', acceptDrop = false }: Choice) {
  const [movesRelease, moved] = [half !== 'data', half === 'release' ? undefined : data];
  const isHalf = half !== 'both' || to === undefined;
  return {
    ...(movesRelease && to !== undefined && { release: to }),
    ...(moved && { dataset: moved.to }),
    ...(isHalf && { only: moved === undefined ? 'release' : 'data' }),
    ...(moved && acceptDrop && { acceptDrop: true }),
  };
}
