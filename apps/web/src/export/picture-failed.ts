/** The browser could not turn a drawing into a picture, and why. */
export class PictureFailed extends Error {
  override readonly name = 'PictureFailed';
  readonly code = 'picture_failed';
  readonly reason: 'noCanvas' | 'notDrawn' | 'tooLarge' | 'hidden';

  constructor(reason: PictureFailed['reason']) {
    super(`The drawing could not be made a picture (${reason}); the SVG can be downloaded instead.`);
    this.reason = reason;
  }
}
