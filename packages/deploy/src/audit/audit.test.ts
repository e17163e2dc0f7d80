import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConflictError, type StateStore } from '../ports.ts';
import { Crash, crashAt, interrupted } from '../testing/interruption.ts';
import { memoryStateStore } from '../testing/memory-state-store.ts';
import { appendAudit } from './append.ts';
import { linkOf } from './chain.ts';
import { auditKey, auditPrefix, type AuditEntry } from './entry.ts';
import { exportAudit } from './export.ts';
import { adoptEntries, leaveEntry } from './inbox.ts';
import { readAudit, readAuditPage } from './read.ts';
import { moveAnchor, removableEntries } from './retain.ts';
import { verifyAudit } from './verify.ts';

const entry: AuditEntry = {
  schemaVersion: 1,
  id: 'id-1-outcome',
  at: '2026-01-31T23:59:59.999Z',
  who: 'ada',
  what: 'promotion',
  where: 'prod',
  from: 'r-000000000001',
  to: 'r-000000000002',
  why: 'A new version with "quotes",\nlines and @everyone',
  outcome: 'succeeded',
  promotionId: 'id-1',
};

const now = new Date('2026-02-28T00:00:00Z');
const entries = (count: number) =>
  Array.from({ length: count }, (_, n): AuditEntry => {
    const at = new Date(Date.parse('2026-02-01T00:00:00Z') + n * 60_000).toISOString();
    return { ...entry, id: `id-${n}`, at };
  });

async function withEntries(count: number) {
  const store = memoryStateStore();
  const written = entries(count);
  for (const each of written) await appendAudit(store, each);
  return { store, written, keys: written.map(auditKey) };
}

const verdictOf = async (store: StateStore, known?: string) => verifyAudit(await exportAudit(store), known);

/** As it was written before there was a chain. */
const writeLoose = (store: StateStore, each: AuditEntry) => store.create(auditKey(each), each);

