export { inBoth, type Both } from './both.ts';
export { compareStatements, type ChangedFinding, type StatementsDifference } from './compare-statements.ts';
export { statementsOf, statementsSchema, type Statements } from './statements.ts';
