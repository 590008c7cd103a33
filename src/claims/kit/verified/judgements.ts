/** Vectors that may come from a library, judged: `text | at | vector | says`. */
export const JUDGEMENTS = String.raw`
f(x, y) = max(x, y) | 1,1 | 1/4,3/4 | clarke, 1/4,3/4, f4abb44d
f(x) = relu(-x) + x - relu(x) | 0 | 1 | conservative, 0, cbf713de
f(x, y) = max(x, y) | 1,1 | 1,1 | outside, 1,0, d25d2ed8
f(x, y) = x*y | 2,3 | 3,2 | gradient, 3,2, a8f98bf9
`;
