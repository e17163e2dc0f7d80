import type { Figure } from '@mangetamain/analytics';

interface ColumnHeadsProps {
  readonly drawing: SVGSVGElement;
  readonly heads: NonNullable<Figure['heads']>;
}

/** The heads of the columns once more, over themselves: while rows scroll by beneath, they stay. */
export function ColumnHeads(props: ColumnHeadsProps) {
  const strip = () => {
    const [from, to] = props.heads;
    const copy = document.importNode(props.drawing, true);
    const width = copy.getAttribute('width') ?? '0';
    copy.setAttribute('viewBox', `0 ${from} ${width} ${to - from}`);
    copy.setAttribute('height', String(to - from));
    copy.style.overflow = 'hidden';
    for (const name of ['role', 'aria-label']) copy.removeAttribute(name);
    return copy;
  };
  return (
    <div class="chart-heads print-hidden" style={{ '--from': `${props.heads[0]}px` }} aria-hidden="true">
      <div class="chart-heads-strip">{strip()}</div>
    </div>
  );
}
