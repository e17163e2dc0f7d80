/** Cache Storage in memory, with room for so many files. */
export function fakeCaches({ room = Infinity }: { readonly room?: number } = {}) {
  const caches = new Map<string, Map<string, Response>>();
  const open = (name: string) => {
    const files = caches.get(name) ?? new Map<string, Response>();
    caches.set(name, files);
    return Promise.resolve({
      match: (path: string) => Promise.resolve(files.get(path)?.clone()),
      put: (path: string, response: Response) => {
        if (files.size >= room) return Promise.reject(new Error('QuotaExceededError'));
        files.set(path, response);
        return Promise.resolve();
      },
    });
  };
  return {
    open,
    keys: () => Promise.resolve([...caches.keys()]),
    delete: (name: string) => Promise.resolve(caches.delete(name)),
  };
}
