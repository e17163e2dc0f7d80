import { afterEach, beforeEach, vi } from 'vitest';

export interface SavedFile {
  readonly name: string;
  /** Where it came from; of what the page made itself, the content. */
  readonly address: string;
  readonly content: Blob | null;
}

/** What the page hands to the browser to keep during each test of one file, the latest last. */
export function savedFiles(): () => readonly SavedFile[] {
  let files: SavedFile[] = [];
  beforeEach(() => {
    files = [];
    const made: Blob[] = [];
    URL.createObjectURL = vi.fn<(content: Blob) => string>((content) => `blob:${made.push(content) - 1}`);
    URL.revokeObjectURL = vi.fn<(address: string) => void>();
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function keep(this: HTMLAnchorElement) {
      const address = this.getAttribute('href') ?? '';
      const content = address.startsWith('blob:') ? made[Number(address.slice('blob:'.length))] : undefined;
      files.push({ name: this.download, address, content: content ?? null });
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return () => files;
}
