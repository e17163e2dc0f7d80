// @vitest-environment jsdom
import { fireEvent } from '@solidjs/testing-library';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../state.ts';
import { exampleState, withEnvironment } from '../testing/example-state.ts';
import { eventually, openPage, press, problem, textOf } from '../testing/open-page.tsx';

let state: Answer;
beforeAll(async () => {
  state = await exampleState();
});

const dialog = () => document.querySelector('dialog');
const field = (name: string) => document.querySelector<HTMLInputElement>(`dialog input[name="${name}"]`);
const submit = () => dialog()?.querySelector('form')?.requestSubmit();
const problemAt = (name: string) =>
  textOf(document.getElementById(field(name)?.getAttribute('aria-describedby') ?? '')?.querySelector('.bad'));
const told = () => textOf(dialog()?.querySelector('[role="alert"]'));

function fillIn(word: string, reason: string): void {
  press('Promote to PROD…');
  fireEvent.input(field('confirm') ?? document, { target: { value: word } });
  fireEvent.input(field('reason') ?? document, { target: { value: reason } });
}

describe('opening', () => {
  it.each([
    ['Promote to PROD…', '', 'Promote to PROD', ['confirm', 'reason']],
    ['Promote to PREPROD…', '#releases', 'Promote to PREPROD', ['reason']],
    ['Roll back…', '', 'Roll back', ['confirm', 'reason']],
    ['Hold…', '', 'Hold promotions', ['reason']],
  ])('by "%s" asks for what that needs', async (button, fragment, title, fields) => {
    await openPage(state, fragment);
    press(button);
    expect(dialog()?.open).toBe(true);
    expect(textOf(document.getElementById(dialog()?.getAttribute('aria-labelledby') ?? ''))).toBe(title);
    const inputs = [...document.querySelectorAll<HTMLInputElement>('dialog input')];
    expect(inputs.map(({ name }) => name)).toEqual(fields);
    for (const input of inputs) expect(textOf(input.labels?.[0])).not.toBe('');
  });

  it('says what would happen where, and leaves out what a button does not name', async () => {
    await openPage(state);
    const { preprod, prod } = state.environments;
    const facts = () => [...document.querySelectorAll('dialog dd')].map(textOf);
    press('Promote to PROD…');
    expect(facts()).toEqual(['PROD', prod.live?.releaseId, preprod.live?.releaseId]);
    press('Hold…');
    expect(facts()).toEqual(['PREPROD']);
  });

  it('begins anew each time', async () => {
    await openPage(state);
    fillIn('DEPLO', 'A reason');
    submit();
    press('Cancel');
    expect(dialog()?.open).toBe(false);
    press('Promote to PROD…');
    expect(field('confirm')?.value).toBe('');
    expect(problemAt('confirm')).toBe('');
  });
});

describe('what is filled in', () => {
  it.each(['', 'deploy', 'DEPLOY!', 'ROLLBACK'])('is not sent with the word "%s"', async (word) => {
    const service = await openPage(state);
    fillIn(word, 'A reason');
    submit();
    expect(service.act).not.toHaveBeenCalled();
    expect(problemAt('confirm')).toBe('Write exactly DEPLOY to confirm.');
    expect(document.activeElement).toBe(field('confirm'));
  });

  it('is not sent without a reason', async () => {
    const service = await openPage(state);
    fillIn('DEPLOY', '   ');
    submit();
    expect(service.act).not.toHaveBeenCalled();
    expect(field('reason')?.getAttribute('aria-invalid')).toBe('true');
    expect(problemAt('reason')).not.toBe('');
  });

  it('is sent once, however often it is submitted', async () => {
    const service = await openPage(state);
    let answer: (response: Response) => void = () => {};
    service.act.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    fillIn('DEPLOY', ' A reason ');
    submit();
    submit();
    answer(new Response('{}', { status: 201 }));
    await eventually(() => expect(dialog()?.open).toBe(false));
    expect(service.act).toHaveBeenCalledOnce();
    const [path, { body }] = service.act.mock.calls[0] ?? ['', {}];
    expect(path).toBe('/ops/promotions');
    expect(await new Response(body ?? null).json()).toEqual({
      to: 'prod',
      release: state.environments.preprod.live?.releaseId,
      confirm: 'DEPLOY',
      reason: 'A reason',
    });
    expect(textOf(document.querySelector('[role="status"]'))).toBe('The promotion to PROD has begun.');
    expect(service.state.mock.calls.length).toBeGreaterThan(1);
  });
});

describe('where PREPROD shows other data too', () => {
  const otherData = () => {
    const { live } = state.environments.preprod;
    const datasets = state.stored?.datasets.flatMap((each) => [each, { ...each, datasetId }]) ?? [];
    const pair = live && { ...live, datasetId };
    const verified = state.environments.preprod.verified.map((each) => ({ ...each, datasetId }));
    const changed = withEnvironment(state, 'preprod', { live: pair, verified });
    return { ...changed, stored: state.stored && { ...state.stored, datasets } };
  };
  const datasetId = 'd-ffffffffffffffff';

  it.each([
    ['Release and data', (release: string | undefined) => ({ release, dataset: datasetId })],
    ['Only the release', (release: string | undefined) => ({ release, only: 'release' })],
    ['Only the data', () => ({ dataset: datasetId, only: 'data' })],
  ])('a person chooses what goes live: %s', async (label, moved) => {
    const service = await openPage(otherData());
    service.act.mockImplementation(() => Promise.resolve(new Response('{}', { status: 201 })));
    fillIn('DEPLOY', 'New data');
    expect(textOf(document.querySelector('dialog legend'))).toBe('What goes live');
    const choices = [...document.querySelectorAll<HTMLInputElement>('dialog input[type="radio"]')];
    expect(choices.map(({ checked }) => checked)).toEqual([true, false, false]);
    choices.find((choice) => textOf(choice.labels?.[0]) === label)?.click();
    submit();
    await eventually(() => expect(dialog()?.open).toBe(false));
    const [, { body }] = service.act.mock.calls[0] ?? ['', {}];
    const words = { to: 'prod', confirm: 'DEPLOY', reason: 'New data' };
    expect(await new Response(body ?? null).json()).toEqual({
      ...words,
      ...moved(state.environments.preprod.live?.releaseId),
    });
  });
});

describe('a refusal', () => {
  const keyOf = (service: Awaited<ReturnType<typeof openPage>>, call: number) =>
    service.headersOf(call).get('idempotency-key');

  it('is told where the words still stand, and the next try is a new request', async () => {
    const service = await openPage(state);
    service.act.mockImplementation(() => Promise.resolve(problem('Promotions are on hold.', 409)));
    fillIn('DEPLOY', 'A reason');
    submit();
    await eventually(() => expect(told()).toBe('Promotions are on hold.'));
    expect(field('reason')?.value).toBe('A reason');
    submit();
    await eventually(() => expect(service.act).toHaveBeenCalledTimes(2));
    expect(keyOf(service, 1)).not.toBe(keyOf(service, 0));
  });

  it('without a definite answer, the next try is the same request', async () => {
    const service = await openPage(state);
    service.act.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    fillIn('DEPLOY', 'A reason');
    submit();
    await eventually(() => expect(told()).toContain('does not answer'));
    submit();
    await eventually(() => expect(dialog()?.open).toBe(false));
    expect(keyOf(service, 1)).toBe(keyOf(service, 0));
  });
});
