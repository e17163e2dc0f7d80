import { describe, expect, it } from 'vitest';
import { appendAudit, auditKey, readAudit, type AuditEntry } from './audit.ts';
import { ConflictError } from './ports.ts';
import { memoryStateStore } from './testing/memory-state-store.ts';

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

describe('the audit log', () => {
  it('keeps an entry as it was written', async () => {
    const store = memoryStateStore();
    await appendAudit(store, entry);
    expect(await readAudit(store, 10, new Date(entry.at))).toEqual([entry]);
  });

  it('takes the same entry twice as one, and refuses another in its place', async () => {
    const store = memoryStateStore();
    await appendAudit(store, entry);
    await appendAudit(store, entry);
    await expect(appendAudit(store, { ...entry, outcome: 'failed' })).rejects.toThrow(ConflictError);
    expect(store.history(auditKey(entry))).toEqual([entry]);
  });

  it('reads the latest first, as many as asked for, across days', async () => {
    const store = memoryStateStore();
    const times = ['2026-01-31T23:59:59.999Z', '2026-02-01T00:00:00.000Z', '2025-12-31T12:00:00.000Z'];
    for (const at of times) await appendAudit(store, { ...entry, at });
    expect((await readAudit(store, 2, new Date('2026-02-01T08:00:00Z'))).map(({ at }) => at)).toEqual([
      times[1],
      times[0],
    ]);
  });

  it('lists the whole log only where the month has too few', async () => {
    const store = memoryStateStore();
    const listed: string[] = [];
    const watched = { ...store, list: (prefix: string) => (listed.push(prefix), store.list(prefix)) };
    const days = ['2025-11-30', '2026-02-01', '2026-02-02', '2026-02-03'];
    for (const day of days) await appendAudit(store, { ...entry, at: `${day}T12:00:00.000Z` });
    const read = async (limit: number) =>
      (await readAudit(watched, limit, new Date('2026-02-28T00:00:00Z'))).map(({ at }) => at.slice(0, 10));
    expect(await read(3)).toEqual(days.toReversed().slice(0, 3));
    expect(listed).toEqual(['audit/2026-02']);
    expect(await read(4)).toEqual(days.toReversed());
    expect(listed).toEqual(['audit/2026-02', 'audit/2026-02', 'audit/']);
  });

  it.each([{ schemaVersion: 2 }, 'cut', null])(
    'shows the others beside one that it cannot read: %j',
    async (bad) => {
      const store = memoryStateStore();
      await appendAudit(store, entry);
      const key = auditKey({ ...entry, id: 'strange' });
      await store.create(key, bad);
      const unreadable: string[] = [];
      const read = await readAudit(store, 10, new Date(entry.at), (error) => unreadable.push(error.key));
      expect([read, unreadable]).toEqual([[entry], [key]]);
      expect(await readAudit(store, 10, new Date(entry.at))).toEqual([entry]);
    },
  );

  it('refuses an entry without somebody, or with a local time', async () => {
    const store = memoryStateStore();
    await expect(appendAudit(store, { ...entry, who: '' })).rejects.toThrow(/who/);
    await expect(appendAudit(store, { ...entry, at: '2026-01-31T23:59:59+01:00' })).rejects.toThrow(/at/);
    expect(await store.list('')).toEqual([]);
  });
});
