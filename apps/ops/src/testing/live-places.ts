/** What `GET /ops/environments` answers where these datasets are live, each with the same release; nothing by default. */
export function environmentsWith(live: Readonly<Partial<Record<'preprod' | 'prod', string>>> = {}) {
  const place = (environment: 'preprod' | 'prod', datasetId: string) => ({
    environment,
    live: { releaseId: 'r-000000000000', datasetId, datasetPinned: true },
    previous: null,
    generation: 1,
    arrivedBy: 'promotion',
    updatedAt: null,
    by: null,
    promotionId: null,
    verified: [],
    running: null,
    served: null,
    hold: null,
    quarantine: [],
  });
  const { preprod, prod } = live;
  return {
    environments: [
      ...(preprod === undefined ? [] : [place('preprod', preprod)]),
      ...(prod === undefined ? [] : [place('prod', prod)]),
    ],
    drift: {
      inSync: preprod === prod,
      sameRelease: true,
      sameDataset: preprod === prod,
      added: [],
      changed: [],
      removed: [],
      bytes: 0,
    },
  };
}
