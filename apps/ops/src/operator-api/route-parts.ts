import type { z } from '@hono/zod-openapi';
import { problemAnswer } from './answers.ts';

/** Returns the description of a problem. */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemAnswer } },
});

/** Answers that every operator's address may give. */
export const commonProblems = {
  401: problem('No token, or an unknown one'),
  403: problem('The role does not suffice'),
  422: problem('The request is not valid, or cannot be done'),
  503: problem('The store is away, or cannot be trusted with promotions'),
};

export const conflictProblem = { 409: problem('Something else is under way, or stands against it') };

/** Returns the description of an answer in JSON. */
export const jsonAnswer = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  content: { 'application/json': { schema } },
});

/** Returns the description of a request's JSON body. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** Returns the beginning of a route's description: an address that asks for an operator's token. */
export const operators = <Method extends 'get' | 'post' | 'put' | 'delete', Path extends string>(
  method: Method,
  path: Path,
) => ({ method, path, security: [{ bearer: [] }] });

/** Returns the description of what an operator's address answers. */
export const answers = <T extends z.ZodType>(description: string, schema: T) => ({
  200: jsonAnswer(description, schema),
  ...commonProblems,
});
