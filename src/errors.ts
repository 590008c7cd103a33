/** Codes of {@link CornercheckError}; stable, so that callers may branch on them. */
export type ErrorCode =
  | 'bad-number'
  | 'bad-program'
  | 'bad-selection'
  | 'bad-point'
  | 'bad-target'
  | 'bad-report'
  | 'bad-usage'
  | 'limit'
  | 'internal';

/**
 * The one error type: bad input, named in one line. `path` says where (a JSON path such as `nodes[3].args[0]`, or
 * `line 2, column 7`). Undecided is never an error; it is a value.
 *
 * `new CornercheckError('bad-usage', 'expected a number', '--seed').code` is `'bad-usage'`.
 */
export class CornercheckError extends Error {
  readonly code: ErrorCode;
  readonly path: string | undefined;

  constructor(code: ErrorCode, message: string, path?: string) {
    super(path === undefined ? message : `${path}: ${message}`);
    this.name = 'CornercheckError';
    this.code = code;
    this.path = path;
  }
}
