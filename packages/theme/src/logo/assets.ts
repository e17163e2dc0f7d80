import { renderAppIcon } from './app-icon.ts';
import { renderLogo } from './render-logo.ts';

const layouts = ['horizontal', 'stacked', 'symbol'] as const;
const colourings = ['dark', 'light', 'mono'] as const;

/** The SVG files of the mark, by the name under which they are published from `assets/`. */
export function logoAssets(): ReadonlyMap<string, string> {
  const logos = layouts.flatMap((layout) =>
    colourings.map((colours) => [`logo-${layout}-${colours}.svg`, renderLogo(layout, colours)] as const),
  );
  return new Map([...logos, ['favicon.svg', renderAppIcon('rounded')]]);
}
