import type { ScreenId } from '@mangetamain/analytics';
import type { Component } from 'solid-js';

/** What a screen is given: the thing that its address names, if it names one. */
export interface ScreenProps {
  readonly name: string | undefined;
}

const sources: Readonly<Record<ScreenId, () => Promise<{ readonly Screen: Component<ScreenProps> }>>> = {
  ingredients: () => import('../ingredients/screen.tsx'),
  tags: () => import('../tags/screen.tsx'),
  recipes: () => import('../recipes/screen.tsx'),
  calendar: () => import('../calendar/screen.tsx'),
  explore: () => import('../explore/screen.tsx'),
  data: () => import('../data/screen.tsx'),
};

/** The component of a screen, fetched when somebody goes there, or before. Rejects where its code does not arrive. */
export const loadScreen = (id: ScreenId) => sources[id]();
