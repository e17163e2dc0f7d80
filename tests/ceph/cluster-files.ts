import { execFile } from 'node:child_process';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A cluster of one machine: where its files are, and the ports of its listeners on loopback. */
export interface Cluster {
  readonly directory: string;
  /** Names the cluster and its only disk. */
  readonly id: string;
  readonly ports: { readonly monitor: number; readonly gateway: number };
}

export const configurationFile = ({ directory }: Cluster) => join(directory, 'ceph.conf');

const execute = promisify(execFile);
const LIMIT_MS = 180_000;

/** Runs one of Ceph's programs to its end. */
export const run = (command: string, args: readonly string[]) =>
  execute(command, args, { timeout: LIMIT_MS });

/**
 * Returns the configuration of a cluster that holds everything once, in memory, and listens on loopback only.
 * Without a manager daemon: it gathers figures, which nobody here reads, and starts a dozen Python modules.
 */
function configuration({ directory, id, ports }: Cluster): string {
  return `[global]
fsid = ${id}
mon_initial_members = a
mon_host = [v2:127.0.0.1:${ports.monitor}]
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
ms_bind_ipv6 = false
keyring = ${directory}/keyring
run_dir = ${directory}/run
admin_socket = ${directory}/run/$name.asok
pid_file =
log_file = ${directory}/log/$name.log
mon_cluster_log_file = ${directory}/log/cluster.log
setuser = root
setgroup = root
auth_allow_insecure_global_id_reclaim = false
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 8
osd_pool_default_pgp_num = 8
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 1000
paxos_propose_interval = 0.05
paxos_min_wait = 0.02

[mon.a]
mon_data = ${directory}/mon
mon_data_avail_crit = 1
mon_data_avail_warn = 2

[osd.0]
osd_data = ${directory}/osd
osd_objectstore = memstore
memstore_device_bytes = 4294967296

[client.rgw.a]
rgw_frontends = beast endpoint=127.0.0.1:${ports.gateway}
rgw_enable_apis = s3
rgw_thread_pool_size = 64
rgw_enable_usage_log = false
`;
}

const keys = [
  ['mon.', ['mon', 'allow *']],
  ['client.admin', ['mon', 'allow *', 'osd', 'allow *', 'mgr', 'allow *', 'mds', 'allow *']],
  ['client.rgw.a', ['mon', 'allow rw', 'osd', 'allow rwx']],
  ['osd.0', ['mon', 'allow profile osd', 'osd', 'allow *']],
] as const;

/** Writes the configuration, fresh keys and the empty store of the monitor. */
export async function createCluster(cluster: Cluster): Promise<void> {
  const { directory, id, ports } = cluster;
  for (const name of ['run', 'log', 'mon', 'osd']) await mkdir(join(directory, name));
  const conf = configurationFile(cluster);
  const keyring = join(directory, 'keyring');
  await writeFile(conf, configuration(cluster));
  await writeFile(keyring, '', { mode: 0o600 });
  for (const [name, capabilities] of keys) {
    const { stdout } = await run('ceph-authtool', ['--gen-print-key']);
    await appendFile(keyring, keyringSection(name, stdout.trim(), capabilities));
  }
  const monitors = join(directory, 'monmap');
  const address = `[v2:127.0.0.1:${ports.monitor}]`;
  await run('monmaptool', ['--create', '--addv', 'a', address, '--fsid', id, monitors]);
  await run('ceph-mon', ['-c', conf, '--mkfs', '-i', 'a', '--monmap', monitors, '--keyring', keyring]);
}

function keyringSection(name: string, key: string, capabilities: readonly string[]): string {
  const lines = [`[${name}]`, `key = ${key}`];
  for (let at = 0; at < capabilities.length; at += 2) {
    lines.push(`caps ${capabilities[at] ?? ''} = "${capabilities[at + 1] ?? ''}"`);
  }
  return `${lines.join('\n')}\n`;
}
