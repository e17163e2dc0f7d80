import { Dialog } from '@kobalte/core/dialog';
import { Popover } from '@kobalte/core/popover';

/** What opens above the page. A tenth of the application's code, which no first view needs: see opener.tsx. */
export { Dialog, Popover };

/** The same by the role of what opens. */
export const byKind = { drawer: Dialog, popover: Popover } as const;
