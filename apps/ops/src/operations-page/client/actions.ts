/** What a button asks for, as its data attributes say. */
export interface Wish {
  readonly name: string;
  readonly environment: string;
  /** A release, or nothing. */
  readonly to: string;
  readonly reason: string;
  readonly confirm: string;
}

interface Call {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: Readonly<Record<string, string>>;
}

/** Returns the request that does what a dialog was filled in for; null for a name that no dialog has. */
export function callFor({ name, environment, to, reason, confirm }: Wish): Call | null {
  const place = `/ops/environments/${encodeURIComponent(environment)}`;
  switch (name) {
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
    default:
      return null;
  }
}
