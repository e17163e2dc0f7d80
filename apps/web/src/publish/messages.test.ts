import { describeCatalogues } from '../testing/catalogues.ts';
import { messages as en } from './messages.en.ts';
import { messages as fr } from './messages.fr.ts';

describeCatalogues({ en, fr });
