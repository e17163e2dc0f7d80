/** Name of an exported file: which analysis, of which dataset. `trends-volume_d-4f1c09be77a2d630.csv` */
export function fileName(analysisId: string, datasetId: string, extension: 'csv' | 'svg' | 'png'): string {
  return `${analysisId.replaceAll('.', '-')}_${datasetId}.${extension}`;
}
