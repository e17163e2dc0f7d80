/** A build cannot become a release, or a release cannot be used. The message says what to do. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
  readonly code: 'build_unusable' | 'release_incomplete' | 'release_broken' | 'signing_key_unusable';

  constructor(code: ReleaseError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
