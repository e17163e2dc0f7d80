export { installChdb as setup } from './chdb.ts';
