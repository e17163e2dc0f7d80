import { expect, it } from 'vitest';
import { newSigningKeys, signRelease } from '../releases/signature.ts';
import { addDataset, addRelease, promote, startTestService } from '../testing/service.ts';

it('where a key is configured only what it signed is promoted, and the refusal says what to do', async () => {
  const { privatePem, publicKey } = newSigningKeys();
  const { store, ask } = await startTestService({ RELEASE_PUBLIC_KEY: publicKey });
  await addDataset(store);
  const releaseId = await addRelease(store);
  expect(await promote(ask, 'preprod', releaseId)).toMatchObject({
    outcome: 'failed',
    failure: {
      code: 'release-unsigned',
      message: `Release ${releaseId} does not count as signed: it is not signed. Sign it with "release sign", or find out who published it.`,
    },
  });
  await signRelease(store, releaseId, newSigningKeys().privatePem);
  expect(await promote(ask, 'preprod', releaseId)).toMatchObject({ failure: { code: 'release-unsigned' } });
  await signRelease(store, releaseId, privatePem);
  expect(await promote(ask, 'preprod', releaseId)).toMatchObject({ outcome: 'succeeded' });
});
