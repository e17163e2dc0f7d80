import type { Deployed } from '@mangetamain/deploy';

/** A release and the dataset that it is shown with. */
export type Pair = Pick<Deployed, 'releaseId' | 'datasetId'>;

/** The address at which a preview shows a pair; null where it is not known where the preview is. */
export const previewAddress = (preview: string | null, { releaseId, datasetId }: Pair): string | null =>
  preview && `${preview}/${releaseId}+${datasetId}/`;
