import {
  CasUnsupportedError,
  ConflictError,
  InvalidDocumentError,
  InvalidRulesError,
  NotRestorableError,
  PromotionTakenOverError,
  ScheduleError,
  UnavailableError,
} from '@mangetamain/deploy';
import { ReleaseError } from '../releases/release-error.ts';
import { HttpProblem } from './problem.ts';

/** What a better request would pass, and what is not there; the state of things stands behind the others. */
const scheduleStatuses: Readonly<Record<string, 404 | 422>> = {
  'unknown-schedule': 404,
  'confirmation-mismatch': 422,
  'no-target': 422,
};

/** Returns the problem of an error from releases, promotions or their state, or null for any other. */
export function deploymentProblem(cause: Error): HttpProblem | null {
  if (cause instanceof ReleaseError) {
    return new HttpProblem({ status: 422, code: cause.code, detail: cause.message, cause });
  }
  if (cause instanceof CasUnsupportedError) {
    return new HttpProblem({ status: 503, code: 'cas_unsupported', detail: cause.message, cause });
  }
  if (cause instanceof UnavailableError) {
    return new HttpProblem({
      status: 503,
      code: 'state_unavailable',
      detail:
        'The state cannot be read or written, so nothing is changed now. Check the object store, then try again.',
      headers: { 'Retry-After': '5' },
      cause,
    });
  }
  if (cause instanceof ConflictError) {
    return new HttpProblem({ status: 409, code: 'conflict', detail: cause.message, cause });
  }
  if (cause instanceof PromotionTakenOverError) {
    return new HttpProblem({ status: 409, code: 'promotion_taken_over', detail: cause.message, cause });
  }
  if (cause instanceof NotRestorableError) {
    return new HttpProblem({ status: 409, code: 'not_restorable', detail: cause.message, cause });
  }
  if (cause instanceof InvalidRulesError) {
    return new HttpProblem({ status: 422, code: 'rules_invalid', detail: cause.message, cause });
  }
  if (cause instanceof ScheduleError) {
    return new HttpProblem({
      status: scheduleStatuses[cause.code] ?? 409,
      code: cause.code.replaceAll('-', '_'),
      detail: cause.message,
      cause,
    });
  }
  if (cause instanceof InvalidDocumentError) {
    return new HttpProblem({ status: 503, code: 'state_invalid', detail: cause.message, cause });
  }
  return null;
}
