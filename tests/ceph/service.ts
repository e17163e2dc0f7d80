import { fileURLToPath } from 'node:url';

const ports = { preprod: 18_520, prod: 18_521, ops: 18_522, store: 18_523 };

const address = (port: number) => `http://127.0.0.1:${port}`;

/** The service whose store is Ceph: the product's own command, on ports of its own. */
export const service = {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  preprod: address(ports.preprod),
  prod: address(ports.prod),
  ops: address(ports.ops),
  store: address(ports.store),
  storePort: ports.store,
  env: {
    PREPROD_PORT: String(ports.preprod),
    PROD_PORT: String(ports.prod),
    OPS_PORT: String(ports.ops),
    LOG_LEVEL: 'warn',
  },
};
