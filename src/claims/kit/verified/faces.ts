/** Piecewise affine programs of several inputs, with all their critical points: `text | says`. */
export const FACES = String.raw`
f(x, y) = max(x, -x, y) | yes, 1 clarke, 0 artificial, 0 undecided, f9346c24
f(x, y) = abs(x) + abs(y) | yes, 1 clarke, 0 artificial, 0 undecided, 903ff6f7
f(x, y) = abs(abs(x) - 1) + relu(y) - relu(-y) + y | yes, 0 clarke, 0 artificial, 0 undecided, e98fde90
f(x, y) = max(x, y) - min(x, y) + relu(-x) + x - relu(x) | yes, 2 clarke, 0 artificial, 0 undecided, 9febdbf3
f(x, y, z) = max(abs(x) - 1, y, -z) | yes, 1 clarke, 0 artificial, 0 undecided, 90dd2a64
f(x, y) = x + 2*y | yes, 0 clarke, 0 artificial, 0 undecided, 90923f1a
`;
