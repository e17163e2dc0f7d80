import type { ChartTheme } from '@mangetamain/theme';
import { elementsOf, serialised, standalone } from './svg-parts.ts';
import { wrapText } from './wrap-text.ts';

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
    const copy = root.appendChild(standalone(chart.svg, content.document, theme));
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
  return { markup: serialised(root, theme), width, height };
}
