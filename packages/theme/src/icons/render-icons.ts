import { iconNames, type IconName } from './icon-names.ts';

/**
 * The text of `icon-bodies.ts`, before the formatter breaks its lines.
 *
 * @param svgOf the SVG file of an icon, as Lucide publishes it
 * @throws {Error} when a file is not one SVG element with shapes in it.
 */
export function renderIcons(svgOf: (name: IconName) => string): string {
  const entries = iconNames.map((name) => {
    const key = /^\w+$/.test(name) ? name : `'${name}'`;
    return `  ${key}: '${bodyOf(name, svgOf(name))}',`;
  });
  return `${header}${entries.join('\n')}\n};\n`;
}

const header = `// Generated from lucide-static by scripts/write-icons.ts. Lucide is under the ISC licence: see LICENCES.md.
import type { IconName } from './icon-names.ts';

/** The shapes of each icon, without the \`<svg>\` around them, on a grid of 24 by 24. */
export const iconBodies: Readonly<Record<IconName, string>> = {
`;

function bodyOf(name: IconName, svg: string): string {
  const body = /<svg[^>]*>(.*)<\/svg>/s.exec(svg)?.[1];
  const shapes = body?.replace(/\s+/g, ' ').replaceAll(' />', '/>').replaceAll('> <', '><').trim();
  if (!shapes)
    throw new Error(`The icon "${name}" is not an SVG with shapes; check its name in lucide-static`);
  return shapes;
}
