import { BlockList, isIP } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';

/** The proxies whose word counts: about who asks, and under which name. */
export interface TrustedProxies {
  readonly trusts: (address: string) => boolean;
}

/** Nobody's does, unless some are named. */
export const noProxies: TrustedProxies = { trusts: () => false };

/** What a request says of where it comes from, as far as that can be believed. */
interface Forwarded {
  readonly address: string;
  /** As visitors wrote it; undefined where the request says all of it itself. */
  readonly origin: string | undefined;
}

/** Longer lists are nobody's chain of proxies. */
const MOST_HEADER = 2_000;
const hostPattern = /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:]{2,39}\])(?::\d{1,5})?$/i;

/** Returns who is trusted: addresses, or ranges such as 10.0.0.0/8, or null where one of them is neither. */
export function readProxies(entries: readonly string[]): TrustedProxies | null {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits, ...rest] = entry.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
    if (version === 0 || rest.length > 0 || length < 0 || length > most) return null;
    list.addSubnet(address, length, familyOf(version));
  }
  return {
    trusts(given) {
      const address = plain(given);
      const version = isIP(address);
      return version !== 0 && list.check(address, familyOf(version));
    },
  };
}

const familyOf = (version: number) => (version === 4 ? 'ipv4' : 'ipv6');

/** An IPv4 address that came over an IPv6 socket is that address. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * Who asks, and under which origin, from the address that a request came from and its `X-Forwarded-For`, `-Proto` and
 * `-Host`. They are read only where a trusted proxy sent them; of the addresses the last one counts that no trusted
 * proxy has: what stands before it anybody may have written.
 */
export function forwardedBy(
  proxies: TrustedProxies,
  peer: string,
  headers: Readonly<IncomingHttpHeaders>,
): Forwarded {
  const address = plain(peer);
  if (!proxies.trusts(address)) return { address, origin: undefined };
  const chain = listed(headers['x-forwarded-for']);
  const visitor = chain.findLast((each) => !proxies.trusts(each)) ?? chain[0] ?? address;
  const host = listed(headers['x-forwarded-host']).at(-1) ?? headers.host ?? '';
  const proto = listed(headers['x-forwarded-proto']).at(-1);
  const isNamed = hostPattern.test(host) && (proto === 'http' || proto === 'https');
  return {
    address: isIP(visitor) === 0 ? address : plain(visitor),
    origin: isNamed ? `${proto}://${host}` : undefined,
  };
}

/** Of a list over several headers the last part is what the nearest proxy wrote. */
function listed(header: string | readonly string[] | undefined): string[] {
  const text = typeof header === 'string' ? header : (header ?? []).join(',');
  return text
    .slice(-MOST_HEADER)
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
