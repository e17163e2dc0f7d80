import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { leaseDirectory, LeaseLostError } from './directory-lease.ts';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts';

const PACE = { beat: 20, lease: 400 };

async function lease(directory: string, pace = PACE) {
  const inUse = ({ pid }: ProcessIdentity) => new Error(`in use by ${pid}`);
  const held = await leaseDirectory(directory, inUse, pace);
  onTestFinished(held.release);
  return held;
}

const claimsIn = async (directory: string) =>
  (await readdir(path.join(directory, 'locks'))).filter((name) => name.endsWith('.json'));

/** Leaves the claim of a process in another container, whose number is that of a process here, or of none. */
async function claimElsewhere(pid: number) {
  const holder = { pid, space: 'another container', startedAt: '1' };
  const directory = await createTemporaryDirectory({ 'locks/elsewhere.json': JSON.stringify(holder) });
  const claim = path.join(directory, 'locks/elsewhere.json');
  let seconds = 1;
  const beat = () => utimes(claim, seconds, (seconds += 1));
  return { directory, beat };
}

describe('a lease of a directory', () => {
  it('lets one in, and the next when it is given back', async () => {
    const directory = await createTemporaryDirectory();
    const first = await lease(directory);
    await expect(lease(directory)).rejects.toThrow(`in use by ${process.pid}`);
    await first.requireHeld();
    await first.release();
    await expect(lease(directory)).resolves.toBeDefined();
  });

  it('never lets two in, however many come at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const directory = await createTemporaryDirectory();
      const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => lease(directory)));
      const winners = outcomes.filter(({ status }) => status === 'fulfilled');
      expect(winners.length).toBeLessThanOrEqual(1);
      expect(await claimsIn(directory)).toHaveLength(winners.length);
    }
  });

  it.each([
    ['of no process here', 99_999_999],
    ['of a process here', process.pid],
  ])('stays with a process elsewhere that gives signs of life, its number being %s', async (_, pid) => {
    const { directory, beat } = await claimElsewhere(pid);
    const beating = setInterval(() => void beat(), 20);
    onTestFinished(() => clearInterval(beating));
    await expect(lease(directory, { beat: 20, lease: 20_000 })).rejects.toThrow(`in use by ${pid}`);
    expect(await claimsIn(directory)).toEqual(['elsewhere.json']);
  });

  it.each([
    ['of no process here', 99_999_999],
    ['of a process here', process.pid],
  ])('is taken over from a process elsewhere that gives none, its number being %s', async (_, pid) => {
    const { directory } = await claimElsewhere(pid);
    const held = await lease(directory);
    await held.requireHeld();
    expect(await claimsIn(directory)).toHaveLength(1);
    expect(await claimsIn(directory)).not.toContain('elsewhere.json');
  });

  it('is lost, and allows no write any more, once another has taken it over', async () => {
    const directory = await createTemporaryDirectory();
    const { requireHeld } = await lease(directory);
    await requireHeld();
    await rm(path.join(directory, 'locks'), { recursive: true });
    const lost = async () => {
      for (;;) {
        await requireHeld();
        await new Promise(setImmediate);
      }
    };
    await expect(lost()).rejects.toThrow(LeaseLostError);
  });

  it('is not kept by what is no claim', async () => {
    const directory = await createTemporaryDirectory({
      'locks/torn.json': '{',
      'locks/odd.json': '{"pid":1.5}',
    });
    await lease(directory);
    expect(await claimsIn(directory)).toHaveLength(1);
  });

  it('is shown to be alive by a new time of its claim', async () => {
    const directory = await createTemporaryDirectory();
    await lease(directory);
    const [own = ''] = await claimsIn(directory);
    const elsewhere = { pid: 1, space: 'another container', startedAt: '1' };
    await writeFile(path.join(directory, 'locks', own), JSON.stringify(elsewhere));
    await expect(lease(directory, { beat: 20, lease: 20_000 })).rejects.toThrow('in use by 1');
  });
});

describe('the identity of a process', () => {
  it('tells one that runs from one that has its number now, and says nothing of other containers', async () => {
    const own = await ownIdentity();
    expect(await isRunning(own)).toBe(true);
    expect(await isRunning({ ...own, startedAt: '1' })).toBe(false);
    expect(await isRunning({ ...own, pid: 99_999_999 })).toBe(false);
    expect(await isRunning({ ...own, space: 'another container' })).toBeNull();
    expect(await isRunning({ ...own, space: null })).toBeNull();
  });
});
