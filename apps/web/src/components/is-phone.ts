import { createMediaQuery } from '@solid-primitives/media';
import type { Accessor } from 'solid-js';

/** Whether the window has the compact layout; the same width as in the style sheets. */
export const createIsPhone = (): Accessor<boolean> => createMediaQuery('(width < 640px)');
