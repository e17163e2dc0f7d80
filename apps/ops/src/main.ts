import { createNodeContext } from './cli/node-context.ts';
import { run } from './cli/run.ts';

process.exitCode = await run(process.argv.slice(2), createNodeContext());
