// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderShell } from '../render/shell.ts';
import { setUpDialogs } from './dialogs.ts';
import { find } from './elements.ts';

const assets = { script: '/page.js', schemeScript: '/scheme.js', styles: '/styles.css', icon: '/icon.svg' };
const service = vi.fn<typeof fetch>();
const onDone = vi.fn<(message: string) => void>();

beforeAll(async () => {
  // Opening and closing a dialog is the browser's work, which jsdom leaves out.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  const shell = new DOMParser().parseFromString(String(await renderShell(assets)), 'text/html');
  document.body.replaceChildren(...shell.body.children);
  find('#view', HTMLElement).innerHTML =
    '<button id="promote" data-dialog="promote" data-environment="prod" data-from="r-old" data-to="r-new">Go</button>' +
    '<button id="hold" data-dialog="hold" data-environment="preprod">Hold</button>';
  setUpDialogs({ onDone });
});

beforeEach(() => vi.stubGlobal('fetch', service));
afterEach(() => {
  vi.unstubAllGlobals();
  service.mockReset();
  onDone.mockReset();
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
});

const dialog = () => find('#dialog-promote', HTMLDialogElement);
const submit = () => find('#dialog-promote form', HTMLFormElement).requestSubmit();
const keyOf = (call: number) => new Headers(service.mock.calls[call]?.[1]?.headers).get('idempotency-key');
const problem = (detail: string, status: number) => new Response(JSON.stringify({ detail }), { status });

function fillIn(word: string, reason: string): void {
  find('#promote', HTMLButtonElement).click();
  find('#promote-word', HTMLInputElement).value = word;
  find('#promote-reason', HTMLInputElement).value = reason;
}

describe('opening', () => {
  it('says what would happen where', () => {
    find('#promote', HTMLButtonElement).click();
    expect(dialog().open).toBe(true);
    const told = [...dialog().querySelectorAll('dd')].map((each) => each.textContent);
    expect(told).toEqual(['PROD', 'r-old', 'r-new']);
  });

  it('leaves out what a button does not name', () => {
    find('#hold', HTMLButtonElement).click();
    const hold = find('#dialog-hold', HTMLDialogElement);
    expect([...hold.querySelectorAll('[data-needs]')].map((line) => line.hasAttribute('hidden'))).toEqual([
      true,
      true,
    ]);
  });

  it('begins anew each time', () => {
    fillIn('DEPLO', 'A reason');
    submit();
    dialog().close();
    find('#promote', HTMLButtonElement).click();
    expect(find('#promote-word', HTMLInputElement).value).toBe('');
    expect(find('#promote-word-problem', HTMLElement).textContent).toBe('');
  });
});

describe('what is filled in', () => {
  it.each(['', 'deploy', 'DEPLOY!', 'ROLLBACK'])('is not sent with the word "%s"', (word) => {
    fillIn(word, 'A reason');
    submit();
    expect(service).not.toHaveBeenCalled();
    expect(find('#promote-word-problem', HTMLElement).textContent).toBe('Write exactly DEPLOY to confirm.');
    expect(document.activeElement?.id).toBe('promote-word');
  });

  it('is not sent without a reason', () => {
    fillIn('DEPLOY', '   ');
    submit();
    expect(service).not.toHaveBeenCalled();
    expect(find('#promote-reason', HTMLElement).getAttribute('aria-invalid')).toBe('true');
  });

  it('is sent once, however often it is submitted', async () => {
    let answer: (response: Response) => void = () => {};
    service.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    fillIn('DEPLOY', 'A reason');
    submit();
    submit();
    answer(new Response('{}', { status: 201 }));
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(service).toHaveBeenCalledOnce();
    expect(dialog().open).toBe(false);
    expect(onDone).toHaveBeenCalledWith('The promotion to PROD has begun.');
  });
});

describe('a refusal', () => {
  const told = () => find('#dialog-promote [data-problem]', HTMLElement).textContent;

  it('is told where the words still stand, and the next try is a new request', async () => {
    service.mockResolvedValue(problem('Promotions are on hold.', 409));
    fillIn('DEPLOY', 'A reason');
    submit();
    await vi.waitFor(() => expect(told()).toBe('Promotions are on hold.'));
    expect(find('#promote-reason', HTMLInputElement).value).toBe('A reason');
    submit();
    await vi.waitFor(() => expect(service).toHaveBeenCalledTimes(2));
    expect(keyOf(1)).not.toBe(keyOf(0));
  });

  it('without a definite answer, the next try is the same request', async () => {
    service.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    service.mockResolvedValueOnce(new Response('{}', { status: 201 }));
    fillIn('DEPLOY', 'A reason');
    submit();
    await vi.waitFor(() => expect(told()).toContain('does not answer'));
    submit();
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(keyOf(1)).toBe(keyOf(0));
  });
});
