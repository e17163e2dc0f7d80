import type { SessionSignals } from '../state/session-signals.ts';

export type DataStatus = 'ready' | 'checking' | 'saved' | 'unavailable';

/** The state of the data in one word. */
export function dataStatus(session: Pick<SessionSignals, 'status' | 'saved' | 'dataset'>): DataStatus {
  const usable = session.dataset() !== null;
  if (session.status() === 'failed') return usable ? 'saved' : 'unavailable';
  if (usable && session.saved() !== null) return 'saved';
  return session.status() === 'ready' ? 'ready' : 'checking';
}
