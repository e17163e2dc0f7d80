import { randomUUID } from 'node:crypto';
import { createS3Store } from '../s3/create-s3-store.ts';
import { describeStoreContract } from '../testing/store-contract.ts';
import { runStore } from '../testing/running-store.ts';

describeStoreContract('the S3 client with the embedded store', async () => {
  const { config } = await runStore();
  return { store: createS3Store(config), prefix: `contract/${randomUUID()}/` };
});
