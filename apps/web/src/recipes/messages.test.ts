import { describe } from 'vitest';
import { describeCatalogues } from '../testing/catalogues.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';

describe('the words of the recipes', () => {
  describeCatalogues({ en, fr });
});
