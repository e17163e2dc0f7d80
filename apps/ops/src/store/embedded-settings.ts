import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DEFAULT_BUCKET, DEFAULT_REGION } from './embedded/start-embedded-store.ts';
import { createFile, replaceFile } from '../disk/atomic-write.ts';
import { requireClosedToOthers } from '../disk/disk.ts';
import { isMissingFile } from '../disk/file-errors.ts';
import { StoreError } from './store-error.ts';

const settingsSchema = z.object({
  region: z.string().min(1),
  bucket: z.string().min(1),
  accessKeyId: z.string().min(1),
  secretAccessKey: z.string().min(1),
  /** Where the running service answers, or did last. */
  endpoint: z.url().nullable(),
  pid: z.int().nullable(),
});

/** What `embedded.json` holds. */
export type EmbeddedSettings = z.output<typeof settingsSchema>;

/** Returns the folder of the embedded store's files. */
export function embeddedDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'object-store');
}

/**
 * Returns the settings of the embedded store, generating its keys the first time.
 *
 * @throws {StoreError} code `EmbeddedSettingsUnreadable`.
 * @throws {OpenDirectoryError} when every user of the machine may write there.
 */
export async function loadEmbeddedSettings(dataDirectory: string): Promise<EmbeddedSettings> {
  await requireClosedToOthers(dataDirectory);
  const path = settingsPath(dataDirectory);
  const existing = await read(path);
  if (existing !== null) return existing;
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const settings = generateSettings();
  if (await createFile(path, written(settings))) return settings;
  // Another process was first; its keys count.
  return loadEmbeddedSettings(dataDirectory);
}

/** Notes where the service answers, for command lines run beside it. */
export async function noteEndpoint(
  dataDirectory: string,
  settings: EmbeddedSettings,
  endpoint: string,
): Promise<void> {
  const noted = { ...settings, endpoint, pid: process.pid };
  await replaceFile(settingsPath(dataDirectory), written(noted));
}

const written = (settings: EmbeddedSettings) => `${JSON.stringify(settings, null, 2)}\n`;

function settingsPath(dataDirectory: string): string {
  return join(dataDirectory, 'embedded.json');
}

function generateSettings(): EmbeddedSettings {
  return {
    region: DEFAULT_REGION,
    bucket: DEFAULT_BUCKET,
    accessKeyId: `EMB${randomBytes(9).toString('hex').toUpperCase().slice(0, 17)}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
    endpoint: null,
    pid: null,
  };
}

async function read(path: string): Promise<EmbeddedSettings | null> {
  try {
    return settingsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    if (isMissingFile(cause)) return null;
    throw new StoreError(`The settings of the embedded object store in ${path} cannot be read.`, {
      code: 'EmbeddedSettingsUnreadable',
      remedy: 'Check that this user owns the file; if it is damaged, delete it, and new keys are made.',
      cause,
    });
  }
}
