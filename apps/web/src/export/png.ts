import type { Picture } from '@mangetamain/analytics/exports';
import { PictureFailed } from './picture-failed.ts';
import { isWhatWasDrawn } from './readable-canvas.ts';

/** Pixels of the picture for each pixel of the drawing. */
const density = 2;

/** Pixels of each side of a canvas that is only to be read back. */
const probe = 16;

/** A drawing as PNG at twice its size. Rejects with PictureFailed where the browser has no canvas for it, or hides what is on it. */
export async function pngOf({ markup, width, height }: Picture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = await loaded(url);
    requireReadable();
    const context = contextOf(width * density, height * density);
    context.scale(density, density);
    context.drawImage(image, 0, 0, width, height);
    return await blobOf(context.canvas);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function contextOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new PictureFailed('noCanvas');
  return context;
}

/** Throws PictureFailed where the browser, guarding against fingerprints, gives pages noise for what is on a canvas. */
function requireReadable(): void {
  const context = contextOf(probe, probe);
  context.fillRect(0, 0, probe, probe);
  if (!isWhatWasDrawn(context.getImageData(0, 0, probe, probe).data)) throw new PictureFailed('hidden');
}

function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new PictureFailed('notDrawn')));
    image.src = url;
  });
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new PictureFailed('tooLarge'));
      else resolve(blob);
    }, 'image/png');
  });
}
