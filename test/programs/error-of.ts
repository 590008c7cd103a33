import { CornercheckError } from '../../src/errors.ts';

/** The message of the CornercheckError that is thrown: one line. Anything else thrown, or nothing, fails the test. */
export function errorOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (!(error instanceof CornercheckError)) throw error;
    if (error.message.includes('\n')) throw new Error(`more than one line: ${error.message}`);
    return error.message;
  }
  return 'nothing was thrown';
}
