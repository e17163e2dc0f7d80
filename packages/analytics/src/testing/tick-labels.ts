import { labelWidth } from '@mangetamain/theme/plot';

/** Where one tick label stands in its drawing, in pixels. */
interface LabelBox {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

const translation = /translate\(([-\d.]+)(?:[ ,]+([-\d.]+))?\)/u;
/** Two labels on one line are closer than this. */
const sameLine = 10;

/** The nearest value of an attribute, from the element upwards: SVG inherits it. */
const inherited = (element: Element, name: string): string | null =>
  element.closest(`[${name}]`)?.getAttribute(name) ?? null;

function placeOf(element: Element | null): readonly [number, number] {
  if (element === null) return [0, 0];
  const [x, y] = placeOf(element.parentElement);
  const [, dx = '0', dy = '0'] = translation.exec(element.getAttribute('transform') ?? '') ?? [];
  return [x + Number(dx), y + Number(dy)];
}

function boxOf(label: Element): LabelBox {
  const words = label.textContent;
  const [x, middle] = placeOf(label);
  const width = labelWidth(words, { bold: Number(inherited(label, 'font-weight') ?? 400) >= 600 });
  const anchor = inherited(label, 'text-anchor');
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { words, left, right: left + width, middle };
}

/** Pairs of tick labels of one axis that cover each other, as "2017 | 2018"; empty in a sound drawing. */
export function collidingTicks(drawing: Element): readonly string[] {
  return ['x', 'y'].flatMap((axis) => {
    const labels = [...drawing.querySelectorAll(`[aria-label="${axis}-axis tick label"] text`)].map(boxOf);
    return labels.flatMap((one, index) =>
      labels
        .slice(index + 1)
        .filter(
          (other) =>
            Math.abs(one.middle - other.middle) < sameLine &&
            one.left < other.right &&
            other.left < one.right,
        )
        .map((other) => `${one.words} | ${other.words}`),
    );
  });
}
