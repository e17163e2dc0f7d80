import type { MiddlewareHandler } from 'hono';
import * as z from 'zod';
import { loggedPath } from '../http/logged-path.ts';
import { HttpProblem } from '../http/problem.ts';
import type { Logger } from '../log/logger.ts';
import type { OperatorEnv } from './operator-env.ts';
import { findOperator, type Operator } from './operators.ts';
import { createRefusalLimit } from './refusal-limit.ts';
import type { RefusalRecord } from './refusal-record.ts';
import { monotonic } from '../time/monotonic.ts';

const MOST_REFUSALS = 20;
const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const connectionSchema = z.object({ address: z.string().min(1) });

interface AuthenticationOptions {
  readonly operators: readonly Operator[];
  readonly logger: Logger;
  /** Is told of changes that were refused; nobody is, where not given. */
  readonly refusals?: Pick<RefusalRecord, 'note'>;
  readonly now?: () => number;
}

/** Lets operators in by their token: viewers to read, deployers to change things too. */
export function authentication({
  operators,
  logger,
  refusals,
  now = monotonic,
}: AuthenticationOptions): MiddlewareHandler<OperatorEnv> {
  const limit = createRefusalLimit(MOST_REFUSALS, now);

  return async (c, next) => {
    const token = /^Bearer +([\w.~+/=-]{1,500})$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const operator = token === undefined ? null : findOperator(operators, token);
    const isReading = readingMethods.has(c.req.method);
    const address = addressOf(c.env);
    const refused = (who: string | null, problem: HttpProblem) => {
      const { method } = c.req;
      if (!isReading) refusals?.note({ who, address, method, path: loggedPath(c), reason: problem.code });
      return problem;
    };
    if (operator === null) {
      logger.warn({ requestId: c.get('requestId'), address, path: loggedPath(c) }, 'operator_refused');
      throw refused(null, refusal(limit.refuse(address), operators.length > 0));
    }
    if (operator.role !== 'deployer' && !isReading) {
      logger.warn({ requestId: c.get('requestId'), operator: operator.name }, 'operator_forbidden');
      throw refused(operator.name, forbidden(operator.name));
    }
    c.set('operator', operator);
    c.header('Cache-Control', 'no-store');
    await next();
  };
}

function addressOf(env: unknown): string {
  return connectionSchema.safeParse(env).data?.address ?? 'unknown';
}

function refusal(waitSeconds: number | null, anybody: boolean): HttpProblem {
  if (waitSeconds !== null) {
    return new HttpProblem({
      status: 429,
      code: 'too_many_refusals',
      detail: `Too many wrong tokens came from this address. Try again in ${waitSeconds} seconds.`,
      headers: { 'Retry-After': String(waitSeconds) },
    });
  }
  return new HttpProblem({
    status: 401,
    code: 'token_required',
    detail: anybody
      ? 'This needs the token of an operator. Send it as "Authorization: Bearer TOKEN".'
      : 'Nobody may operate this service yet. Name operators in OPS_TOKENS and start it again.',
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}

const forbidden = (name: string) =>
  new HttpProblem({
    status: 403,
    code: 'deployer_required',
    detail: `The operator ${name} may look, not change anything. Use the token of a deployer.`,
  });
