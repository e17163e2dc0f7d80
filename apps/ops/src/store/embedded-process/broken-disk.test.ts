import { expect, it, onTestFinished } from 'vitest';
import { createTemporaryDirectory } from '../../testing/temporary-directory.ts';
import { createS3Store } from '../s3/create-s3-store.ts';
import { breakableDisk } from '../testing/broken-disk.ts';
import { TEST_CREDENTIALS } from '../testing/test-credentials.ts';
import { type StoreEvent, superviseStore } from './supervise-store.ts';

const text = (content: string) => new TextEncoder().encode(content);

it('a disk that fails under the store costs what it cannot do, not the process nor what it had', async () => {
  const directory = await createTemporaryDirectory();
  const disk = await breakableDisk(directory);
  const events: StoreEvent[] = [];
  const faults: Error[] = [];
  const options = { directory, port: 0, credentials: TEST_CREDENTIALS };
  const running = await superviseStore({ ...options, onFault: (fault) => faults.push(fault) }, (event) =>
    events.push(event),
  );
  onTestFinished(() => running.close());
  const at = { region: 'us-east-1', bucket: 'mangetamain', credentials: TEST_CREDENTIALS, retries: 0 };
  const store = createS3Store({ ...at, endpoint: running.ownUrl });
  await store.put('k', text('former'));

  for (const code of ['ENOSPC', 'EROFS', 'EIO']) {
    await disk.fail(code, 'writes');
    await expect(store.put('k', text('new')), code).rejects.toMatchObject({ status: 500 });
    await expect(store.delete('k'), code).rejects.toMatchObject({ status: 500 });
    expect((await store.get('k'))?.body, code).toEqual(text('former'));
    expect(faults.splice(0), code).toMatchObject([{ code }, { code }]);
  }
  await disk.fail('EIO', 'reads');
  await expect(store.get('k')).rejects.toMatchObject({ status: 500 });
  expect(faults).toMatchObject([{ code: 'EIO' }]);

  await disk.heal();
  expect((await store.get('k'))?.body).toEqual(text('former'));
  await store.put('k', text('new'));
  expect((await store.get('k'))?.body).toEqual(text('new'));
  expect(events).toEqual([]);
});
