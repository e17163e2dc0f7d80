import { describeCatalogues } from '../testing/catalogues.ts';
import { exploreCatalogues } from './text.ts';

describeCatalogues(exploreCatalogues);
