export { csvOf } from './csv.ts';
export { embeddedDrawings, embeddedDrawingsSchema, type EmbeddedDrawings } from './embedded-drawings.ts';
export { inventedNote, originNotes, type Origin } from './origin.ts';
export { pictureOf } from './picture.ts';
export { previewPicture, previewSize } from './preview-picture.ts';
export {
  publishedAnalysis,
  publishedAnalysisSchema,
  publishedNotes,
  type PublishedAnalysis,
  type PublishedDataset,
} from './published.ts';
export type { Picture } from './svg.ts';
