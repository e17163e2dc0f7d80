import { createLinkCopying } from './copying.ts';
import { Icon } from './icon.tsx';
import { useText } from '../context/app-context.ts';

/** A button that copies the address of what is shown. */
export function CopyLink() {
  const { ui } = useText();
  const { copied, copy } = createLinkCopying();
  return (
    <button type="button" class="button" onClick={() => copy()}>
      <Icon name={copied() ? 'check' : 'link'} />
      {ui(copied() ? 'page.linkCopied' : 'page.copyLink')}
    </button>
  );
}
