interface Extended extends Event {
  /** Keeps the worker alive until then. */
  waitUntil(work: Promise<unknown>): void;
}

interface Asked extends Extended {
  readonly request: Request;
  /** What the browser asked for while the worker was starting. */
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

interface Told extends Extended {
  readonly data: unknown;
}

/** The scope of a service worker as far as it is used: TypeScript knows either that of pages or that of workers. */
export interface ServiceWorkerScope {
  readonly location: Pick<Location, 'origin'>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extended) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
}
