import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '@mangetamain/deploy';
import * as z from 'zod';
import type { Logger } from '../log/logger.ts';
import { ifThere, isMissingFile } from './file-errors.ts';
import { parseJsonBytes } from '../formats/json-bytes.ts';
import { replaceFile } from './atomic-write.ts';

const documentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** Of what store it is a copy. */
  origin: z.string(),
  /** Of the body, in 64 hex digits. */
  sha256: z.string(),
  /** JSON text. */
  body: z.string(),
});

interface DiskFolderOptions {
  readonly directory: string;
  /** What the copy is of; a copy of something else counts for nothing. */
  readonly origin: string;
  readonly logger: Logger;
}

/** Files by their content and small documents by name, in a folder of the local disk. What is damaged is removed, never returned. */
export interface DiskFolder {
  /** Returns the bytes with this SHA-256, or null. It never throws: what cannot be read is not there. */
  file(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Returns a document, or null where there is none, one of another origin, or one that this version cannot read. It never throws. */
  document<T>(name: string, schema: z.core.$ZodType<T>): Promise<T | null>;
  /** @throws what the file system says. */
  keepFile(sha256: string, body: Uint8Array): Promise<void>;
  /** @throws what the file system says. */
  keepDocument(name: string, value: unknown): Promise<void>;
  /** Removes every file but these, halves of interrupted writes included. @throws what the file system says. */
  removeFilesBut(wanted: ReadonlySet<string>): Promise<void>;
}

/** Returns the folder; it is made when something is first kept. */
export function openDiskFolder({ directory, origin, logger }: DiskFolderOptions): DiskFolder {
  const files = path.join(directory, 'files');
  const fileOf = (hash: string) => path.join(files, hash);
  const documentOf = (name: string) => path.join(directory, `${name}.json`);

  /** Returns what the file holds where `accept` finds it sound. */
  async function sound<T>(file: string, accept: (bytes: Buffer<ArrayBuffer>) => T | null): Promise<T | null> {
    try {
      const accepted = accept(await readFile(file));
      if (accepted !== null) return accepted;
      logger.warn({ file }, 'copy_damaged');
      await rm(file, { force: true });
    } catch (error) {
      if (!isMissingFile(error)) logger.warn({ file, err: error }, 'copy_not_read');
    }
    return null;
  }

  return {
    file: (hash) => sound(fileOf(hash), (bytes) => (sha256(bytes) === hash ? new Uint8Array(bytes) : null)),
    async document(name, schema) {
      const found = await sound(documentOf(name), soundDocument);
      if (found?.origin !== origin) return null;
      return z.safeParse(schema, JSON.parse(found.body)).data ?? null;
    },
    async keepFile(hash, body) {
      await mkdir(files, { recursive: true, mode: 0o700 });
      await replaceFile(fileOf(hash), body);
    },
    async keepDocument(name, value) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const body = JSON.stringify(value);
      const document = { schemaVersion: 1, origin, sha256: sha256(body), body };
      await replaceFile(documentOf(name), JSON.stringify(document));
    },
    async removeFilesBut(wanted) {
      for (const name of (await ifThere(readdir(files))) ?? []) {
        if (!wanted.has(name)) await rm(path.join(files, name), { recursive: true, force: true });
      }
    },
  };
}

function soundDocument(bytes: Uint8Array): z.infer<typeof documentSchema> | null {
  const { data } = documentSchema.safeParse(parseJsonBytes(bytes));
  return data !== undefined && sha256(data.body) === data.sha256 ? data : null;
}
