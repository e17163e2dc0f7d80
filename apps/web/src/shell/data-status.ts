import type { SessionState } from '../state/session.ts';

export type DataStatus = 'ready' | 'checking' | 'saved' | 'unavailable';

/** The state of the data in one word. */
export function dataStatus(session: Pick<SessionState, 'phase' | 'offline' | 'dataset'>): DataStatus {
  const phase = session.phase();
  if (phase === 'failed') return session.dataset() === null ? 'unavailable' : 'saved';
  if (session.offline() && session.dataset() !== null) return 'saved';
  return phase === 'ready' ? 'ready' : 'checking';
}
