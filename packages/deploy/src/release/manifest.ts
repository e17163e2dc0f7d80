import { createHash } from 'node:crypto';
import * as z from 'zod';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hex digits');
const bytesSchema = z.int().nonnegative();

export const releaseIdSchema = z.string().regex(/^r-[0-9a-f]{12}$/, 'a release id such as r-4f1c09be77a2');

const pathSchema = z
  .string()
  .max(1024)
  .refine(
    isPlainPath,
    'a relative path in Unicode NFC, without empty, "." or ".." segments, backslash or control character',
  );

const releaseFileSchema = z.strictObject({
  path: pathSchema,
  bytes: bytesSchema,
  sha256: sha256Schema,
  contentType: z.string().min(1),
  /** Ready-made compressed copies, stored beside the file (see encodedPath). */
  encodings: z.strictObject({ br: z.strictObject({ bytes: bytesSchema, sha256: sha256Schema }) }).optional(),
});

/** What a release is: the files of one build of the site, named by their content. */
export const releaseManifestSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    releaseId: releaseIdSchema,
    createdAt: z.iso.datetime(),
    actor: z.string().min(1).max(200),
    commit: z.string().max(200).optional(),
    title: z.string().max(500).optional(),
    notes: z.string().max(10_000).optional(),
    /** Versions of the dataset contract that the build reads. */
    datasetContracts: z.array(z.int().positive()).min(1).optional(),
    /** Version of the analyses that the build speaks by: the same version says the same of the same data. */
    analysesVersion: z.string().min(1).max(64).optional(),
    entry: z.literal('index.html'),
    files: z.array(releaseFileSchema).min(1),
  })
  .check(({ value, issues }) => {
    const refuse = (message: string) =>
      issues.push({ code: 'custom', message, input: value.releaseId, path: ['files'] });
    const paths = value.files.flatMap(storedPaths);
    const twice = paths.find((path, index) => paths.indexOf(path) !== index);
    if (twice !== undefined) refuse(`"${twice}" is listed twice`);
    if (!value.files.some((file) => file.path === value.entry))
      refuse(`the entry "${value.entry}" is not listed`);
    const id = releaseId(value.files);
    if (id !== value.releaseId) refuse(`the files listed make release ${id}, not ${value.releaseId}`);
  });

export type ReleaseManifest = z.infer<typeof releaseManifestSchema>;
export type ReleaseFile = ReleaseManifest['files'][number];

/** Contract version of builds and datasets from before they said which. */
export const firstDatasetContract = 1;

/** Versions of the dataset contract that a release reads. */
export function contractsReadBy({
  datasetContracts,
}: Pick<ReleaseManifest, 'datasetContracts'>): readonly number[] {
  return datasetContracts ?? [firstDatasetContract];
}

/**
 * The id of a release: `r-` and the first 12 hex digits of the SHA-256 over (path, sha256, bytes) of its files,
 * sorted by path. The same bytes at the same paths always make the same id, whoever built them and when.
 */
export function releaseId(files: readonly Pick<ReleaseFile, 'path' | 'sha256' | 'bytes'>[]): string {
  const hash = createHash('sha256');
  for (const file of files.toSorted((a, b) => compare(a.path, b.path))) {
    hash.update(`${file.path}\0${file.sha256}\0${file.bytes}\n`);
  }
  return `r-${hash.digest('hex').slice(0, 12)}`;
}

/** A manifest for these files. `createdAt` in UTC. Throws ZodError when a path or a field is not acceptable. */
export function createManifest(
  files: readonly ReleaseFile[],
  about: {
    createdAt: Date;
    actor: string;
    commit?: string;
    title?: string;
    notes?: string;
    datasetContracts?: readonly number[];
    analysesVersion?: string;
  },
): ReleaseManifest {
  const { createdAt, ...rest } = about;
  return releaseManifestSchema.parse({
    schemaVersion: 1,
    releaseId: releaseId(files),
    createdAt: createdAt.toISOString(),
    ...rest,
    entry: 'index.html',
    files: files.toSorted((a, b) => compare(a.path, b.path)),
  });
}

/** Where the compressed copy of a file is stored. */
export function encodedPath(path: string, encoding: 'br'): string {
  return `${path}.${encoding}`;
}

/** SHA-256 of some bytes, in 64 hex digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function storedPaths(file: ReleaseFile): string[] {
  return file.encodings === undefined ? [file.path] : [file.path, encodedPath(file.path, 'br')];
}

function isPlainPath(path: string): boolean {
  const segments = path.split('/');
  return (
    path === path.normalize('NFC') &&
    // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
    !/[\\\u0000-\u001f\u007f]/.test(path) &&
    segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
