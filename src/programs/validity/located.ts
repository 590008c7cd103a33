/** Errors that learn where they happened on their way out. */
import { CornercheckError } from '../../errors.ts';

/** The result of `action`; a CornercheckError from it gets `path()` in front of its own path. */
export function located<T>(path: () => string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof CornercheckError ? relocated(error, path()) : error;
  }
}

/** The same error at `path`, its own path behind it. */
export function relocated(error: CornercheckError, path: string, separator = ', '): CornercheckError {
  if (error.path === undefined) return new CornercheckError(error.code, error.message, path);
  const message = error.message.slice(error.path.length + 2);
  return new CornercheckError(error.code, message, path + separator + error.path);
}
