import { useApp } from '../context/app-context.ts';
import { usePublishText } from './publish-text.ts';
import type { Published } from './published.ts';

const today = () => new Date().toISOString().slice(0, 10);

/** The view as it is read now, in the reader's language; and how to put words about it on the clipboard. */
export function createReading(published: Published) {
  const { translator } = useApp();
  const words = usePublishText();
  return () => ({ published, words, translator: translator(), today: today() });
}
