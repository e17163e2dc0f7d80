import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from './clock.ts';

describe('the clock of the browser', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits as long as told, by its own measure', async () => {
    const before = systemClock.now();
    const waited = systemClock.delay(500);
    await vi.advanceTimersByTimeAsync(500);
    await waited;
    expect(systemClock.now() - before).toBe(500);
    expect(systemClock.date()).toBe('2026-01-02T03:04:05.500Z');
  });

  it('stops waiting when cancelled, and leaves no timer', async () => {
    const abort = new AbortController();
    const waiting = systemClock.delay(500, abort.signal);
    abort.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    expect(vi.getTimerCount()).toBe(0);
    await expect(systemClock.delay(500, abort.signal)).rejects.toMatchObject({ code: 'cancelled' });
    expect(vi.getTimerCount()).toBe(0);
  });
});
