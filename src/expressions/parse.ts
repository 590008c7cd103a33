/** Elementary expressions and guards from text: the pieces and index cells that a selection is made of. */
import { CornercheckError } from '../errors.ts';
import { HALF, numerator, parseRational } from '../numbers/index.ts';
import { parseExponent } from './exponent.ts';
import { apply, constant, type ElementaryName, type Expression, input, power } from './expression.ts';
import { type Builder, describeToken, Parser } from './grammar.ts';
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

function builder(names: readonly string[], parser: Parser): Builder<Expression> {
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
  return {
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
        return parser.fail(
          `expected an elementary function (${[...CALLS.keys()].join(', ')}) of one argument, got ${name}`,
          at,
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
    component: (_, __, at) => parser.fail('an elementary function has no components', at),
  };
}

/** One expression in the named inputs. Throws CornercheckError `bad-program`, naming line and column. */
export function parseExpression(text: string, names: readonly string[], origin?: Origin): Expression {
  const parser = new Parser(text, origin);
  const expression = parser.expression(builder(names, parser));
  if (parser.peek().kind !== 'end')
    parser.fail(`expected an operator or the end, got ${describeToken(parser.peek())}`);
  return expression;
}

/** A conjunction of (in)equalities: `x - y >= 0 and x != 1`, `0 < x <= 1`. The empty text and `true` hold everywhere. */
export function parseGuards(text: string, names: readonly string[], origin?: Origin): Guard[] {
  if (/^\s*(true)?\s*$/.test(text)) return [];
  const parser = new Parser(text, origin);
  const build = builder(names, parser);
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
