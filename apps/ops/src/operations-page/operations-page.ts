import { Hono, type MiddlewareHandler } from 'hono';
import * as z from 'zod';
import type { OperatorEnv } from '../operator-api/operator-env.ts';
import { guidePath, readGuide } from './guide/read-guide.ts';
import { messages } from './messages.ts';
import { assetsPath, buildPageAssets, type PageAssets } from './page-assets.ts';
import { readState, type OperationsPorts } from './read-state.ts';
import { renderGuide } from './render/guide.ts';
import { renderSection, type Section } from './render/section.ts';
import { renderShell } from './render/shell.ts';
import { auditCsv, deedsOf, filterAudit } from './view/audit.ts';

interface OperationsPageOptions {
  readonly ports: OperationsPorts;
  /** Lets operators in by their token and says who it is; the page itself is for everybody. */
  readonly authenticate: MiddlewareHandler<OperatorEnv>;
}

/** Entries of the audit from which the overview shows its latest deeds; each deed has two. */
const LATEST_ENTRIES = 20;

const sections = Object.keys(messages.sections);
const isSection = (name: string): name is Section => sections.includes(name);

const text = z.string().trim().max(100).catch('');
const filterSchema = z.object({ who: text, what: text, where: text, text });
const wantedSchema = z.object({
  section: z.string().refine(isSection).catch('overview'),
  promotion: text,
  window: z.enum(['24h', '7d', '30d']).catch('24h'),
});

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
 * Returns the operations page, to be added to the application of the operations port: the page at `/`, its files and
 * views under `/operations`. What it changes it changes through the operator API at `/ops`.
 */
export function createOperationsPage({ ports, authenticate }: OperationsPageOptions): Hono<OperatorEnv> {
  const app = new Hono<OperatorEnv>();
  let assets: Promise<PageAssets> | null = null;
  // Made when first asked for; a failure is not kept.
  const loadAssets = () => {
    assets ??= buildPageAssets().catch((error: unknown) => {
      assets = null;
      throw error;
    });
    return assets;
  };

  app.get('/', async (c) => {
    const { addresses } = await loadAssets();
    c.header('Content-Security-Policy', contentSecurityPolicy);
    c.header('Cache-Control', 'no-cache');
    return c.html(renderShell(addresses));
  });

  app.get(guidePath, async (c) => {
    const [{ addresses }, guide] = await Promise.all([loadAssets(), readGuide()]);
    c.header('Content-Security-Policy', contentSecurityPolicy);
    c.header('Cache-Control', 'no-cache');
    return c.html(renderGuide(addresses, guide));
  });

  app.get(`${assetsPath}/:name`, async (c) => {
    const file = (await loadAssets()).files.get(c.req.path);
    if (file === undefined) return c.notFound();
    return c.body(file.body, 200, {
      'Content-Type': file.contentType,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  app.get('/operations/view', authenticate, async (c) => {
    const query = c.req.query();
    const wanted = { ...wantedSchema.parse(query), filter: filterSchema.parse(query) };
    const state = await readState(ports, wanted.section === 'audit' ? undefined : LATEST_ENTRIES);
    return c.html(renderSection(state, wanted, c.get('operator')));
  });

  app.get('/operations/audit.csv', authenticate, async (c) => {
    const { audit } = await readState(ports);
    const entries = filterAudit(deedsOf(audit), filterSchema.parse(c.req.query()));
    return c.body(auditCsv(entries), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${messages.audit.csvName}"`,
    });
  });

  return app;
}
