import type { Engine } from '../engine/engine.ts';
import type { Clock } from './clock.ts';

/** What loading needs of the browser and of the engine. */
export interface LoadingPorts {
  readonly engine: Pick<Engine, 'start' | 'hasTable' | 'createTable' | 'useDataset' | 'dropDataset'>;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Cache Storage, or null where the browser offers none: private windows, pages without HTTPS. */
  readonly caches: {
    open(name: string): Promise<Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>>;
  } | null;
  readonly clock: Clock;
  /** Resolves once the browser has drawn what it has, and nothing else to do. */
  readonly idle: () => Promise<void>;
  /** False where the browser knows that it has no network. */
  readonly online: () => boolean;
}

/** The ports as the browser has them. */
export interface BrowserPorts extends Omit<LoadingPorts, 'engine'> {
  /** Resolves in a task of its own, before which the browser may draw. */
  readonly nextTask: () => Promise<void>;
}
