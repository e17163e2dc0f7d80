import { createSignal, type Accessor } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { copyText } from '../export/copy-text.ts';

interface Copying {
  /** True for a moment after something was copied. */
  readonly copied: Accessor<boolean>;
  readonly copy: (text: string) => void;
}

const confirmationTime = 2_000;

/** Puts words on the clipboard, and says whether that worked. */
export function createCopying(told: { readonly done: () => string; readonly failed: () => string }): Copying {
  const { announce } = useApp();
  const [copied, setCopied] = createSignal(false);
  const confirm = () => {
    announce(told.done());
    setCopied(true);
    setTimeout(() => setCopied(false), confirmationTime);
  };
  return { copied, copy: (text) => void copyText(text).then(confirm, () => announce(told.failed())) };
}

/** The same for the address of what is shown. */
export function createLinkCopying() {
  const { ui } = useText();
  const { copied, copy } = createCopying({
    done: () => ui('page.linkCopied'),
    failed: () => ui('page.copyFailed'),
  });
  return { copied, copy: (address = window.location.href) => copy(address) };
}
