import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { releaseManifestSchema } from '@mangetamain/deploy';
import * as z from 'zod';
import { parseJsonBytes } from '../formats/json-bytes.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { ReleaseError } from './release-error.ts';
import { releaseManifestKey, releaseSignatureKey } from './release-keys.ts';

/** What stands beside a signed release: it is over the bytes of its manifest, which names every file by its hash. */
export const signatureSchema = z.strictObject({
  schemaVersion: z.literal(1),
  algorithm: z.literal('Ed25519'),
  signature: z.base64(),
});

type Reads = Pick<ObjectStore, 'get'>;

/** Returns a new pair of keys: the private one as PEM, for a file of its owner, the public one as a single word. */
export function newSigningKeys(): { readonly privatePem: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: wordOf(publicKey),
  };
}

/** Returns the public key that a word stands for, or null where it is none. */
export function readPublicKey(word: string): KeyObject | null {
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: word }, format: 'jwk' });
  } catch {
    return null;
  }
}

const wordOf = (key: KeyObject) => z.object({ x: z.string() }).parse(key.export({ format: 'jwk' })).x;

/**
 * Signs a published release. Returns the word of the public key.
 *
 * @throws {ReleaseError} `signing_key_unusable`, or `release_incomplete` where there is no such release.
 */
export async function signRelease(
  store: ObjectStore,
  releaseId: string,
  privatePem: string,
): Promise<string> {
  const key = privateKeyIn(privatePem);
  const manifest = await manifestBytes(store, releaseId);
  if (manifest === null)
    throw new ReleaseError(
      'release_incomplete',
      `There is no release ${releaseId} with a valid manifest. "release list" shows what there is.`,
    );
  const signature = sign(null, manifest, key).toString('base64');
  const document = { schemaVersion: 1, algorithm: 'Ed25519', signature } satisfies z.infer<
    typeof signatureSchema
  >;
  const body = new TextEncoder().encode(JSON.stringify(document));
  await store.put(releaseSignatureKey(releaseId), body, { contentType: 'application/json' });
  return wordOf(createPublicKey(key));
}

function privateKeyIn(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below: what was read may be a secret of another kind.
  }
  throw new ReleaseError(
    'signing_key_unusable',
    'The file holds no private Ed25519 key in PEM. Make one with "release keygen --out FILE".',
  );
}

/** Returns in words why the signature of a release does not count, or '' where it does. @throws {StoreError} */
export async function signatureProblem(store: Reads, releaseId: string, key: KeyObject): Promise<string> {
  const stored = await store.get(releaseSignatureKey(releaseId));
  if (stored === null) return 'it is not signed';
  const document = signatureSchema.safeParse(parseJsonBytes(stored.body)).data;
  const manifest = await manifestBytes(store, releaseId);
  const isValid =
    document !== undefined &&
    manifest !== null &&
    verify(null, manifest, key, Buffer.from(document.signature, 'base64'));
  return isValid ? '' : 'its signature is not one of the configured key over this manifest';
}

/** Of a manifest that is this release's; null for anything else. */
async function manifestBytes(store: Reads, releaseId: string): Promise<Uint8Array | null> {
  const object = await store.get(releaseManifestKey(releaseId));
  if (object === null) return null;
  const manifest = releaseManifestSchema.safeParse(parseJsonBytes(object.body)).data;
  return manifest?.releaseId === releaseId ? object.body : null;
}
