import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openObjectStore } from './open-store.ts';
import type { StoreConfig } from './store-config.ts';
import { runStore } from './testing/running-store.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';

const text = (content: string) => new TextEncoder().encode(content);

async function embedded(dataDirectory?: string): Promise<StoreConfig & { kind: 'embedded' }> {
  return { kind: 'embedded', dataDirectory: dataDirectory ?? (await createTemporaryDirectory()), port: 0 };
}

async function open(config: StoreConfig, role: 'service' | 'command') {
  const opened = await openObjectStore(config, role);
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= opened.close());
  onTestFinished(close);
  return { ...opened, close };
}

describe('the embedded store', () => {
  it('makes its keys once, for the eyes of the owner only', async () => {
    const config = await embedded();
    const path = join(config.dataDirectory, 'embedded.json');
    const first = await open(config, 'service');
    const settings: unknown = JSON.parse(await readFile(path, 'utf8'));
    expect(settings).toMatchObject({
      endpoint: first.publicEndpoint,
      pid: process.pid,
      bucket: 'mangetamain',
    });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await first.close();
    const second = await open(config, 'service');
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
      ...Object(settings),
      endpoint: second.publicEndpoint,
    });
  });

  it('signs links for browsers to where they reach it, not to the port of the service itself', async () => {
    const { store, publicEndpoint } = await open(await embedded(), 'service');
    await store.put('k', text('for browsers'));
    const link = await store.presignGet('k', { signedAt: new Date(), expiresIn: 60 });
    expect(link.origin).toBe(publicEndpoint);
    expect(await (await fetch(link)).text()).toBe('for browsers');
  });

  it('serves commands that run beside the service', async () => {
    const config = await embedded();
    const service = await open(config, 'service');
    const command = await open(config, 'command');
    expect(command.publicEndpoint).toBe(service.publicEndpoint);
    await command.store.put('k', text('by the command'));
    expect((await service.store.get('k'))?.body).toEqual(text('by the command'));
    await command.close();
    expect(await service.store.head('k')).not.toBeNull();
  });

  it('is opened by the command itself when no service runs, before and after', async () => {
    const config = await embedded();
    const before = await open(config, 'command');
    await before.store.put('k', text('kept'));
    await before.close();
    const service = await open(config, 'service');
    await service.close();
    const after = await open(config, 'command');
    expect(after.publicEndpoint).not.toBe(service.publicEndpoint);
    expect((await after.store.get('k'))?.body).toEqual(text('kept'));
  });

  it('does not take a stranger on the noted port for its service', async () => {
    const config = await embedded();
    const stranger = await runStore();
    await (await open(config, 'service')).close();
    const path = join(config.dataDirectory, 'embedded.json');
    const settings = { ...Object(JSON.parse(await readFile(path, 'utf8'))), endpoint: stranger.url };
    await writeFile(path, JSON.stringify(settings));
    const command = await open(config, 'command');
    expect(command.publicEndpoint).not.toBe(stranger.url);
  });

  it('is never opened by two commands or two services at once', async () => {
    const config = await embedded();
    await open(config, 'command');
    await expect(open(config, 'command')).rejects.toMatchObject({ code: 'StoreInUse' });
    await expect(open(config, 'service')).rejects.toMatchObject({ code: 'StoreInUse' });
  });

  it('gives the same keys to all that come first at once', async () => {
    const config = await embedded();
    const outcomes = await Promise.allSettled([open(config, 'command'), open(config, 'command')]);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'StoreInUse' });
      else expect(await outcome.value.store.head('k')).toBeNull();
    }
  });

  it('names the port that is taken', async () => {
    const running = await runStore();
    const port = Number(new URL(running.url).port);
    const config = { ...(await embedded()), port };
    await expect(open(config, 'service')).rejects.toMatchObject({
      code: 'port_in_use',
      message: expect.stringContaining(String(port)),
    });
  });

  it('is not opened where every user of the machine could replace its keys', async () => {
    const config = await embedded();
    await chmod(config.dataDirectory, 0o777);
    for (const role of ['command', 'service'] as const)
      await expect(open(config, role)).rejects.toMatchObject({ code: 'directory_open_to_all' });
  });

  it('says that its settings are damaged, and does not make new keys by itself', async () => {
    const config = await embedded();
    const path = join(config.dataDirectory, 'embedded.json');
    await writeFile(path, '{"bucket":');
    await expect(open(config, 'command')).rejects.toMatchObject({ code: 'EmbeddedSettingsUnreadable' });
    expect(await readFile(path, 'utf8')).toBe('{"bucket":');
  });
});

it('opens an S3 service as configured, and leaves it running', async () => {
  const { config } = await runStore();
  const opened = await open({ kind: 's3', ...config, publicEndpoint: 'https://s3.example.org' }, 'service');
  expect(opened).toMatchObject({
    kind: 's3',
    publicEndpoint: 'https://s3.example.org',
    bucket: 'mangetamain',
  });
  await opened.store.put('k', text('x'));
  await opened.close();
  expect(await opened.store.head('k')).not.toBeNull();
});
