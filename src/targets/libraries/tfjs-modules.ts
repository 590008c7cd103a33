/**
 * Lets Node load TensorFlow.js as it is written. The gradients of its operations exist only in the ES modules of
 * tfjs-core, whose imports leave out `.js` and whose package does not say that they are ES modules; and there must be one
 * tfjs-core for them and for the backend. So, within @tensorflow: a package is its `dist/index.js`, an import may lack
 * its ending, every file is an ES module, and one of them finds `require` (for node's own util) among the globals.
 */
import { createRequire, register } from 'node:module';

const HOOKS = `
const inside = url => url !== undefined && url.includes('/@tensorflow/');
export async function resolve(specifier, context, next) {
  if (/^@tensorflow\\/[^/]+$/.test(specifier)) return next(specifier + '/dist/index.js', context);
  if (!inside(context.parentURL) || !specifier.startsWith('.') || specifier.endsWith('.js')) return next(specifier, context);
  try {
    return await next(specifier + '.js', context);
  } catch {
    return next(specifier + '/index.js', context);
  }
}
export const load = (url, context, next) =>
  next(url, inside(url) && url.endsWith('.js') ? { ...context, format: 'module' } : context);
`;

register(`data:text/javascript,${encodeURIComponent(HOOKS)}`);
Object.assign(globalThis, { require: createRequire(import.meta.url) });
