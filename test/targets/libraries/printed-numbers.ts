/** Numbers that Python and C++ print. */
export const numbersIn = (text: string): string[] =>
  text.match(/-?\b\d+(?:\.\d*)?(?:e[+-]?\d+)?|-?\bnan\b|-?\binf\b/g) ?? [];

/** Of these, and of those of a document. */
export const asNumber = (text: string): number =>
  /nan/i.test(text)
    ? Number.NaN
    : /inf/i.test(text)
      ? Number.POSITIVE_INFINITY
      : text.includes('/')
        ? Number(text.split('/')[0]) / Number(text.split('/')[1])
        : Number(text);
