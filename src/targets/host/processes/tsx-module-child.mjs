// Starts module-child.ts from source (tests, `tsx src/cli/main.ts`): Node 20 runs no TypeScript by itself. The built package
// starts module-child.js and does not contain this file.
import { register } from 'tsx/esm/api';

register();
await import('./module-child.ts');
