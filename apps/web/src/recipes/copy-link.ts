import { useApp, useText } from '../context/app-context.ts';
import { copyText } from '../export/copy-text.ts';

/** Copies the address as it is now, and says whether that worked. */
export function createLinkCopy(): () => void {
  const { announce } = useApp();
  const { ui } = useText();
  return () =>
    void copyText(window.location.href).then(
      () => announce(ui('page.linkCopied')),
      () => announce(ui('page.copyFailed')),
    );
}
