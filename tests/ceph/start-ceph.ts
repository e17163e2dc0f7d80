import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reservePorts } from '@mangetamain/ops/src/testing/reserve-ports.ts';
import { type BucketAccess, createBucket } from './bucket.ts';
import { type Cluster, configurationFile, createCluster, run } from './cluster-files.ts';
import { type Daemon, startDaemon, untilTrue } from './daemon.ts';

export const REGION = 'us-east-1';
export const BUCKET = 'mangetamain';

export interface RunningCeph extends BucketAccess {
  /** Ends every daemon and removes every file of the cluster. */
  stop(): Promise<void>;
}

interface CephOptions {
  readonly port?: number;
  readonly credentials?: BucketAccess['credentials'];
}

/**
 * Starts Ceph's S3 gateway over a cluster of one machine, kept in memory, with one user and one bucket that
 * browsers may read from. Everything listens on 127.0.0.1, on free ports unless the gateway's is given. Takes
 * root, the Debian packages radosgw, ceph-mon and ceph-osd, and about fifteen seconds.
 */
export async function startCeph({ port, credentials }: CephOptions = {}): Promise<RunningCeph> {
  const directory = await mkdtemp(join(tmpdir(), 'ceph-'));
  const first = await reservePorts();
  const ports = { monitor: first, gateway: port ?? first + 1 };
  const cluster: Cluster = { directory, id: randomUUID(), ports };
  const daemons: Daemon[] = [];

  async function stop(): Promise<void> {
    await Promise.all(daemons.toReversed().map((daemon) => daemon.stop()));
    await rm(directory, { recursive: true, force: true });
  }

  try {
    await createCluster(cluster);
    const conf = ['-c', configurationFile(cluster)];
    const start = (name: string, command: string, args: readonly string[]) => {
      const daemon = startDaemon(name, command, [...conf, ...args]);
      daemons.push(daemon);
      return daemon;
    };
    const ceph = (...args: string[]) => run('ceph', [...conf, '--connect-timeout', '30', ...args]);

    start('ceph-mon', 'ceph-mon', ['-f', '-i', 'a']);
    await ceph('osd', 'new', cluster.id, '0');
    // The disk learns from the monitor which cluster it belongs to.
    await run('ceph-osd', [...conf, '--mkfs', '-i', '0', '--osd-uuid', cluster.id]);
    const disk = start('ceph-osd', 'ceph-osd', ['-f', '-i', '0']);
    await untilTrue(
      'Starting the disk',
      async () => isUp((await ceph('osd', 'stat', '-f', 'json')).stdout),
      disk,
    );

    const access: BucketAccess = {
      endpoint: `http://127.0.0.1:${ports.gateway}`,
      region: REGION,
      bucket: BUCKET,
      credentials: credentials ?? { accessKeyId: 'AKCEPH', secretAccessKey: randomUUID() },
    };
    await createUser(conf, access);
    const radosgw = start('radosgw', 'radosgw', ['-f', '-n', 'client.rgw.a']);
    await untilTrue('Starting the gateway', () => answers(access.endpoint), radosgw);
    await createBucket(access, directory);
    return { ...access, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const isUp = (statistics: string) => /"num_up_osds":\s*1\b/u.test(statistics);

async function createUser(conf: readonly string[], { credentials }: BucketAccess): Promise<void> {
  const { accessKeyId, secretAccessKey } = credentials;
  const keys = ['--access-key', accessKeyId, '--secret-key', secretAccessKey];
  const user = ['user', 'create', '--uid', 'mangetamain', '--display-name', 'Back to the Kitchen'];
  await run('radosgw-admin', [...conf, '-n', 'client.rgw.a', ...user, ...keys]);
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(2000) });
    return true;
  } catch {
    // Nobody listens there yet.
    return false;
  }
}
