#!/usr/bin/env node
/** Where the command starts: what V8 has to know before it compiles the rest, then the rest. */
import module from 'node:module';
import { optimiseLate } from '../input/optimise-late.ts';

optimiseLate();
// Node 22 and later keep what they have compiled, in the folder for what is temporary, and the next call begins with it.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { run } = await import('./run.ts');
await run(process.argv.slice(2));
