import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  controlsSchema,
  environments,
  liftHold,
  liftQuarantine,
  placeHold,
  placeRules,
} from '@mangetamain/deploy';
import { environmentAnswer, environmentsAnswer } from './answers.ts';
import type { OperatorEnv } from './operator-env.ts';
import type { OperatorService } from './operator-service.ts';
import { answers, jsonBody, operators } from './route-parts.ts';
import { environmentParams, quarantineParams, reasonBody, reasonQuery, rulesBody } from './requests.ts';
import { viewDrift, viewEnvironment } from './views.ts';

/** Adds what is live where, how PROD differs, holds, quarantines, and the rules of promotions. */
export function addEnvironmentRoutes(api: OpenAPIHono<OperatorEnv>, service: OperatorService): void {
  const controls = answers('What is forbidden from now on', controlsSchema);

  api.openapi(
    createRoute({
      ...operators('get', '/ops/environments'),
      responses: answers('What is live where, and how PROD differs', environmentsAnswer),
    }),
    async (c) => {
      const found = await Promise.all(
        environments.map((environment) => viewEnvironment(service, environment)),
      );
      const [preprod = null, prod = null] = found.map(({ live }) => live);
      return c.json({ environments: found, drift: await viewDrift(service, preprod, prod) }, 200);
    },
  );

  api.openapi(
    createRoute({
      ...operators('get', '/ops/environments/{env}'),
      request: { params: environmentParams },
      responses: answers('What there is to know', environmentAnswer),
    }),
    async (c) => c.json(await viewEnvironment(service, c.req.valid('param').env), 200),
  );

  api.openapi(
    createRoute({
      ...operators('put', '/ops/environments/{env}/hold'),
      request: { params: environmentParams, body: jsonBody(reasonBody) },
      responses: controls,
    }),
    async (c) => {
      const { env: environment } = c.req.valid('param');
      const decision = { environment, by: c.get('operator').name, ...c.req.valid('json') };
      return c.json(await placeHold(service, decision), 200);
    },
  );

  api.openapi(
    createRoute({
      ...operators('delete', '/ops/environments/{env}/hold'),
      request: { params: environmentParams, query: reasonQuery },
      responses: controls,
    }),
    async (c) => {
      const { env: environment } = c.req.valid('param');
      const decision = { environment, by: c.get('operator').name, ...c.req.valid('query') };
      return c.json(await liftHold(service, decision), 200);
    },
  );

  api.openapi(
    createRoute({
      ...operators('put', '/ops/environments/{env}/rules'),
      request: { params: environmentParams, body: jsonBody(rulesBody) },
      responses: controls,
    }),
    async (c) => {
      const { env: environment } = c.req.valid('param');
      const { rules, reason } = c.req.valid('json');
      const decision = { environment, by: c.get('operator').name, reason };
      return c.json(await placeRules(service, decision, rules), 200);
    },
  );

  api.openapi(
    createRoute({
      ...operators('delete', '/ops/environments/{env}/quarantine/{release}'),
      request: { params: quarantineParams, query: reasonQuery },
      responses: controls,
    }),
    async (c) => {
      const { env: environment, release } = c.req.valid('param');
      const decision = { environment, by: c.get('operator').name, ...c.req.valid('query') };
      return c.json(await liftQuarantine(service, decision, release), 200);
    },
  );
}
