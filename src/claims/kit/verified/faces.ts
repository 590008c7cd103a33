/** Piecewise affine programs of several inputs, with all their critical points: `text | says`. */
export const FACES = `
f(x, y) = max(x, -x, y) | yes, 1 clarke, 0 artificial, 0 undecided, f9346c24
f(x, y) = abs(x) + abs(y) | yes, 1 clarke, 0 artificial, 0 undecided, 903ff6f7
f(x, y) = x + 2*y | yes, 0 clarke, 0 artificial, 0 undecided, 90923f1a
2 * (x - y) / 4 + 1 | yes, 0 clarke, 0 artificial, 0 undecided, 011343d1
2*x - -y/3 + 0.5 | yes, 0 clarke, 0 artificial, 0 undecided, 0fcf7be4
median(x, y) | yes, 0 clarke, 0 artificial, 0 undecided, 60fc1f74
h + relu(h - y) | yes, 0 clarke, 0 artificial, 0 undecided, 3b9dcec0
sub(y, z) | yes, 0 clarke, 0 artificial, 0 undecided, f47d0825
x - (y - z) | yes, 0 clarke, 0 artificial, 0 undecided, e8568679
affine(x, y; coefficients=[1, -1/2], constant=3) | yes, 0 clarke, 0 artificial, 0 undecided, a85b9605
f(x, y) = median(x, y, x + y - 1) + abs(x - y) | yes, 0 clarke, 0 artificial, 0 undecided, ae0de6d5
`;
