// Starts worker.ts from source (tests, `tsx src/cli/main.ts`): Node 20 runs no TypeScript in a worker, and tsx's
// `--import` does not reach one. The built package starts worker.js and does not contain this file.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
