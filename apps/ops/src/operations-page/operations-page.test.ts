import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBaseApp } from '../http/base-app.ts';
import { authentication } from '../operator-api/authentication.ts';
import { hashToken } from '../operator-api/operators.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createOperationsPage } from './operations-page.ts';
import { exampleWorld } from './testing/example-world.ts';

const operators = [{ name: 'vic', role: 'viewer', tokenSha256: hashToken('secret') }] as const;

let app: ReturnType<typeof createBaseApp>;

beforeAll(async () => {
  const { logger } = createRecordingLogger();
  const { ports } = await exampleWorld();
  app = createBaseApp({ logger, site: 'ops' });
  app.route('/', createOperationsPage({ ports, authenticate: authentication({ operators, logger }) }));
});

const ask = (path: string, token?: string) =>
  app.request(path, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

async function page(): Promise<Document> {
  return new JSDOM(await (await ask('/')).text()).window.document;
}

const addressesIn = (document: Document) =>
  [...document.querySelectorAll('script[src], link[rel="stylesheet"], link[rel="icon"]')].map(
    (each) => each.getAttribute('src') ?? each.getAttribute('href') ?? '',
  );

describe('the page', () => {
  it('allows nothing inline and nothing from elsewhere', async () => {
    const answer = await ask('/');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toMatch(/unsafe|http|\*/u);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('has no script, style or handler within itself', async () => {
    const document = await page();
    expect(document.querySelectorAll('script:not([src]), style, [style]')).toHaveLength(0);
    const attributes = [...document.querySelectorAll('*')].flatMap((each) => [...each.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
  });

  it('asks for a token and tells nothing before', async () => {
    const document = await page();
    expect(document.querySelector('#token')?.getAttribute('type')).toBe('password');
    expect(document.body.textContent).not.toMatch(/r-[0-9a-f]{12}/u);
  });

  it('asks for the word and the reason in the dialogs that need them', async () => {
    const document = await page();
    const asked = [...document.querySelectorAll<HTMLElement>('dialog')].map((dialog) => [
      dialog.dataset['name'],
      dialog.querySelector('form')?.dataset['word'],
      [...dialog.querySelectorAll('input')].map(({ name }) => name),
    ]);
    expect(asked).toEqual([
      ['promote', 'DEPLOY', ['confirm', 'reason']],
      ['promote-preprod', '', ['reason']],
      ['rollback', 'ROLLBACK', ['confirm', 'reason']],
      ['hold', '', ['reason']],
      ['lift', '', ['reason']],
    ]);
    for (const input of document.querySelectorAll('input')) {
      expect(document.querySelector(`label[for="${input.id}"]`)?.textContent).not.toBe('');
    }
  });
});

describe('its files', () => {
  it('are served under names that hold their hash, to be kept for ever', async () => {
    const addresses = addressesIn(await page());
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      const answer = await ask(address);
      expect([address, answer.status]).toEqual([address, 200]);
      expect(address).toMatch(/^\/operations\/assets\/[a-z]+-[A-Z0-9]{8}\.(?:js|css|svg)$/u);
      expect(answer.headers.get('cache-control')).toContain('immutable');
    }
  });

  it('hold the fonts, and name no other host', async () => {
    const styles = addressesIn(await page()).find((address) => address.endsWith('.css')) ?? '';
    const css = await (await ask(styles)).text();
    const fonts = [...css.matchAll(/url\(["']?([^"')]+)/gu)].map(([, url = '']) => url);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      const answer = await ask(font);
      expect([font, answer.status, answer.headers.get('content-type')]).toEqual([font, 200, 'font/woff2']);
    }
  });

  it.each(['/operations/assets/page.js', '/operations/assets/..%2f..%2fmessages.ts', '/operations/assets/'])(
    'do not include %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );
});

describe('the views', () => {
  it.each(['/operations/view', '/operations/audit.csv'])('%s is for operators', async (path) => {
    expect((await ask(path)).status).toBe(401);
    expect((await ask(path, 'guess')).status).toBe(401);
    const answer = await ask(path, 'secret');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['', 'overview'],
    ['?section=audit', 'audit'],
    ['?section=__proto__', 'overview'],
    [`?section=audit&who=${'x'.repeat(200)}`, 'audit'],
  ])('%s shows %s', async (query, section) => {
    const markup = await (await ask(`/operations/view${query}`, 'secret')).text();
    expect(new JSDOM(markup).window.document.querySelector<HTMLElement>('.view')?.dataset['section']).toBe(
      section,
    );
  });

  it('give the audit as CSV, filtered as the page is', async () => {
    const answer = await ask('/operations/audit.csv?section=audit&what=register-release', 'secret');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
    const lines = (await answer.text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('register-release');
  });
});
