import type { ArtifactStore, Depth } from '../ports.ts';
import { encodedPath, releaseManifestSchema, sha256, type ReleaseManifest } from './manifest.ts';

export type ReleaseProblem =
  | { readonly type: 'no-manifest' }
  | { readonly type: 'bad-manifest'; readonly detail: string }
  | { readonly type: 'missing'; readonly path: string }
  | { readonly type: 'wrong-size'; readonly path: string; readonly expected: number; readonly actual: number }
  | {
      readonly type: 'wrong-hash';
      readonly path: string;
      readonly expected: string;
      readonly actual: string;
    };

/** A release is complete or it is none: a single problem makes it unusable. */
export type ReleaseVerdict =
  | { readonly type: 'complete'; readonly manifest: ReleaseManifest }
  | { readonly type: 'incomplete'; readonly problems: readonly ReleaseProblem[] };

const concurrency = 8;

/** Checks every file that a manifest lists against the store. Throws UnavailableError when the store cannot tell. */
export async function verifyRelease(
  manifest: ReleaseManifest,
  artifacts: ArtifactStore,
  depth: Depth = 'content',
): Promise<ReleaseVerdict> {
  const waiting = manifest.files.flatMap((file) => [
    { path: file.path, bytes: file.bytes, sha256: file.sha256 },
    ...(file.encodings === undefined ? [] : [{ path: encodedPath(file.path, 'br'), ...file.encodings.br }]),
  ]);
  const problems: ReleaseProblem[] = [];
  const worker = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const problem = await verifyFile(manifest.releaseId, file, artifacts, depth);
      if (problem !== null) problems.push(problem);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return problems.length === 0 ? { type: 'complete', manifest } : { type: 'incomplete', problems };
}

/** The same for a release known by its id: its manifest must be there, be valid and bear that id. */
export async function verifyStoredRelease(
  releaseId: string,
  artifacts: ArtifactStore,
  depth: Depth = 'content',
): Promise<ReleaseVerdict> {
  const found = await artifacts.getManifest(releaseId);
  if (found === null) return incomplete({ type: 'no-manifest' });
  const parsed = releaseManifestSchema.safeParse(found);
  if (!parsed.success)
    return incomplete({ type: 'bad-manifest', detail: parsed.error.issues[0]?.message ?? '' });
  if (parsed.data.releaseId !== releaseId) {
    return incomplete({ type: 'bad-manifest', detail: `it is the manifest of ${parsed.data.releaseId}` });
  }
  return verifyRelease(parsed.data, artifacts, depth);
}

/** One sentence per problem, the first few of them. */
export function describeProblems(problems: readonly ReleaseProblem[]): string {
  const shown = problems.slice(0, 5).map(describeProblem);
  const more = problems.length - shown.length;
  return more > 0 ? `${shown.join('; ')}; and ${more} more` : shown.join('; ');
}

interface ExpectedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

async function verifyFile(
  releaseId: string,
  file: ExpectedFile,
  artifacts: ArtifactStore,
  depth: Depth,
): Promise<ReleaseProblem | null> {
  const { path } = file;
  const head = await artifacts.headFile(releaseId, path);
  const problem = sizeProblem(file, head?.bytes);
  if (problem !== null || depth === 'size') return problem;
  const content = await artifacts.getFile(releaseId, path);
  if (content === null) return { type: 'missing', path };
  const actual = sha256(content);
  return (
    sizeProblem(file, content.byteLength) ??
    (actual === file.sha256 ? null : { type: 'wrong-hash', path, expected: file.sha256, actual })
  );
}

function sizeProblem({ path, bytes }: ExpectedFile, actual: number | undefined): ReleaseProblem | null {
  if (actual === undefined) return { type: 'missing', path };
  return actual === bytes ? null : { type: 'wrong-size', path, expected: bytes, actual };
}

function incomplete(problem: ReleaseProblem): ReleaseVerdict {
  return { type: 'incomplete', problems: [problem] };
}

function describeProblem(problem: ReleaseProblem): string {
  switch (problem.type) {
    case 'no-manifest':
      return 'it has no manifest';
    case 'bad-manifest':
      return `its manifest is not valid: ${problem.detail}`;
    case 'missing':
      return `"${problem.path}" is missing`;
    case 'wrong-size':
      return `"${problem.path}" has ${problem.actual} bytes instead of ${problem.expected}`;
    case 'wrong-hash':
      return `"${problem.path}" has other content than was published`;
  }
}
