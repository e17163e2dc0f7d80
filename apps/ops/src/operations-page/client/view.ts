import { find } from './elements.ts';

const container = () => find('#view', HTMLElement);

/** Puts a section of the page into its place, unless it is there already. Focus and scrolled tables stay where they were. */
export function showView(markup: string): void {
  const place = container();
  const next = document.createElement('template');
  next.innerHTML = markup;
  const focused = document.activeElement?.id ?? '';
  const scrolled = scrollPositions(place);
  place.replaceChildren(next.content);
  for (const [index, area] of scrollAreas(place).entries()) area.scrollLeft = scrolled[index] ?? 0;
  if (focused !== '' && document.activeElement === document.body) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
  showOperator(place.querySelector<HTMLElement>('.view')?.dataset ?? {});
}

/** Takes away what only operators may see. */
export function clearView(): void {
  container().replaceChildren();
  find('#operator', HTMLElement).hidden = true;
}

/** True while somebody writes into the view: replacing it would take the words away. */
export function isBeingEdited(): boolean {
  return (
    container().contains(document.activeElement) && document.activeElement?.matches('input, select') === true
  );
}

/** What the headline says, for those who hear it. */
export const headlineText = (): string =>
  container().querySelector('[data-headline]')?.textContent.replaceAll(/\s+/gu, ' ').trim() ?? '';

/** The text without its lengths of time, which go on by themselves: what is left changes only when something happens. */
export const withoutTimes = (text: string): string => text.replaceAll(/\d[\d.]* (?:s|min|h|d)\b/gu, '');

const scrollAreas = (place: ParentNode) => [...place.querySelectorAll('.table-scroll')];
const scrollPositions = (place: ParentNode) => scrollAreas(place).map(({ scrollLeft }) => scrollLeft);

function showOperator({ operator = '', role = '', section = '' }: DOMStringMap): void {
  const bar = find('#operator', HTMLElement);
  bar.hidden = operator === '';
  find('[data-slot="name"]', HTMLElement, bar).textContent = operator;
  find('[data-slot="role"]', HTMLElement, bar).textContent = role;
  for (const link of document.querySelectorAll('.bar-sections a')) {
    if (link.getAttribute('href') === `#${section}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
