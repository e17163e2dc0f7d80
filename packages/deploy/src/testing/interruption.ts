import type { Clock } from '../ports.ts';

/** One call of a port's method, as an interruption sees it. */
interface PortCall {
  readonly port: string;
  readonly method: string;
  readonly arguments: readonly unknown[];
  readonly moment: 'before' | 'after';
}

/** Runs before and after every call; it may wait, or throw what the caller then gets instead of the answer. */
export type Interruption = (call: PortCall) => Promise<void> | void;

/** Stands for a process that dies on the spot. No code may handle it. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/**
 * The same port, every call of its methods interrupted before and after. All of the port's methods must return
 * promises. Thrown `before`, nothing has happened; thrown `after`, it has, and only the answer is lost.
 */
export function interrupted<T extends object>(name: string, port: T, interruption: Interruption): T {
  return new Proxy(port, {
    get(target, property, receiver) {
      const member: unknown = Reflect.get(target, property, receiver);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        const call = { port: name, method: String(property), arguments: given };
        await interruption({ ...call, moment: 'before' });
        const result: unknown = await Reflect.apply(member, target, given);
        await interruption({ ...call, moment: 'after' });
        return result;
      };
    },
  });
}

/** Lets the time that a network takes pass on the clock, half of it before and half of it after each call. */
export function latency(clock: Clock, milliseconds: number): Interruption {
  return () => clock.sleep(milliseconds / 2);
}

/** Crashes at the nth moment (0 is before the first call), and at every moment after it: the dead do nothing more. */
export function crashAt(n: number): Interruption & { reached(): boolean } {
  let moment = 0;
  const interruption = () => {
    moment += 1;
    if (moment > n) throw new Crash(`crashed at moment ${n}`);
  };
  return Object.assign(interruption, { reached: () => moment > n });
}
