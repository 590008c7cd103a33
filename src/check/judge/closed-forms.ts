/** What documents say of a point where numbers are not rational: closed forms, and enclosures. */
import type { Finding, NumberDocument } from '../../documents/index.ts';
import { explainRealDocument } from '../../fields/over/explain-document.ts';
import { RealWriter, writable } from '../../fields/over/real-document.ts';
import { format, isZero } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Oracle } from '../oracle/oracle.ts';

/** The part of a document that says what was expected. */
type Expected = Pick<Finding, 'right' | 'expected'>;

/** Undefined where all is rational. */
export function closedForms(oracle: Oracle): Expected | undefined {
  const { reals } = oracle;
  if (reals === undefined) return undefined;
  if (isEvaluationFailure(reals)) return enclosed(oracle);
  const nothing = { program: { nodes: [] }, text: '', at: [] } as unknown as Parameters<
    typeof explainRealDocument
  >[2];
  const document = writable(() => explainRealDocument(reals.field, reals.explanation, nothing));
  if (document === undefined) return enclosed(oracle);
  if (!('active' in document)) {
    const { value, regular } = document;
    return {
      expected: { value: value as NumberDocument, regular, ...openSets('the function is not regular there') },
    };
  }
  const { value, active, nodewise, clarke, regular } = document;
  // Of several outputs none is judged.
  const right = clarke.gradients[0] as readonly NumberDocument[] | undefined;
  return {
    ...(right && { right }),
    expected: {
      value: value as NumberDocument,
      ...(right && { gradient: right }),
      ...(regular && regular.verdict !== 'yes' && { regular }),
      active,
      nodewise,
      clarke,
    },
  };
}

/** Where no closed form is had: what is known of the value, and no sets. */
function enclosed(oracle: Oracle): Expected {
  const { value, valueOff } = oracle;
  return {
    expected: {
      value: isZero(valueOff)
        ? format(value)
        : { expr: 'f(x)', lo: format(value.sub(valueOff)), hi: format(value.add(valueOff)) },
      ...openSets('no closed form is computed'),
    },
  };
}

function openSets(why: string) {
  const open = { status: 'undecided', why, gradients: [] } as const;
  return { active: open, nodewise: open, clarke: { ...open, directions: [], farkas: [] } };
}

/** The value for people: a rational, a closed form, or what is near. */
export function exactValueText(oracle: Oracle): string {
  const { reals, value } = oracle;
  if (reals === undefined) return format(value);
  if (isEvaluationFailure(reals)) return `within ${format(oracle.valueOff)} of ${format(value)}`;
  const written = writable(() => new RealWriter(reals.field).number(reals.explanation.derivative.value[0]!));
  if (written === undefined) return `within ${format(oracle.valueOff)} of ${format(value)}`;
  return typeof written === 'string' ? written : written.expr;
}
