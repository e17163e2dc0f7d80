/** What opens above the page. A tenth of the application's code, which no first view needs: see opener.tsx. */
export { Dialog } from '@kobalte/core/dialog';
export { DropdownMenu } from '@kobalte/core/dropdown-menu';
export { Popover } from '@kobalte/core/popover';
