/** What documents say of a point where numbers are not rational: closed forms, and enclosures. */
import type { Finding, NumberDocument } from '../../documents/index.ts';
import { exactVector } from '../../fields/explain-document.ts';
import { expectedOverReals, realCertificate } from '../../fields/over/explain-document.ts';
import { RealWriter, writable } from '../../fields/over/real-document.ts';
import { format, isZero } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Oracle } from '../oracle/oracle.ts';
import type { Judgement } from './verdict.ts';

/** The part of a document that says what was expected. */
type Expected = Pick<Finding, 'right' | 'expected'>;

/** Undefined where all is rational. */
export function closedForms(oracle: Oracle): Expected | undefined {
  const { reals } = oracle;
  if (reals === undefined) return undefined;
  if (isEvaluationFailure(reals)) return enclosed(oracle);
  const document = expectedOverReals(reals);
  if (document === undefined) return enclosed(oracle);
  const { value, regular, sets } = document;
  if (sets === undefined)
    return {
      expected: { value: value as NumberDocument, regular, ...openSets('the function is not regular there') },
    };
  const { active, nodewise, clarke } = sets;
  // Of several outputs none is judged.
  const own = clarke.status === 'exact' ? clarke.balls?.[0]?.centre : undefined;
  const right = (clarke.gradients[0] as readonly NumberDocument[] | undefined) ?? own;
  return {
    ...(right && { right }),
    expected: {
      value: value as NumberDocument,
      ...(right && { gradient: right }),
      ...(regular.verdict !== 'yes' && { regular }),
      active,
      nodewise,
      clarke,
    },
  };
}

/** Where numbers are not told in short closed forms: the value as the program writes it, with an enclosure, and no sets. */
function enclosed(oracle: Oracle): Expected {
  const { value, valueOff } = oracle;
  return {
    expected: {
      value: isZero(valueOff)
        ? format(value)
        : {
            expr: writtenOut(oracle) ?? TOO_LONG,
            lo: format(value.sub(valueOff)),
            hi: format(value.add(valueOff)),
          },
      ...openSets('no closed form is computed'),
    },
  };
}

const MAX_LENGTH = 10_000;
/** Stands in the place of a closed form. */
const TOO_LONG = 'a closed form that is too long to be written';

/** The composite piece that the index takes, with the point in the place of the inputs; undefined where it is too long. */
function writtenOut({ line, evaluation }: Oracle): string | undefined {
  const texts = evaluation.values.slice(0, line.p).map(value => `(${format(value)})`);
  for (const [k, { g, args, out }] of line.steps.entries())
    for (const [i, f] of g.piece(evaluation.pieces[k]!).outputs.entries()) {
      const text = f.text(args.map(slot => texts[slot]!));
      if (text.length > MAX_LENGTH) return undefined;
      texts[out + i] = `(${text})`;
    }
  return texts[line.outputs[0]!]!.slice(1, -1);
}

function openSets(why: string) {
  const open = { status: 'undecided', why, gradients: [] } as const;
  return { active: open, nodewise: open, clarke: { ...open, directions: [], farkas: [] } };
}

/** The certificates of a verdict over exp-log reals; undefined where there is none, or it is too large to be written. */
export function realCertificates(
  { reals }: Oracle,
  { real, tolerance }: Pick<Judgement, 'real' | 'tolerance'>,
): Pick<Finding, 'certificate' | 'member'> | undefined {
  if (real === undefined || reals === undefined || isEvaluationFailure(reals)) return undefined;
  const writer = new RealWriter(reals.field);
  const { of, membership, member } = real;
  const radius = tolerance && { radius: exactVector(tolerance.gradient) };
  return writable(() => ({
    certificate: { ...realCertificate(writer, membership)!, ...radius, of },
    ...(member && { member: { ...realCertificate(writer, member)!, ...radius, of: 'nodewise' } }),
  }));
}

/** The value for people: a rational, a closed form, or what is near. */
export function exactValueText(oracle: Oracle): string {
  const { reals, value } = oracle;
  if (reals === undefined) return format(value);
  if (isEvaluationFailure(reals)) return `within ${format(oracle.valueOff)} of ${format(value)}`;
  const written = writable(() => new RealWriter(reals.field).number(reals.underived.value[0]!));
  if (written === undefined) return `within ${format(oracle.valueOff)} of ${format(value)}`;
  return typeof written === 'string' ? written : written.expr;
}
