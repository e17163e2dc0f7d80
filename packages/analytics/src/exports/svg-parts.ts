import type { ChartTheme } from '@mangetamain/theme';

const namespace = 'http://www.w3.org/2000/svg';

type Part = 'svg' | 'rect' | 'text' | 'style' | 'title' | 'desc';

/** Returns what makes the elements of a picture in a document. */
export const elementsOf =
  (document: Document) =>
  <Name extends Part>(
    name: Name,
    attributes: Record<string, string | number>,
    words = '',
  ): SVGElementTagNameMap[Name] => {
    const node = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    node.textContent = words;
    return node;
  };

/** A copy of a drawing that looks as it does on the page, though no style sheet reaches it. */
export function standalone(drawing: SVGSVGElement, document: Document, theme: ChartTheme): SVGSVGElement {
  const copy = document.importNode(drawing, true);
  copy.removeAttribute('class');
  copy.setAttribute(
    'style',
    `overflow: visible; font-family: ${theme.fontFamily}; font-size: 12px; white-space: pre`,
  );
  copy.setAttribute('color', theme.text);
  return copy;
}

/** A picture as XML. Programs that draw SVG outside of a browser know no custom properties, so there are none. */
export function serialised(root: SVGSVGElement, theme: ChartTheme): string {
  const view = root.ownerDocument.defaultView;
  if (view === null) throw new Error('A document without a window cannot write its elements as XML.');
  const markup = new view.XMLSerializer().serializeToString(root);
  return markup.replaceAll('var(--plot-background)', theme.surface);
}
