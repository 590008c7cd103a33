/** Programs whose ties are given what others give, at points where Clarke’s set is looked for by cones: `text | at | says`; with `nodewise` behind the point by directions, if these give all of D_P. */
export const COVERS = String.raw`
f(x, y) =\n  relu(abs(x) - y), relu(y - abs(x)) | 0,0 | regular yes, active exact 9 of 16, nodewise exact 9 of 16, clarke exact 4, yes, yes, no, lexicographic, 4 ties, by cover, 11 entries, 1ff20775
f(x, y) = abs(abs(x) - abs(y)) | 0,0 | nodewise | regular yes, active exact 4 of 8, nodewise exact 4 of 8, clarke exact 4, yes, yes, yes, lexicographic, 3 ties, by nodewise, 4 directions, 45c477f8
f(x, y) = relu(relu(x - y) - x) | 0,0 | nodewise | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 3, yes, yes, yes, lexicographic, 2 ties, by nodewise, 3 directions, 70fad20d
f(x, y, z) = abs(x - abs(y - abs(z))) | 0,0,0 | nodewise | regular yes, active exact 8 of 8, nodewise exact 8 of 8, clarke exact 8, yes, yes, yes, lexicographic, 3 ties, by nodewise, 8 directions, 5fa3c246
f(x, y) =\n  abs(relu(x) - y), relu(x) | 0,0 | nodewise | regular yes, active exact 8 of 8, nodewise exact 8 of 8, clarke exact 4, yes, yes, yes, lexicographic, 3 ties, by cover, 11 entries, aaf273e5
f(x) = max(relu(x), abs(x) - x) | 0 | nodewise | regular yes, active exact 3 of 8, nodewise exact 3 of 8, clarke exact 2, yes, yes, yes, lexicographic, 3 ties, by cover, 3 entries, 3373aa46
f(x, y) = relu(relu(100000*x - y) - 99999*x) | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 3, yes, yes, yes, lexicographic, 2 ties, by cover, 11 entries, ef0aa40b
f(x, y) = abs(relu(x - 100000*y) + relu(100001*y - x)) - x | 0,0 | regular yes, active exact 7 of 8, nodewise exact 7 of 8, clarke exact 4, no, no, no, lexicographic, 3 ties, by cover, 9 entries, 0ded55b2
f(x, y) = max(relu(x - 8192*y), relu(8193*y - x), x) | 0,0 | regular yes, active exact 4 of 12, nodewise exact 4 of 12, clarke exact 4, yes, yes, yes, lexicographic, 3 ties, by cover, 29 entries, 6ddafde8
f(x, y) = clip(abs(x) - y, -x, relu(y)) + x | 0,0 | regular yes, active exact 5 of 12, nodewise exact 5 of 12, clarke exact 4, yes, yes, yes, lexicographic, 3 ties, by cover, 15 entries, e9be2cc6
f(x, y, z) = abs(x - abs(y - abs(z))) | 0,0,0 | regular yes, active exact 8 of 8, nodewise exact 8 of 8, clarke exact 8, yes, yes, yes, lexicographic, 3 ties, by cover, 45 entries, d1ae9e3b
f(x, y) = exp(relu(abs(x) - y)) - relu(x) | 0,0 | regular yes, active exact 6 of 8, nodewise exact 6 of 8, clarke exact 4, yes, yes, yes, lexicographic, 3 ties, by cover, 11 entries, fd59d93d
f(x, y, z) = median(abs(x), relu(y), z) - max(x, z) | 0,0,0 | regular yes, active exact 9 of 24, nodewise exact 9 of 24, clarke exact 9, yes, yes, yes, lexicographic, 4 ties, by cover, 47 entries, 3b80fd33
f(x, y) = where(relu(x) = relu(y), relu(x), relu(y)) + abs(relu(x) - y) | 0,0 | regular yes, active exact 10 of 128, nodewise exact 10 of 128, clarke exact 5, yes, yes, yes, lexicographic, 7 ties, by cover, 17 entries, fe687268
f(x, y) = relu(relu(x^2 - y) - x) | 0,0 | none
`;
