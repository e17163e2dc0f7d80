import { fileURLToPath } from 'node:url';
import { auditCursorSchema, idSchema } from '@mangetamain/deploy';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { OperatorEnv } from '../operator-api/operator-env.ts';
import { createLocalSiteFiles } from '../site/local-site-files.ts';
import { cacheControlOf, contentTypeOf } from '../site/site-headers.ts';
import { auditCsv } from './audit-csv.ts';
import { auditFilterSchema, filterAudit } from './audit.ts';
import { messages } from './messages.ts';
import { readDeeds, readState, type OperationsPorts } from './read-state.ts';
import { answerSchema, sectionSchema, windowSchema } from './state.ts';

interface OperationsPageOptions {
  readonly ports: OperationsPorts;
  /** Lets operators in by their token and says who it is; the page itself is for everybody. */
  readonly authenticate: MiddlewareHandler<OperatorEnv>;
  /** Where the built page is; where `npm run build` puts it, unless said otherwise. */
  readonly directory?: string;
}

const builtPage = fileURLToPath(new URL('../../dist', import.meta.url));

/** Entries of the audit from which the overview shows its latest deeds; each deed has two. */
const LATEST_ENTRIES = 20;

/** Nothing inline, nothing from elsewhere, nowhere else to send to. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Returns the operations page, to be added to the application of the operations port: the page at `/`, the guide, their
 * files and what the page tells under `/operations`. What it changes it changes through the operator API at `/ops`.
 */
export function createOperationsPage({
  ports,
  authenticate,
  directory = builtPage,
}: OperationsPageOptions): Hono<OperatorEnv> {
  const app = new Hono<OperatorEnv>();
  const files = createLocalSiteFiles(directory);

  const page = (name: string) => async (c: Context<OperatorEnv>) => {
    const file = await files.get(name);
    c.header('Content-Security-Policy', contentSecurityPolicy);
    c.header('Cache-Control', 'no-cache');
    return file === null
      ? c.text(messages.problems.notBuilt, 503)
      : c.body(file.body, 200, { 'Content-Type': 'text/html; charset=utf-8' });
  };

  app.get('/', page('index.html'));
  app.get('/guide', page('guide.html'));

  app.get('/operations/state', authenticate, async (c) => {
    const { section, window, promotion, cursor } = c.req.query();
    const state = await readState(ports, {
      window: windowSchema.catch('24h').parse(window),
      section: sectionSchema.catch('overview').parse(section),
      cursor,
      ...(section === 'audit' ? {} : { auditEntries: LATEST_ENTRIES }),
      promotion: idSchema.safeParse(promotion).data,
    });
    return c.json(answerSchema.parse({ ...state, operator: c.get('operator') }));
  });

  app.get('/operations/audit.csv', authenticate, async (c) => {
    const { cursor, ...filter } = c.req.query();
    const { entries } = await readDeeds(ports, { after: auditCursorSchema.safeParse(cursor).data });
    return c.body(auditCsv(filterAudit(entries, auditFilterSchema.parse(filter))), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${messages.audit.csvName}"`,
    });
  });

  app.get('/operations/:name{.+}', async (c) => {
    const name = c.req.param('name');
    const file = name.endsWith('.html') ? null : await files.get(name);
    if (file === null) return c.notFound();
    return c.body(file.body, 200, {
      'Content-Type': contentTypeOf(name),
      'Cache-Control': cacheControlOf(name),
    });
  });

  return app;
}
