import { createSignal } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { copyText } from './copy-text.ts';
import { Icon } from '../components/icon.tsx';

const confirmationTime = 2_000;

/** A button that copies the address of what is shown. */
export function CopyLink() {
  const { announce } = useApp();
  const { ui } = useText();
  const [copied, setCopied] = createSignal(false);
  const confirm = () => {
    announce(ui('page.linkCopied'));
    setCopied(true);
    setTimeout(() => setCopied(false), confirmationTime);
  };
  const copy = () => void copyText(window.location.href).then(confirm, () => announce(ui('page.copyFailed')));
  return (
    <button type="button" class="button" onClick={copy}>
      <Icon name={copied() ? 'check' : 'link'} />
      {ui(copied() ? 'page.linkCopied' : 'page.copyLink')}
    </button>
  );
}
