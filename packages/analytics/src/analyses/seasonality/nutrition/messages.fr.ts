import type { messages as english } from './messages.en.ts';

export const messages: Record<keyof typeof english, string> = {
  'seasonality.nutrition.title': 'Nutrition',
  'seasonality.nutrition.method.values':
    'Les calories sont par portion ; le reste est en pourcentage de l’apport quotidien. Quelques recettes ont des valeurs extrêmes : les moyennes se dispersent beaucoup, rangs et médianes en disent plus. Toutes les valeurs publiées sont gardées.',
};
