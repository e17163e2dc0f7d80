import { onTestFinished, vi } from 'vitest';

export interface MovableClock {
  /** Sets the wall clock and the monotonic one on by so many milliseconds. Timers go on as they were. */
  letPass(milliseconds: number): void;
}

/** Gives what is started from now on a clock that can be set on, until the test has finished. */
export function installMovableClock(): MovableClock {
  const { now } = Date;
  const elapsed = performance.now.bind(performance);
  let ahead = 0;
  const moved = () => now() + ahead;
  const Movable = new Proxy(Date, {
    construct: (target, time: unknown[]): object =>
      Reflect.construct(target, time.length === 0 ? [moved()] : time),
    get: (target, key): unknown => (key === 'now' ? moved : Reflect.get(target, key)),
  });
  vi.stubGlobal('Date', Movable);
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => elapsed() + ahead);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    spy.mockRestore();
  });
  return {
    letPass(milliseconds) {
      ahead += milliseconds;
    },
  };
}
