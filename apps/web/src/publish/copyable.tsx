import { createCopying } from '../components/copying.ts';
import { Icon } from '../components/icon.tsx';
import { usePublishText } from './publish-text.ts';

interface CopyableProps {
  readonly text: string;
  /** Names the button, and says that it worked. */
  readonly action: string;
  readonly done: string;
}

/** Words to take along: shown as they will be, with a button that copies them. */
export function Copyable(props: CopyableProps) {
  const words = usePublishText();
  const { copied, copy } = createCopying({ done: () => props.done, failed: () => words('copyFailed') });
  return (
    <>
      <pre class="publish-words" tabindex="0">
        {props.text}
      </pre>
      <button type="button" class="button button-small publish-copy" onClick={() => copy(props.text)}>
        <Icon name={copied() ? 'check' : 'copy'} />
        {props.action}
      </button>
    </>
  );
}
