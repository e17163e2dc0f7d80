// The service with demonstration data, and the web app rebuilt on every change at Vite's port.
import { runNode, runTurbo } from './processes.mjs';

await Promise.race([
  runNode(['--import', 'tsx', 'apps/ops/src/main.ts', 'up', '--demo-when-empty']),
  runTurbo(['dev', '--filter=@mangetamain/web']),
]);
process.exit();
