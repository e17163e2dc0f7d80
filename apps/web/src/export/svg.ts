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
  readonly source: string;
  readonly charts: readonly { readonly title: string | null; readonly svg: SVGSVGElement }[];
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
}

/** A picture that stands alone: colours and fonts written in it, with title, unit, n, caption and source. */
export function pictureSvg(content: PictureContent, theme: ChartTheme): string {
  const width = Math.max(...content.charts.map(({ svg }) => sizeOf(svg).width)) + 2 * padding;
  const root = element('svg', { 'font-family': theme.fontFamily, role: 'img' });
  const ground = root.appendChild(element('rect', { fill: theme.surface }));
  let y = padding;

  const write = (lines: readonly Line[]) => {
    for (const { text, size, weight, fill } of lines) {
      y += size * 1.4;
      const line = element('text', {
        x: padding,
        y: y - size * 0.3,
        fill,
        'font-size': size,
        'font-weight': weight,
      });
      line.textContent = text;
      root.append(line);
    }
  };
  const lines = (text: string, size: number, weight: number, fill: string): Line[] =>
    wrapText(text, width - 2 * padding, size).map((line) => ({ text: line, size, weight, fill }));

  write(lines(content.title, 18, 600, theme.text));
  write(lines(content.subtitle, 14, 400, theme.textSecondary));
  for (const chart of content.charts) {
    y += gap;
    if (chart.title !== null) write(lines(chart.title, 13, 600, theme.textSecondary));
    const copy = root.appendChild(standalone(chart.svg, theme));
    copy.setAttribute('x', String(padding));
    copy.setAttribute('y', String(y));
    y += sizeOf(chart.svg).height;
  }
  y += gap;
  write(lines(content.caption, 13, 400, theme.textMuted));
  write(lines(content.source, 12, 400, theme.textMuted));

  const height = Math.ceil(y + padding);
  for (const [name, value] of [
    ['width', width],
    ['height', height],
  ] as const) {
    root.setAttribute(name, String(value));
    ground.setAttribute(name, String(value));
  }
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.prepend(
    described('title', content.title),
    described('desc', `${content.subtitle} ${content.caption}`),
  );
  return withoutVariables(new XMLSerializer().serializeToString(root), theme);
}

/** Width and height of a picture or chart in pixels. */
function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  return { width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) };
}

function standalone(svg: SVGSVGElement, theme: ChartTheme): SVGSVGElement {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('A copy of a drawing is a drawing.');
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

function element<Name extends 'svg' | 'rect' | 'text'>(
  name: Name,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[Name] {
  const node = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

function described(name: 'title' | 'desc', text: string): SVGElement {
  const node = document.createElementNS(namespace, name);
  node.textContent = text;
  return node;
}

/** The size written in a picture. */
export function pictureSize(markup: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(markup) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** The picture with a style sheet in it. */
export function withStyle(markup: string, css: string): string {
  return markup.replace(/<svg[^>]*>/u, (opening) => `${opening}<style>${css}</style>`);
}
