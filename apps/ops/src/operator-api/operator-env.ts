import type { HttpEnv } from '../http/env.ts';
import type { Operator } from './operators.ts';

/** What every operator's handler finds in its context. */
export interface OperatorEnv {
  Variables: HttpEnv['Variables'] & { operator: Operator };
}
