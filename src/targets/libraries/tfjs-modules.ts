/**
 * Lets Node load TensorFlow.js as it is written. The gradients of its operations exist only in the ES modules of
 * tfjs-core, whose imports leave out `.js` and whose package does not say that they are ES modules; and there must be one
 * tfjs-core for them and for the backend. So, within @tensorflow: a package is its `dist/index.js`, an import may lack
 * its ending, every file is an ES module, and one of them finds `require` (for node's own util) among the globals. They are eight
 * hundred files, so each is found and read at once: Node's own way takes half as long again.
 */
import { createRequire, register } from 'node:module';

const HOOKS = `
import { existsSync, readFileSync } from 'node:fs';
const inside = url => url !== undefined && url.includes('/@tensorflow/');
export function resolve(specifier, context, next) {
  if (/^@tensorflow\\/[^/]+$/.test(specifier)) return next(specifier + '/dist/index.js', context);
  if (!inside(context.parentURL) || !specifier.startsWith('.') || specifier.endsWith('.js')) return next(specifier, context);
  const file = new URL(specifier + '.js', context.parentURL);
  const url = existsSync(file) ? file : new URL(specifier + '/index.js', context.parentURL);
  return { url: url.href, format: 'module', shortCircuit: true };
}
export const load = (url, context, next) =>
  inside(url) && url.endsWith('.js')
    ? { format: 'module', source: readFileSync(new URL(url)), shortCircuit: true }
    : next(url, context);
`;

register(`data:text/javascript,${encodeURIComponent(HOOKS)}`);
Object.assign(globalThis, { require: createRequire(import.meta.url) });
