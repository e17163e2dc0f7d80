// The service with demonstration data, the web app rebuilt on every change at Vite's port, and the operations page where
// the service serves it. Builds stay unpublished: what is live stays as it is.
import { runNode, runTool } from './processes.mjs';

const service = ['--import', 'tsx', 'apps/ops/src/main.ts', 'up', '--demo-when-empty', '--no-publish-build'];
const parts = [
  runNode(service),
  runTool('vite', ['apps/web', '--configLoader', 'runner'], { from: 'apps/web' }),
  runTool('vite', ['build', '--watch', '--logLevel', 'warn', '--config', 'apps/ops/vite.config.ts'], {
    from: 'apps/ops',
  }),
];
const code = await Promise.race(parts);
// One is of no use without the others: the signal is forwarded to whichever still runs.
process.emit('SIGTERM', 'SIGTERM');
await Promise.all(parts);
process.exitCode = code;
