import { afterMilestone } from '../context/milestones.ts';
import { whenIdle } from '../loading/idle.ts';

/** Screens without analyses, or whose data do not come, are taken for settled after so many milliseconds. */
const patience = 15_000;

/** Resolves once the page is interactive and the browser has nothing else to do: nobody's first chart waits for what follows. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    const rest = () => whenIdle(resolve);
    afterMilestone('page-interactive', rest);
    setTimeout(rest, patience);
  });
