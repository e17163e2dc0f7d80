import type { ChartTheme } from '@mangetamain/theme';
import { wrapText } from './wrap-text.ts';

const namespace = 'http://www.w3.org/2000/svg';
const padding = 24;
const gap = 16;

/** What stands around and in an exported picture, in the reader's language. */
export interface PictureContent {
  readonly title: string;
  /** Unit, period and n. */
  readonly subtitle: string;
  readonly caption: string;
  readonly notes: readonly string[];
  readonly charts: readonly { readonly title: string | null; readonly svg: SVGSVGElement }[];
  /** Of each chart, in pixels. */
  readonly chartWidth: number;
  /** Makes the elements. */
  readonly document: Document;
}

/** A picture as SVG text, with its size in pixels. */
export interface Picture {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A picture that stands alone: colours and fonts written in it, with title, unit, n, caption and notes. The rules of
 * `style` are written in it too.
 */
export function pictureSvg(content: PictureContent, theme: ChartTheme, style = ''): Picture {
  const width = content.chartWidth + 2 * padding;
  const element = elementsOf(content.document);
  const root = element('svg', { 'font-family': theme.fontFamily, role: 'img' });
  const ground = root.appendChild(element('rect', { fill: theme.surface }));
  let y = padding;

  const write = (words: string, size: number, weight: number, fill: string) => {
    for (const line of wrapText(words, width - 2 * padding, size)) {
      y += size * 1.4;
      const place = { x: padding, y: y - size * 0.3 };
      root.append(element('text', { ...place, fill, 'font-size': size, 'font-weight': weight }, line));
    }
  };

  write(content.title, 18, 600, theme.text);
  write(content.subtitle, 14, 400, theme.textSecondary);
  for (const chart of content.charts) {
    y += gap;
    if (chart.title !== null) write(chart.title, 13, 600, theme.textSecondary);
    const copy = root.appendChild(standalone(content.document.importNode(chart.svg, true), theme));
    copy.setAttribute('x', String(padding));
    copy.setAttribute('y', String(y));
    y += Number(chart.svg.getAttribute('height'));
  }
  y += gap;
  write(content.caption, 13, 400, theme.textMuted);
  for (const note of content.notes) write(note, 12, 400, theme.textMuted);

  const height = Math.ceil(y + padding);
  for (const part of [root, ground]) {
    part.setAttribute('width', String(width));
    part.setAttribute('height', String(height));
  }
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.prepend(
    ...(style === '' ? [] : [element('style', {}, style)]),
    element('title', {}, content.title),
    element('desc', {}, `${content.subtitle} ${content.caption}`),
  );
  return { markup: withoutVariables(serialised(root), theme), width, height };
}

function serialised(root: Element): string {
  const view = root.ownerDocument.defaultView;
  if (view === null) throw new Error('A document without a window cannot write its elements as XML.');
  return new view.XMLSerializer().serializeToString(root);
}

/** Makes a copy of a drawing, which no style sheet reaches, look as it does on the page. */
function standalone(copy: SVGSVGElement, theme: ChartTheme): SVGSVGElement {
  copy.removeAttribute('class');
  copy.setAttribute(
    'style',
    `overflow: visible; font-family: ${theme.fontFamily}; font-size: 12px; white-space: pre`,
  );
  copy.setAttribute('color', theme.text);
  return copy;
}

/** Programs that draw SVG outside of a browser know no custom properties. */
function withoutVariables(markup: string, theme: ChartTheme): string {
  return markup.replaceAll('var(--plot-background)', theme.surface);
}

type Part = 'svg' | 'rect' | 'text' | 'style' | 'title' | 'desc';

const elementsOf =
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
