import * as z from 'zod';
import { environmentSchema } from '../environment.ts';

/** Something that people should hear of, before any channel shapes it. Texts may hold what users wrote, unescaped. */
export const noticeSchema = z.strictObject({
  event: z.enum([
    'promotion.started',
    'promotion.succeeded',
    'promotion.failed',
    'promotion.rolled-back',
    'promotion.needs-attention',
    'health.down',
    'health.warning',
    'health.recovered',
    'instance.gone',
    'instance.back',
    'store.restarted',
    'store.failed',
    'objects.damaged',
    'test',
  ]),
  severity: z.enum(['info', 'good', 'warning', 'bad']),
  environment: environmentSchema.nullable(),
  title: z.string().min(1),
  description: z.string(),
  fields: z.array(z.strictObject({ name: z.string().min(1), value: z.string() })),
  /** Wakes everybody up. Reserved for a PROD that is down. */
  mentionEveryone: z.boolean(),
  at: z.iso.datetime(),
});

export type Notice = z.infer<typeof noticeSchema>;
