import {
  CasUnsupportedError,
  ConflictError,
  InvalidDocumentError,
  PromotionTakenOverError,
  UnavailableError,
} from '@mangetamain/deploy';
import { expect, it } from 'vitest';
import { ReleaseError } from '../releases/release-error.ts';
import { deploymentProblem } from './deployment-problems.ts';

it.each([
  [new ReleaseError('release_broken', 'It cannot work.'), 422, 'release_broken'],
  [new CasUnsupportedError(), 503, 'cas_unsupported'],
  [new UnavailableError('http://10.0.0.1 is away'), 503, 'state_unavailable'],
  [new ConflictError('key'), 409, 'conflict'],
  [new PromotionTakenOverError('id'), 409, 'promotion_taken_over'],
  [new InvalidDocumentError('key', 'oops'), 503, 'state_invalid'],
])('%s is %i %s', (error, status, code) => {
  const problem = deploymentProblem(error);
  expect(problem).toMatchObject({ status, code, cause: error });
  expect(problem?.message).not.toContain('10.0.0.1');
});

it('leaves other errors to others', () => {
  expect(deploymentProblem(new Error('x'))).toBeNull();
});
