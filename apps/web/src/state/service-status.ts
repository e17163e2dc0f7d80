import { makeEventListener } from '@solid-primitives/event-listener';
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import * as z from 'zod/mini';

const statusSchema = z.object({
  environment: z.string(),
  releaseId: z.nullable(z.string()),
  datasetId: z.nullable(z.string()),
  storage: z.enum(['up', 'down']),
  checkedAt: z.iso.datetime(),
});

/** Answer of `GET /api/status`. */
export type ServiceStatus = z.infer<typeof statusSchema>;

const environments = ['prod', 'preprod', 'local'] as const;

export type Environment = (typeof environments)[number];

/** The environment as one of those that have a badge; what is not known is a local one. */
export function environmentOf(status: ServiceStatus): Environment {
  const named = status.environment.toLowerCase();
  return environments.find((environment) => environment === named) ?? 'local';
}

const minute = 60_000;

/** The status of the service, asked for every minute while the page is looked at; kept when it does not answer. */
export function createServiceStatus(
  request: typeof fetch = (...input) => window.fetch(...input),
): Accessor<ServiceStatus | null> {
  const [status, setStatus] = createSignal<ServiceStatus | null>(null);

  const ask = async () => {
    const answer = await request('/api/status', { headers: { accept: 'application/json' } });
    const parsed = statusSchema.safeParse(answer.ok ? await answer.json() : null);
    if (parsed.success) setStatus(parsed.data);
  };

  // The badge is a courtesy: a service that is away shows in the state of the data itself.
  const askQuietly = () => {
    if (!document.hidden) ask().catch(() => undefined);
  };

  askQuietly();
  const timer = setInterval(askQuietly, minute);
  onCleanup(() => clearInterval(timer));
  makeEventListener(document, 'visibilitychange', askQuietly);
  makeEventListener(window, 'online', askQuietly);
  // Of a page that comes back as it was, from the back-forward cache.
  makeEventListener(window, 'pageshow', ({ persisted }) => persisted && askQuietly());
  return status;
}
