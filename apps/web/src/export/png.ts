import type { Picture } from '@mangetamain/analytics/exports';

/** Pixels of the picture for each pixel of the drawing. */
const density = 2;

/** The browser could not turn a drawing into a picture. */
class PictureFailed extends Error {
  override readonly name = 'PictureFailed';
  readonly code = 'picture_failed';
}

/** A drawing as PNG at twice its size. Rejects with PictureFailed where the browser has no canvas for it. */
export async function pngOf({ markup, width, height }: Picture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = await loaded(url);
    const canvas = document.createElement('canvas');
    canvas.width = width * density;
    canvas.height = height * density;
    const context = canvas.getContext('2d');
    if (context === null) throw new PictureFailed('The browser offers no canvas; download the SVG instead.');
    context.scale(density, density);
    context.drawImage(image, 0, 0, width, height);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () =>
      reject(new PictureFailed('The browser could not draw the picture; download the SVG instead.')),
    );
    image.src = url;
  });
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new PictureFailed('The picture is too large; download the SVG instead.'));
      else resolve(blob);
    }, 'image/png');
  });
}
