import { describe, expect, it } from 'vitest';
import { createTestApps, tokens } from '../testing/apps.ts';
import { pointAt, publishBuild } from '../testing/live-release.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { environmentAnswer, scheduleAnswer, scheduledAnswer } from './answers.ts';

const datasetId = 'd-0123456789abcdef';
const always = { name: 'Always', starts: '2026-01-01T00:00', lasts: 'P1D', rule: 'FREQ=DAILY' };
const deploy = { to: 'prod', confirm: 'DEPLOY', reason: 'A new version' };

/** PREPROD shows one release, PROD another. */
async function setUp() {
  const store = createWatchedStore();
  const { apps, service } = await createTestApps({ store });
  const releases = [await publishBuild(store, 'One'), await publishBuild(store, 'Two')] as const;
  await pointAt(service.store, 'prod', { releaseId: releases[0], datasetId, datasetPinned: true });
  await pointAt(service.store, 'preprod', { releaseId: releases[1], datasetId, datasetPinned: true });
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await apps.ops.request(path, {
      method,
      headers: { authorization: `Bearer ${tokens.deployer}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const json: unknown = await answer.json();
    return { status: answer.status, body: json };
  };
  const rule = (rules: object | null) =>
    ask('PUT', '/ops/environments/prod/rules', { rules, reason: 'Care' });
  return { ask, rule, service, releases };
}

describe('rules', () => {
  it('are placed, shown with the freeze that stands, and taken away', async () => {
    const { ask, rule } = await setUp();
    const shown = async () => environmentAnswer.parse((await ask('GET', '/ops/environments/prod')).body);
    expect(await shown()).toMatchObject({ rules: null, freeze: null });
    expect((await rule({ timeZone: 'Europe/Paris', freezes: [always] })).status).toBe(200);
    expect(await shown()).toMatchObject({
      rules: { timeZone: 'Europe/Paris', secondPerson: false },
      freeze: { name: 'Always' },
    });
    expect((await rule(null)).status).toBe(200);
    expect(await shown()).toMatchObject({ rules: null, freeze: null });
  });

  it.each<[string, object, string]>([
    ['a time zone', { timeZone: 'Europe/Lutetia' }, 'rules_invalid'],
    ['a recurrence', { timeZone: 'UTC', freezes: [{ ...always, rule: 'FREQ=HOURLY' }] }, 'rules_invalid'],
    ['a local time', { timeZone: 'UTC', freezes: [{ ...always, starts: 'tomorrow' }] }, 'request_invalid'],
  ])('are refused with a wrong word for %s', async (_what, rules, code) => {
    const { rule } = await setUp();
    expect(await rule(rules)).toMatchObject({ status: 422, body: { code } });
  });

  it('of PREPROD have no soaking', async () => {
    const { ask } = await setUp();
    const body = { rules: { timeZone: 'UTC', soakMinutes: 5 }, reason: 'Care' };
    expect(await ask('PUT', '/ops/environments/preprod/rules', body)).toMatchObject({
      status: 422,
      body: { code: 'rules_invalid', detail: expect.stringContaining('for PROD') },
    });
  });
});

describe('the schedule', () => {
  it('takes in what PREPROD shows, by name, and lets it be cancelled once', async () => {
    const { ask, releases } = await setUp();
    const asked = await ask('POST', '/ops/schedule', { ...deploy, at: '2099-12-01T08:00:00+01:00' });
    const { id, ...scheduled } = scheduledAnswer.parse(asked.body);
    expect([asked.status, scheduled.at]).toEqual([201, '2099-12-01T07:00:00.000Z']);
    expect(scheduled.request).toMatchObject({ releaseId: releases[1], datasetId, by: 'dee' });
    const path = `/ops/schedule/${id}?reason=Later`;
    expect(await ask('DELETE', path)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    expect(await ask('DELETE', path)).toMatchObject({ status: 409, body: { code: 'schedule_over' } });
    const listed = scheduleAnswer.parse((await ask('GET', '/ops/schedule')).body);
    expect(listed.scheduled.map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('is not approved by whoever asked', async () => {
    const { ask, rule } = await setUp();
    await rule({ timeZone: 'UTC', secondPerson: true });
    const { id } = scheduledAnswer.parse((await ask('POST', '/ops/schedule', deploy)).body);
    const approval = await ask('PUT', `/ops/schedule/${id}/approval`, { reason: 'Fine' });
    expect(approval).toMatchObject({ status: 409, body: { code: 'same_person' } });
  });

  it.each<[string, object, number, string]>([
    ['without the word', { ...deploy, confirm: 'yes' }, 422, 'confirmation_mismatch'],
    ['in a freeze', deploy, 409, 'frozen'],
  ])('refuses a promotion %s', async (_why, body, status, code) => {
    const { ask, rule } = await setUp();
    await rule({ timeZone: 'UTC', freezes: [always] });
    expect(await ask('POST', '/ops/schedule', body)).toMatchObject({ status, body: { code } });
  });

  it('says where nothing is scheduled under an id', async () => {
    const { ask } = await setUp();
    expect(await ask('DELETE', '/ops/schedule/nothing?reason=x')).toMatchObject({
      status: 404,
      body: { code: 'unknown_schedule' },
    });
  });
});
