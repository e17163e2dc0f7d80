import { runStore } from '../store/testing/running-store.ts';
import { describeTwoServices } from '../testing/two-services.ts';

describeTwoServices('the embedded store', async () => (await runStore()).config);
