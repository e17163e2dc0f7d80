import { setMaxListeners } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** Attackers come from an address of their own, so that limits for each address leave the visitors theirs. */
const FROM = '127.0.0.2';
const PAUSE_MS = 50;
const HOSTILE = 15_000;

export interface Targets {
  readonly site: string;
  readonly operations: string;
  readonly token: string;
  /** A signed address of the store. */
  readonly signed: string;
  /** Paths of large files of the site. */
  readonly large: string;
}

interface Attacks {
  /** Ends all of them; returns how many requests or connections of each were made. */
  end(): Promise<Readonly<Record<string, number>>>;
}

type Send = (url: string, headers?: Record<string, string>, method?: string) => Promise<unknown>;

export const attackKinds = [
  'long ranges',
  'long paths',
  'subsets of the tables',
  'huge queries',
  'hostile headers',
  'audit reads',
  'refused changes',
  'descriptions',
  'connections',
  'slow senders and readers',
] as const;

type AttackKind = (typeof attackKinds)[number];

/** Begins attacks of these kinds on a running service, all at once. */
export function attack(targets: Targets, wanted: readonly AttackKind[] = attackKinds): Attacks {
  const { site, operations, token, signed, large } = targets;
  const ending = new AbortController();
  setMaxListeners(0, ending.signal);
  const made: Record<string, number> = {};
  const sockets = new Set<Socket>();
  onTestFinished(() => void end());

  const send: Send = (url, headers = {}, method = 'GET') =>
    new Promise((resolve) => {
      const options = { method, headers, localAddress: FROM, agent: false, signal: ending.signal };
      const request = httpRequest(url, options, (response) => response.resume().once('close', resolve));
      request.once('error', resolve).end();
    });

  function open(url: string, text: string): Socket {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), localAddress: FROM });
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    socket.write(text);
    return socket;
  }

  /** Sends the next byte of something endless to each of so many connections, again and again. */
  async function drip(count: number, url: string, beginning: string): Promise<void> {
    const own = Array.from({ length: count }, () => open(url, beginning));
    while (!ending.signal.aborted) {
      for (const socket of own) socket.write('x');
      await pause(PAUSE_MS);
    }
  }

  const pause = (milliseconds: number) =>
    delay(milliseconds, undefined, { signal: ending.signal }).catch(() => undefined);

  async function repeat(name: string, work: (round: number) => Promise<unknown>): Promise<void> {
    for (let round = 0; !ending.signal.aborted; round += 1) {
      made[name] = round + 1;
      await work(round);
      await pause(PAUSE_MS);
    }
  }

  const bearer = { authorization: `Bearer ${token}` };
  const host = 'Host: kitchen.test\r\n';
  const slowBody = [
    `POST /ops/promotions HTTP/1.1\r\n${host}Authorization: Bearer ${token}`,
    'Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n',
  ].join('\r\n');
  const kinds: Record<AttackKind, () => Promise<unknown>> = {
    'long ranges': () =>
      repeat('long ranges', () => send(signed, { range: `bytes=${' '.repeat(HOSTILE)}x` })),
    'long paths': () => repeat('long paths', () => send(`${operations}/ops/${'a.'.repeat(HOSTILE / 2)}@`)),
    'subsets of the tables': () =>
      repeat('subsets of the tables', (round) => send(`${site}/api/dataset?tables=${subset(round)}`)),
    'huge queries': () =>
      repeat('huge queries', () => send(`${site}/trends?${'a=%41&'.repeat(HOSTILE / 6)}`)),
    'hostile headers': () =>
      repeat('hostile headers', () => {
        const text = 'a;q=0.,'.repeat(HOSTILE / 7 / 3);
        return send(`${site}/`, { cookie: text, 'accept-encoding': text, 'if-none-match': `W/"${text}"` });
      }),
    'audit reads': () => repeat('audit reads', () => send(`${operations}/ops/audit?limit=200`, bearer)),
    'refused changes': () =>
      repeat('refused changes', (round) =>
        send(`${operations}/ops/promotions`, { authorization: `Bearer wrong-${round}` }, 'POST'),
      ),
    descriptions: () => repeat('descriptions', () => send(`${operations}/openapi.json`)),
    connections: () => repeat('connections', async () => void open(site, '')),
    'slow senders and readers': () =>
      Promise.all([
        drip(20, site, `GET / HTTP/1.1\r\n${host}X-Slow: `),
        drip(20, operations, slowBody),
        ...Array.from({ length: 20 }, async () => {
          open(site, `GET ${large} HTTP/1.1\r\n${host}\r\n`.repeat(20)).pause();
        }),
      ]),
  };
  const work = wanted.map((kind) => kinds[kind]());

  async function end() {
    ending.abort();
    for (const socket of sockets) socket.destroy();
    await Promise.all(work);
    return made;
  }
  return { end };
}

const names = ['recipes', 'interactions', 'ratings_daily', 'tags', 'ingredients', 'recipe_tags'];

/** Another subset in each round. */
function subset(round: number): string {
  return names.filter((_, index) => ((round + 1) >> index) & 1).join(',') || 'recipes';
}
