import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { appendAudit, environments, releaseManifestSchema } from '@mangetamain/deploy';
import { checkStoredRelease } from '../releases/register-release.ts';
import { releasesAnswer } from './answers.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import { answers, commonProblems, jsonAnswer, jsonBody, operators } from './route-parts.ts';
import { pageQuery, releaseBody } from './requests.ts';
import { viewEnvironment, viewReleases } from './views.ts';

/** Adds the list of releases, and the registration of one whose files are all in the store. */
export function addReleaseRoutes(api: OpenAPIHono<OperatorEnv>, service: OperatorService): void {
  const { store, artifacts, clock, ids } = service;

  api.openapi(
    createRoute({
      ...operators('get', '/ops/releases'),
      request: { query: pageQuery },
      responses: answers('A page of releases, the latest first', releasesAnswer),
    }),
    async (c) => {
      const places = await Promise.all(
        environments.map((environment) => viewEnvironment(service, environment)),
      );
      const { rows, ...page } = await viewReleases(service, places, c.req.valid('query'));
      return c.json({ releases: [...rows], ...page }, 200);
    },
  );

  api.openapi(
    createRoute({
      ...operators('post', '/ops/releases'),
      request: { body: jsonBody(releaseBody) },
      responses: { 201: jsonAnswer('The manifest of the release', releaseManifestSchema), ...commonProblems },
    }),
    async (c) => {
      const { releaseId } = c.req.valid('json');
      const manifest = await checkStoredRelease(releaseId, artifacts);
      await appendAudit(store, {
        schemaVersion: 1,
        id: `${ids.next()}-1-outcome`,
        at: clock.now().toISOString(),
        who: c.get('operator').name,
        what: 'register-release',
        where: null,
        from: null,
        to: releaseId,
        why: manifest.title ?? '',
        outcome: 'done',
        promotionId: null,
      });
      return c.json(manifest, 201);
    },
  );
}
