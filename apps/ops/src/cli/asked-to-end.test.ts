import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { askedToEnd } from './asked-to-end.ts';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

function setUp() {
  const exits: number[] = [];
  const process = Object.assign(new EventEmitter(), {
    exit: (code: number) => void exits.push(code),
    channel: { unref: vi.fn<() => void>() },
  });
  let time = 0;
  const written: string[] = [];
  const asked = askedToEnd(
    process,
    (text) => written.push(text),
    () => time,
  );
  return { process, exits, asked, written, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('a process that waits to be asked to end', () => {
  it.each(['SIGTERM', 'SIGINT', 'disconnect'])('is asked by %s', async (sign) => {
    const { process, asked, exits } = setUp();
    process.emit(sign);
    await asked;
    expect(exits).toEqual([]);
  });

  it('takes what comes twice within a second for the same wish, and a later one for haste', () => {
    const { process, exits, pass } = setUp();
    process.emit('SIGINT');
    pass(1_000);
    process.emit('SIGINT');
    expect(exits).toEqual([]);
    pass(1);
    process.emit('SIGINT');
    expect(exits).toEqual([1]);
  });

  it('ends after ten seconds whatever is under way, and says so', () => {
    const { process, exits, written } = setUp();
    process.emit('SIGTERM');
    vi.advanceTimersByTime(9_999);
    expect(exits).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(exits).toEqual([1]);
    expect(written).toHaveLength(1);
  });

  it('is not kept from ending by its line to whoever started it', () => {
    expect(setUp().process.channel.unref).toHaveBeenCalledOnce();
  });
});
