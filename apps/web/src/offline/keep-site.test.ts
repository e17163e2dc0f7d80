import { expect, it, vi } from 'vitest';
import { keepSite, WORKER_FILE } from './keep-site.ts';

const build = { id: 'one', files: ['/index.html'] };

function fakeContainer(register = () => Promise.resolve()) {
  const postMessage = vi.fn<(message: unknown) => void>();
  const container = {
    register: vi.fn<(file: string) => Promise<unknown>>(register),
    ready: Promise.resolve({ active: { postMessage } }),
  };
  return { container, postMessage };
}

it('hands the build to the worker of the site', async () => {
  const { container, postMessage } = fakeContainer();
  await keepSite(build, { serviceWorker: container });
  expect(container.register).toHaveBeenCalledWith(WORKER_FILE);
  expect(postMessage).toHaveBeenCalledWith(build, { transfer: [] });
});

it('saves nothing for who saves data, nor without service workers', async () => {
  const { container } = fakeContainer();
  await keepSite(build, { serviceWorker: container, connection: { saveData: true } });
  expect(container.register).not.toHaveBeenCalled();
  await expect(keepSite(build, {})).resolves.toBeUndefined();
});

it('leaves the site as it is where the browser refuses the worker', async () => {
  const { container, postMessage } = fakeContainer(() =>
    Promise.reject(new DOMException('denied', 'SecurityError')),
  );
  await keepSite(build, { serviceWorker: container });
  expect(postMessage).not.toHaveBeenCalled();
});
