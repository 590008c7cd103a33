/** What people know from other languages, and how it is written here. */

/** What stands before the place where reading failed, what stands there, and what to write. */
const HABITS: readonly (readonly [before: RegExp, there: RegExp, advice: string])[] = [
  [/\*$/, /^\*/, 'write x^2 for a power'],
  [/\/$/, /^\//, 'write floor(x/y) for a quotient without remainder'],
  [/\^\s*[(+-]*\s*$/, /^[A-Za-z_(]/, 'write exp(y*log(x)) for a power whose exponent varies'],
  [/(?:^|[^\w.])[\d.]+\s*$/, /^[A-Za-z_(]/, 'write 2*x for a product'],
  [/[\w)\]]\s*$/, /^(?:[<>]=?|[=!]=)/, 'write where(x > 0, y, z) for a choice'],
  [/$/, /^%/, 'write mod(x, y) for a remainder with the sign of y, rem(x, y) for one with that of x'],
  [/$/, /^[|∣]/, 'write abs(x) for a modulus'],
  [/$/, /^&/, 'write `and` between comparisons'],
  [/$/, /^[−–]/, 'write - for minus'],
  [/$/, /^[×·⋅]/, 'write * for a product'],
  [/$/, /^÷/, 'write / for a quotient'],
  [/$/, /^[²³]/, 'write x^2 for a power'],
  [/$/, /^√/, 'write sqrt(x) for a root'],
];

/** `; write x^2 for a power` where that is what was meant at this position, or nothing. */
export function habit(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 20), at);
  const there = text.slice(at, at + 2);
  const advice = HABITS.find(([left, right]) => left.test(before) && right.test(there))?.[2];
  return advice === undefined ? '' : `; ${advice}`;
}