describe('the audit', () => {
  it('keeps an entry as it was written', async () => {
    const store = memoryStateStore();
    await appendAudit(store, entry);
    expect(await readAudit(store, 10, now)).toEqual([entry]);
  });

  it('takes the same entry twice as one, and refuses another in its place', async () => {
    const { store, written, keys } = await withEntries(3);
    const [first = entry] = written;
    await appendAudit(store, first);
    await expect(appendAudit(store, { ...first, outcome: 'failed' })).rejects.toThrow(ConflictError);
    expect(store.history(keys[0] ?? '')).toHaveLength(1);
    expect(await readAudit(store, 10, now)).toEqual(written.toReversed());
  });

  it('reads the latest first, as many as asked for, without listing those that nobody asked for', async () => {
    const { store, written } = await withEntries(12);
    const unlisted = { ...store, list: () => Promise.reject(new Error('nothing is to be listed')) };
    expect(await readAudit(unlisted, 5, now)).toEqual(written.toReversed().slice(0, 5));
  });

  it('reads each once, and again only where the chain says another thing of it', async () => {
    const { store, written, keys } = await withEntries(5);
    const asked: string[] = [];
    const watched = { ...store, get: (key: string) => (asked.push(key), store.get(key)) };
    const read = () => readAudit(watched, 3, now);
    await read();
    expect(asked.splice(0)).toHaveLength(4);
    expect(await read()).toEqual(written.toReversed().slice(0, 3));
    expect(asked.splice(0)).toHaveLength(1);
    await appendAudit(store, entry);
    expect(await read()).toEqual([entry, ...written.toReversed().slice(0, 2)]);
    expect(asked.splice(0)).toHaveLength(2);

    const [key = ''] = keys;
    const changed = await store.get(key);
    await store.compareAndSwap(key, changed?.version ?? '', { ...Object(changed?.value), seq: 9 });
    const all = () => readAudit(watched, 6, now);
    await all();
    asked.splice(0);
    await all();
    expect(asked).toContain(key);
  });

  it('reads entries of before the chain behind those of it, of other months only where the days before have too few', async () => {
    const store = memoryStateStore();
    const days = ['2025-11-30', '2026-02-01', '2026-02-02', '2026-02-03'];
    for (const day of days) await writeLoose(store, { ...entry, at: `${day}T12:00:00.000Z` });
    await appendAudit(store, { ...entry, id: 'chained', at: '2026-02-04T12:00:00.000Z' });
    const listed: string[] = [];
    const watched = { ...store, list: (prefix: string) => (listed.push(prefix), store.list(prefix)) };
    const read = async (limit: number) =>
      (await readAudit(watched, limit, now)).map(({ at }) => at.slice(0, 10));
    const all = [...days, '2026-02-04'].toReversed();
    expect(await read(3)).toEqual(all.slice(0, 3));
    expect(listed.splice(0)).toEqual(expect.arrayContaining(['audit/2026-02-04', 'audit/2026-01-29']));
    expect(await read(5)).toEqual(all);
    expect(listed).toContain('audit/2025-11');
  });

  it.each([1, 3, 7, 50])('is read whole by pages of %i, whatever is appended meanwhile', async (limit) => {
    const store = memoryStateStore();
    const loose = entries(12).map((each) => ({
      ...each,
      id: `loose-${each.id}`,
      at: each.at.replace('2026', '2025'),
    }));
    for (const each of loose) await writeLoose(store, each);
    const chained = entries(230);
    for (const each of chained) await appendAudit(store, each);
    const expected = [...chained.toReversed(), ...loose.toReversed()];
    const found: AuditEntry[] = [];
    let after: string | undefined;
    do {
      const page = await readAuditPage(store, { limit, now, after });
      found.push(...page.entries);
      expect(page.entries.length).toBeLessThanOrEqual(limit);
      after = page.next ?? undefined;
      const at = new Date(now.getTime() + found.length).toISOString();
      if (found.length < 200) await appendAudit(store, { ...entry, id: `meanwhile-${found.length}`, at });
    } while (after !== undefined);
    expect(found).toEqual(expected);
  });

  it.each([{ schemaVersion: 3 }, 'cut', null])(
    'shows the others beside one that it cannot read: %j',
    async (bad) => {
      const store = memoryStateStore();
      await appendAudit(store, entry);
      const key = auditKey({ ...entry, id: 'strange' });
      await store.create(key, bad);
      const unreadable: string[] = [];
      const read = await readAudit(store, 10, now, (error) => unreadable.push(error.key));
      expect([read, unreadable]).toEqual([[entry], [key]]);
      expect(await readAudit(store, 10, now)).toEqual([entry]);
    },
  );

  it('refuses an entry without somebody, or with a local time', async () => {
    const store = memoryStateStore();
    await expect(appendAudit(store, { ...entry, who: '' })).rejects.toThrow(/who/);
    await expect(appendAudit(store, { ...entry, at: '2026-01-31T23:59:59+01:00' })).rejects.toThrow(/at/);
    expect(await store.list('')).toEqual([]);
  });
});

