import { messages } from '../messages.ts';
import { callFor } from './actions.ts';
import { around, find } from './elements.ts';
import { ask, newIdempotencyKey, RequestError } from './requests.ts';

interface Dialogs {
  /** Called when the service did what was asked for, with what to tell. */
  readonly onDone: (message: string) => void;
}

/** Opens a dialog for every button that names one, and sends what is filled in. */
export function setUpDialogs({ onDone }: Dialogs): void {
  document.addEventListener('click', (event) => {
    const button = around(event, '[data-dialog]');
    if (button !== null) open(button.dataset);
  });
  for (const dialog of document.querySelectorAll('dialog')) {
    setUp(dialog, onDone);
  }
}

function open({ dialog: name = '', environment = '', from = '', to = '' }: DOMStringMap): void {
  const dialog = [...document.querySelectorAll('dialog')].find((each) => each.dataset['name'] === name);
  if (dialog === undefined) return;
  const names: Readonly<Record<string, string>> = messages.environments;
  find('form', HTMLFormElement, dialog).reset();
  clearProblems(dialog);
  Object.assign(dialog.dataset, { environment, to, key: newIdempotencyKey() });
  fill(dialog, 'environment', names[environment] ?? environment);
  fill(dialog, 'from', from);
  fill(dialog, 'to', to);
  dialog.showModal();
}

function fill(dialog: HTMLElement, slot: string, text: string): void {
  find(`[data-slot="${slot}"]`, HTMLElement, dialog).textContent = text;
  const line = dialog.querySelector<HTMLElement>(`[data-needs="${slot}"]`);
  if (line !== null) line.hidden = text === '';
}

function setUp(dialog: HTMLDialogElement, onDone: Dialogs['onDone']): void {
  const form = find('form', HTMLFormElement, dialog);
  find('[data-cancel]', HTMLButtonElement, dialog).addEventListener('click', () => dialog.close());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (form.getAttribute('aria-busy') !== 'true' && check(dialog, form)) void send(dialog, form, onDone);
  });
}

const valueOf = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** Tells beside each field what is wrong with it and goes to the first; true where nothing is. */
function check(dialog: HTMLDialogElement, form: HTMLFormElement): boolean {
  clearProblems(dialog);
  const { word = '' } = form.dataset;
  if (valueOf(form, 'reason') === '') complain(dialog, 'reason', messages.problems.reasonMissing);
  if (word !== '' && valueOf(form, 'confirm') !== word) {
    complain(dialog, 'confirm', messages.problems.wrongWord(word));
  }
  const first = dialog.querySelector<HTMLElement>('[aria-invalid="true"]');
  first?.focus();
  return first === null;
}

function complain(dialog: HTMLElement, name: string, problem: string): void {
  const input = find(`input[name="${name}"]`, HTMLInputElement, dialog);
  input.setAttribute('aria-invalid', 'true');
  find(`#${input.id}-problem`, HTMLElement, dialog).textContent = problem;
}

function clearProblems(dialog: HTMLElement): void {
  for (const input of dialog.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  for (const line of dialog.querySelectorAll('.field-problem')) line.textContent = '';
}

async function send(
  dialog: HTMLDialogElement,
  form: HTMLFormElement,
  onDone: Dialogs['onDone'],
): Promise<void> {
  const { name = '', environment = '', to = '', key = '', done = '' } = dialog.dataset;
  const [reason, confirm] = [valueOf(form, 'reason'), valueOf(form, 'confirm')];
  const call = callFor({ name, environment, to, reason, confirm });
  if (call === null) return;
  form.setAttribute('aria-busy', 'true');
  try {
    await ask(call.path, { ...call, idempotencyKey: key });
    dialog.close();
    onDone(done);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    // An answer under this key is final; without one the same key keeps another try from doing it twice.
    if (error.status > 0 && error.status < 500) dialog.dataset['key'] = newIdempotencyKey();
    find('[data-problem]', HTMLElement, dialog).textContent = error.message;
  } finally {
    form.removeAttribute('aria-busy');
  }
}
