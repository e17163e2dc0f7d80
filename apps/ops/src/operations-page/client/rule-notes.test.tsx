// @vitest-environment jsdom
import { schedulePromotion } from '@mangetamain/deploy';
import { deploy } from '@mangetamain/deploy/testing';
import { fireEvent } from '@solidjs/testing-library';
import { describe, expect, it } from 'vitest';
import { readState } from '../read-state.ts';
import { answerSchema, type Answer } from '../state.ts';
import { withEnvironment } from '../testing/example-state.ts';
import { exampleWorld } from '../testing/example-world.ts';
import { buttonOf, eventually, openPage, press, textsOf } from '../testing/open-page.tsx';
import { region } from '../testing/regions.ts';

const rules = { timeZone: 'Europe/Paris', freezes: [], soakMinutes: 30, secondPerson: true };

/** PROD waits for an approval, and is frozen. */
async function waiting(role: 'viewer' | 'deployer' = 'deployer'): Promise<Answer> {
  const { ports, world } = await exampleWorld();
  await schedulePromotion(world, deploy('prod'), new Date('2026-01-02T08:00:00.000Z'));
  const state = answerSchema.parse({ ...(await readState(ports)), operator: { name: 'bob', role } });
  return withEnvironment(state, 'prod', {
    rules,
    freeze: { name: 'New year', until: '2026-01-02T07:00:00.000Z' },
  });
}

describe('the rules of an environment', () => {
  it('stand with it, with what waits', async () => {
    const state = await waiting();
    await openPage(state);
    const release = state.scheduled[0]?.request.releaseId ?? '';
    expect(textsOf('.note')).toEqual([
      'No promotions until Today 07:00: New year',
      `${release} is scheduled for Today 08:00 by ada`,
    ]);
    expect(region('PROD').textContent).toContain('30 minutes on PREPROD before PROD');
    expect(region('PREPROD').textContent).not.toContain('A second person');
  });

  it.each([
    ['Approve…', 'PUT', '/approval'],
    ['Cancel it…', 'DELETE', '?reason=Fine'],
  ])('are acted on by "%s"', async (button, method, end) => {
    const state = await waiting();
    const service = await openPage(state);
    press(button);
    const field = document.querySelector('dialog input[name="reason"]');
    fireEvent.input(field ?? document, { target: { value: 'Fine' } });
    document.querySelector<HTMLFormElement>('dialog form')?.requestSubmit();
    await eventually(() => expect(service.act).toHaveBeenCalledOnce());
    expect(service.act.mock.calls[0]?.[0]).toBe(`/ops/schedule/${state.scheduled[0]?.id ?? ''}${end}`);
    expect(service.act.mock.calls[0]?.[1].method).toBe(method);
  });

  it('are overridden with a reason, where there are any', async () => {
    await openPage(await waiting());
    press('Promote to PROD…');
    expect(document.querySelector('dialog input[name="override"]')).not.toBeNull();
  });

  it('are not acted on by a viewer', async () => {
    await openPage(await waiting('viewer'));
    expect(buttonOf('Approve…')).toBeUndefined();
    expect(buttonOf('Cancel it…')).toBeUndefined();
  });
});
