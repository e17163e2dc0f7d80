import { describeCatalogues } from '../testing/catalogues.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';

describeCatalogues({ en, fr });
