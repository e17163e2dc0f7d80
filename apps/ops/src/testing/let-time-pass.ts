import { onTestFinished, vi } from 'vitest';

/** Sets the clock of this process on by so many milliseconds until the test has finished. Timers go on as they were. */
export function letTimePass(milliseconds: number): void {
  const now = Date.now;
  const later = () => now() + milliseconds;
  const Later = new Proxy(Date, {
    construct: (target, time: unknown[]): object =>
      Reflect.construct(target, time.length === 0 ? [later()] : time),
    get: (target, key): unknown => (key === 'now' ? later : Reflect.get(target, key)),
  });
  vi.stubGlobal('Date', Later);
  onTestFinished(() => void vi.unstubAllGlobals());
}