describe('the chain', () => {
  it('of many who append at once has each of their entries once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const store = memoryStateStore();
        const slow = interrupted('store', store, async ({ moment }) => {
          if (moment === 'before') await scheduler.schedule(Promise.resolve());
        });
        const written = entries(4);
        await scheduler.waitFor(Promise.all(written.map((each) => appendAudit(slow, each))));
        expect(await verdictOf(store)).toMatchObject({ entries: 4, problems: [] });
        expect((await readAudit(store, 4, now)).map(({ id }) => id).toSorted()).toEqual(
          written.map(({ id }) => id),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('is whole after a crash anywhere, and the entry is there once it is appended again', async () => {
    for (let n = 0; ; n += 1) {
      const { store } = await withEntries(2);
      const crash = crashAt(n);
      const append = (to: StateStore) => appendAudit(to, entry);
      await append(interrupted('store', store, crash)).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
      expect((await verdictOf(store)).problems).toEqual([]);
      const between = await readAudit(store, 3, now);
      await appendAudit(store, { ...entry, id: 'another' });
      await append(store);
      expect(await verdictOf(store)).toMatchObject({ entries: 4, problems: [] });
      expect(between.length).toBeLessThanOrEqual(3);
      if (!crash.reached()) break;
    }
  });

  it('tells of every entry that was changed, removed, put in or put elsewhere', async () => {
    const change = fc.record({
      n: fc.integer({ min: 0, max: 7 }),
      how: fc.constantFrom('change', 'remove', 'forge', 'swap', 'cut'),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ n, how }) => {
        const { store, keys, written } = await withEntries(8);
        const key = keys[n] ?? '';
        const found = await store.get(key);
        const link = linkOf(found?.value);
        const version = found?.version ?? '';
        if (how === 'change')
          await store.compareAndSwap(key, version, { ...link, entry: { ...link?.entry, who: 'nobody' } });
        // The head has the last one as well.
        if (how === 'remove') await store.remove(keys[n % 7] ?? '');
        if (how === 'forge')
          await writeLoose(store, { ...(written[n] ?? entry), id: 'forged', at: now.toISOString() });
        if (how === 'swap')
          await store.compareAndSwap(key, version, (await store.get(keys[(n + 1) % 8] ?? ''))?.value);
        if (how === 'cut') await store.compareAndSwap(key, version, 'cut');
        expect((await verdictOf(store)).problems).not.toEqual([]);
      }),
    );
  });

  it('that was shortened at its end is told by whoever noted its head', async () => {
    const { store, keys } = await withEntries(3);
    const { head } = await verdictOf(store);
    expect((await verdictOf(store, head?.hash)).problems).toEqual([]);
    const { store: shorter } = await withEntries(2);
    expect(await verdictOf(shorter)).toMatchObject({ entries: 2, problems: [] });
    expect((await verdictOf(shorter, head?.hash)).problems).toEqual([`no entry has the hash ${head?.hash}`]);
    expect(await shorter.list(auditPrefix)).toEqual(keys.slice(0, 2));
  });

  it('follows entries of before it, which prove nothing', async () => {
    const store = memoryStateStore();
    await writeLoose(store, { ...entry, at: '2025-01-01T00:00:00.000Z' });
    await appendAudit(store, entry);
    expect(await verdictOf(store)).toMatchObject({ entries: 1, before: 1, problems: [] });
  });

  it('is whole after the oldest were removed for their age, however far the removal came', async () => {
    for (let removed = 0; removed <= 4; removed += 1) {
      const { store, keys } = await withEntries(6);
      const all = await Promise.all(keys.map(async (key) => linkOf((await store.get(key))?.value)));
      const links = all.filter((link) => link !== null);
      const removable = removableEntries([...links.slice(0, 4), ...links.slice(5)], links[4] ?? null);
      expect(removable.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      await moveAnchor(store, removable);
      await moveAnchor(store, removable.slice(0, 2));
      for (const key of keys.slice(0, removed)) await store.remove(key);
      expect(await verdictOf(store)).toMatchObject({ entries: 2, problems: [] });
      await store.remove(keys[4] ?? '');
      expect((await verdictOf(store)).problems).toEqual(['number 5 is missing']);
    }
  });
});

describe('an entry that was left', () => {
  it('is appended once, by whoever finds it', async () => {
    const store = memoryStateStore();
    await leaveEntry(store, entry);
    await leaveEntry(store, entry);
    await expect(leaveEntry(store, { ...entry, outcome: 'failed' })).rejects.toThrow(ConflictError);
    await adoptEntries(store);
    await adoptEntries(store);
    expect(await readAudit(store, 10, now)).toEqual([entry]);
    expect(await verdictOf(store)).toMatchObject({ entries: 1, problems: [] });
    expect(await store.list('audit-inbox/')).toEqual([]);
  });

  it('and cannot be read stays, and hides no other', async () => {
    const store = memoryStateStore();
    await store.create('audit-inbox/audit/2020', 'cut');
    await leaveEntry(store, entry);
    const unreadable: string[] = [];
    await adoptEntries(store, ({ key }) => unreadable.push(key));
    expect(unreadable).toEqual(['audit-inbox/audit/2020']);
    expect(await readAudit(store, 10, now)).toEqual([entry]);
  });
});
