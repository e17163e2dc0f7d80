export const releasesPrefix = 'releases/';

/** Key of a release's manifest, written last: without it there is no release. */
export const releaseManifestKey = (releaseId: string): string => `releases/${releaseId}/manifest.json`;

/** Key of the signature over a release's manifest. */
export const releaseSignatureKey = (releaseId: string): string => `releases/${releaseId}/signature.json`;

/** Key of one of its files, in a folder of their own so that a file may be called `manifest.json` too. */
export const releaseFileKey = (releaseId: string, path: string): string =>
  `releases/${releaseId}/files/${path}`;
