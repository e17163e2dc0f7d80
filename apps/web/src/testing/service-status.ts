import type { ServiceStatus } from '../state/service-status.ts';
import { facts } from './analysis.ts';

/** What the service of PROD says while all is well. */
export const serviceStatus: ServiceStatus = {
  environment: 'prod',
  releaseId: 'r-7be02f41c9d8',
  datasetId: facts.datasetId,
  storage: 'up',
  checkedAt: '2026-01-02T14:02:00Z',
};
