import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'seasonality.complexity.title': 'Complexité',
  'seasonality.complexity.method.score':
    'Le score de complexité est ln(1 + minutes) + étapes + 0,5 × ingrédients : une convention, que les étapes dominent. Étapes et ingrédients sont montrés à côté, chacun avec son test.',
};
