import type { Text } from '@mangetamain/analytics/text';
import { useApp } from '../context/app-context.ts';
import { Runs } from './runs.tsx';

/** A sentence in the reader's language with what matters in it emphasised. */
export function RichText(props: { text: Text }) {
  const { translator } = useApp();
  return <Runs of={translator().runs(props.text)} />;
}
