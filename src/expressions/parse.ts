/** Elementary expressions and guards from text: the pieces and index cells that a selection is made of. */
import { CornercheckError } from '../errors.ts';
import { HALF, numerator, parseRational } from '../numbers/index.ts';
import { parseExponent } from './exponent.ts';
import { apply, constant, type ElementaryName, type Expression, input, power } from './expression.ts';
import { type Builder, describeToken, type NamedParameter, Parser } from './grammar.ts';
import { type Origin, place } from './tokens.ts';

/** h(x) relation 0. */
export interface Guard {
  readonly expression: Expression;
  readonly relation: Relation;
}

/** `<` and `<=` are written with the sides exchanged. */
export type Relation = '>' | '>=' | '=' | '!=';

const CALLS: ReadonlyMap<string, ElementaryName> = new Map([
  ['exp', 'exp'],
  ['log', 'log'],
  ['sin', 'sin'],
  ['cos', 'cos'],
  ['atan', 'atan'],
  ['sqrt', 'root'],
]);
const SYMBOLS = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' } as const;

/** Trees are walked by recursion: the longest chain of operations that one may have. */
export const MAX_OPERATIONS = 2000;

/** What calls of other operations stand for, where a piece or a guard may have them. */
export interface Calls {
  /** Throws CornercheckError where there is no such operation, or it does not fit. */
  call(name: string, args: readonly Expression[], parameters: readonly NamedParameter[]): Expression;
  component(vector: Expression, k: string): Expression;
}

/** The operations that comparisons in conditions are. */
export const COMPARISONS: Readonly<Record<string, string>> = {
  '>': 'greater',
  '>=': 'greaterEqual',
  '<': 'less',
  '<=': 'lessEqual',
  '=': 'equal',
  '==': 'equal',
  '!=': 'notEqual',
};

function builder(names: readonly string[], parser: Parser, calls?: Calls): Builder<Expression> {
  let operations = 0;
  const counted = (expression: Expression, at: number): Expression => {
    operations += 1;
    if (operations > MAX_OPERATIONS)
      throw new CornercheckError(
        'limit',
        `expected at most ${MAX_OPERATIONS} operations in a piece or a guard`,
        place(parser.text, at, parser.origin),
      );
    return expression;
  };
  const called = (
    at: number,
    make: (known: Calls) => Expression,
    otherwise: () => Expression,
  ): Expression => {
    if (calls === undefined) return otherwise();
    try {
      return counted(make(calls), at);
    } catch (error) {
      if (!(error instanceof CornercheckError) || error.path !== undefined) throw error;
      throw new CornercheckError(error.code, error.message, place(parser.text, at, parser.origin));
    }
  };
  const compared = (name: string, left: Expression, right: Expression, at: number): Expression =>
    called(
      at,
      known => known.call(name, [left, right], []),
      () => parser.fail('expected one expression, got a comparison', at),
    );
  return {
    ...(calls && {
      compare: (op, left, right, at) => compared(COMPARISONS[op]!, left, right, at),
      both: (left, right, at) => compared('and', left, right, at),
    }),
    number: (text, at) => constant(parseRational(text, place(parser.text, at, parser.origin))),
    name: (text, at) => {
      const index = names.indexOf(text);
      return index >= 0
        ? input(index)
        : parser.fail(`expected one of the inputs ${names.join(', ')}, got ${text}`, at);
    },
    call: (name, args, at, parameters) => {
      const op = CALLS.get(name);
      if (op === undefined || args.length !== 1 || parameters.length > 0)
        return called(
          at,
          known => known.call(name, args, parameters),
          () =>
            parser.fail(
              `expected an elementary function (${[...CALLS.keys()].join(', ')}) of one argument, got ${name}`,
              at,
            ),
        );
      return counted(op === 'root' ? power(args[0]!, HALF) : apply(op, args[0]!), at);
    },
    power: (base, exponent, at) =>
      counted(power(base, parseExponent(exponent, place(parser.text, at, parser.origin))), at),
    negate: (arg, at) =>
      arg.kind === 'constant' ? constant(arg.value.neg()) : counted(apply('neg', arg), at),
    binary: (op, left, right, at) => {
      const folded =
        op === '/' && left.kind === 'constant' && right.kind === 'constant' && numerator(right.value) !== 0n;
      return folded ? constant(left.value.div(right.value)) : counted(apply(SYMBOLS[op], left, right), at);
    },
    component: (vector, k, at) =>
      called(
        at,
        known => known.component(vector, k),
        () => parser.fail('an elementary function has no components', at),
      ),
  };
}

/**
 * One expression in the named inputs; `calls`: what operations inside stand for that are not elementary. Throws CornercheckError
 * `bad-program`, naming line and column.
 */
export function parseExpression(
  text: string,
  names: readonly string[],
  origin?: Origin,
  calls?: Calls,
): Expression {
  const parser = new Parser(text, origin);
  const expression = parser.expression(builder(names, parser, calls));
  if (parser.peek().kind !== 'end')
    parser.fail(`expected an operator or the end, got ${describeToken(parser.peek())}`);
  return expression;
}

/** A conjunction of (in)equalities: `x - y >= 0 and x != 1`, `0 < x <= 1`. The empty text and `true` hold everywhere. */
export function parseGuards(text: string, names: readonly string[], origin?: Origin, calls?: Calls): Guard[] {
  if (/^\s*(true)?\s*$/.test(text)) return [];
  const parser = new Parser(text, origin);
  const build = builder(names, parser, calls);
  const guards: Guard[] = [];
  do {
    let left = parser.expression(build);
    let compared = false;
    for (let op = relation(parser); op; op = relation(parser)) {
      const right = parser.expression(build);
      guards.push(makeGuard(left, op, right));
      left = right;
      compared = true;
    }
    if (!compared)
      parser.fail(`expected a comparison (<, <=, =, !=, >=, >), got ${describeToken(parser.peek())}`);
  } while (parser.accept('and') || parser.accept(','));
  if (parser.peek().kind !== 'end')
    parser.fail(`expected "and" or the end, got ${describeToken(parser.peek())}`);
  return guards;
}

function relation(parser: Parser): string | undefined {
  const token = parser.peek();
  return token.kind === 'symbol' && /^[<>=!]/.test(token.text) ? parser.take().text : undefined;
}

function makeGuard(left: Expression, op: string, right: Expression): Guard {
  const flipped = op.startsWith('<');
  const [a, b] = flipped ? [right, left] : [left, right];
  const expression = b.kind === 'constant' && numerator(b.value) === 0n ? a : apply('sub', a, b);
  const name = flipped ? op.replace('<', '>') : op === '==' ? '=' : op;
  return { expression, relation: name as Relation };
}
