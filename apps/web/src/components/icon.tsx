import { icon, type IconName } from '@mangetamain/theme/icons';

/** One icon of the set, as large as the text around it and hidden from assistive technology. */
export function Icon(props: { name: IconName }) {
  return <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" innerHTML={icon(props.name)} />;
}
