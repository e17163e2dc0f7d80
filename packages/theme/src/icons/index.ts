import { iconBodies } from './icon-bodies.ts';
import type { IconName } from './icon-names.ts';

export { iconNames, type IconName } from './icon-names.ts';

/**
 * The shapes of an icon as SVG markup, to be put in
 * `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">`; `base.css` gives the class its stroke.
 */
export function icon(name: IconName): string {
  return iconBodies[name];
}
