import * as z from 'zod';

/*
 * What the service and the process of its embedded store tell each other. Keys of the store go this way and no other: what
 * stands in arguments or in the environment every user of the machine can read.
 */

const limitsSchema = z.object({ total: z.int().positive(), perAddress: z.int().positive() });

const startSchema = z.object({
  type: z.literal('start'),
  directory: z.string().min(1),
  port: z.int().nonnegative(),
  ownPort: z.int().nonnegative(),
  credentials: z.object({ accessKeyId: z.string().min(1), secretAccessKey: z.string().min(1) }),
  bucket: z.string().min(1).exactOptional(),
  region: z.string().min(1).exactOptional(),
  limits: limitsSchema.exactOptional(),
});

/** From the service to the store. */
export const orderSchema = z.discriminatedUnion('type', [
  startSchema,
  z.object({ type: z.literal('stop') }),
  z.object({ type: z.literal('ping') }),
]);

const errorSchema = z.object({
  name: z.string(),
  message: z.string(),
  stack: z.string().optional(),
  code: z.string().optional(),
  path: z.string().optional(),
});

/** From the store to the service. */
export const reportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('listening'), url: z.url(), ownUrl: z.url() }),
  z.object({ type: z.literal('failed'), error: errorSchema }),
  z.object({ type: z.literal('fault'), error: errorSchema }),
  z.object({ type: z.literal('refused') }),
  z.object({ type: z.literal('pong') }),
]);

export type StartOrder = z.infer<typeof startSchema>;
export type Order = z.infer<typeof orderSchema>;
export type Report = z.infer<typeof reportSchema>;
type SentError = z.infer<typeof errorSchema>;

/** Returns what of an error can be sent to another process. */
export function sentError(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  const text = (field: 'code' | 'path') => {
    const value: unknown = Reflect.get(error, field);
    return typeof value === 'string' ? { [field]: value } : {};
  };
  return { name, message, ...(stack !== undefined && { stack }), ...text('code'), ...text('path') };
}

/** Returns an error that says the same as the one that was sent. */
export function receivedError({ message, ...rest }: SentError): Error {
  return Object.assign(new Error(message), rest);
}
