/** Programs at points where Clarke’s set is not that of directions alone, and operations with exp, log, roots and atan: `text | at | says`. */
export const TOLD_AT_SPECIAL_POINTS = String.raw`
f(x, y) = relu(min(y - x^8, 16*x^9 - y)) + x | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 1, no, no, no, lexicographic, 2 ties, by sectors, 1 arc, ac47bb8b
f(x, y) = sort(y - x^8, 2*x^8 - y, y^3)[2] + x | 0,0 | regular yes, active exact 3 of 6, nodewise exact 3 of 6, clarke exact 3, no, no, no, lexicographic, 1 tie, by sectors, 1 arc, dbeaa175
f(x) =\n  h = abs(x)\n  max(h, 2*h) - h | 0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations, 78e76654
f(x) =\n  h = abs(x)\n  relu(h) - h | 0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations, 2df0e281
f(x) =\n  h = relu(x)\n  max(2*h, 3*h) - 2*h | 0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 1 combination, cbf857b2
f(x) =\n  h = abs(x)\n  min(h, 2*h) - 2*h | 0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations, f7a77022
f(x, y) =\n  s = sqrt(x)\n  s - s + relu(y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, 04567fa4
f(x, y) =\n  s = norm2(x, y)\n  s - s + relu(y) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, by balls, 90a70d50
f(x, y) = sqrt(exp(1)*x^2*max(1, y) + y^2) | 0,0 | regular yes, active undecided 0 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, enclosed to 20 places, ebdf67d7
f(x, y) = sqrt(exp(1)*(x^2 + y)) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 4099a681
f(x, y) = sqrt(exp(1)*x^2 + y^2*relu(x + 1)) - y | 0,0 | regular yes, active undecided 0 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, enclosed to 20 places, 7210aed7
f(x, y) = norm2(x, x) + norm2(x, x + y^2) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 2 ties, by balls, 8f8e9d43
f(x, y) = where(y = x^8, y, x^8) + relu(min(y - x^8, 2*x^8 - y)) | 0,0 | regular yes, active exact 4 of 8, nodewise exact 4 of 8, clarke exact 3, yes, yes, yes, lexicographic, 3 ties, by sectors, 1 arc, 0a2ed4b8
select s(a) { a when exp(a) - 1 - a - a^2/2 - a^3/6 - a^4/24 >= 0; 2*a when exp(a) - 1 - a - a^2/2 - a^3/6 - a^4/24 < 0 }\nf(x) = s(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 arcs, 10d75a69
select s(a) { a when sin(a) - a + a^3/6 - a^5/120 >= 0; 2*a when sin(a) - a + a^3/6 - a^5/120 < 0 }\nf(x) = s(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, none, 1 tie, 2 arcs, 80afd6e2
select s(a) { a when log(1 + a^2) - a^2 >= 0; 2*a when log(1 + a^2) - a^2 < 0 }\nf(x) = s(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, 2 arcs, cbac06e6
select s(a) { a when cos(a) - 1 + a^2/2 - a^4/24 >= 0; 2*a when cos(a) - 1 + a^2/2 - a^4/24 < 0 }\nf(x) = s(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, 2 arcs, 367f5d19
select s(a) { a when exp(a) - exp(2*a) + a >= 0; 2*a when exp(a) - exp(2*a) + a < 0 }\nf(x) = s(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, 2 arcs, 1771e10e
f(x, y) = max(exp(1)*x, x*exp(1)) + relu(y) | 0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, no, no, no, lexicographic, 2 ties, enclosed to 20 places, c590f057
f(x, y) =\n  h = exp(1)*x\n  max(h, h) + exp(1)*relu(y) | 0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, no, no, no, lexicographic, 2 ties, enclosed to 20 places, c179f274
f(x, y) =\n  h = exp(x)\n  max(h, h, h) - min(h, 1) | 0,0 | regular yes, active exact 2 of 6, nodewise exact 2 of 6, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, f9ade0b9
select s(a) { a when a^3 >= 0; 2*a when a^3 < 0 }\nf(x, y) = exp(y) + s(y - y) | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 3cbcf688
f(x, y) =\n  sqrt(x^2) - x, y | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, no, no, no, none, 0 ties, by balls, 76ac08a4
f(x, y) = where(x^2 + y^2 > 0, x^3*y/(x^4 + y^4), 0) - y | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 617e760a
f(x, y) = step(x)*step(y)*x*y | 0,1 | regular yes, active exact 2 of 9, nodewise exact 2 of 3, clarke exact 2, yes, yes, yes, none, 1 tie, by rays, 8 directions, f6ecd183
select s(a) { a*log(a) when a > 0; 0 when a <= 0 }\nf(x, y) = s(x + y^2) + abs(y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, b399db87
f(x, y, z) = floor(x + exp(y)) + z - z | 0,0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 2709b69d
f(x, y) =\n  a, b = sort(x, y)\n  sign(a*b)*a*b | 0,0 | regular yes, active exact 1 of 6, nodewise exact 1 of 6, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, e8f9198d
f(x, y) = sign(x)*x*y | 0,1 | regular yes, active exact 3 of 3, nodewise exact 3 of 3, clarke exact 2, yes, yes, yes, none, 0 ties, by rays, 8 directions, 740effb3
select s(x, y) { x*y when x*y > 0; 0 when x*y <= 0 }\nf(x, y) = s(x, y) + relu(x - y) | 0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 4 arcs, 0530828b
f(x) = sqrt(exp(1)*x^2 + x^3) | 0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, enclosed to 20 places, 66bdad28
f(x, y) = where(x^2 + y^2 > 0, (x^2 - y^2)/(x^2 + y^2), 0) - y | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, eb559109
f(x) = exp(1)*relu(x)^(1/2) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, c9491d10
f(x) = min(norm2(x, x), abs(x)) + x | 0 | regular yes, active exact 2 of 4 and 1 balls, nodewise exact 2 of 4 and 1 balls, clarke exact 2, yes, yes, yes, none, 3 ties, by rays, 2 directions, 8852d81d
f(x, y) = sign(x)*x*y | 0,0 | regular yes, active exact 1 of 3, nodewise exact 1 of 3, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, by nodewise, 24f6d35c
f(x) = step(x)*exp(1) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, f7cb4207
select s(a, b) { a when a*b >= 0; 0 when a*b < 0 }\nf(x, y) = s(x^2, y) - x | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 2 paths, 62f4e8a7
f(x, y) = sqrt(x^2 + y^2 - 2*x*y) + abs(x) | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, none, 1 tie, by balls, 9b31d7ae
f(x) = log(2)*step(x)*x | 0 | regular yes, active exact 2 of 3, nodewise exact 2 of 3, clarke exact 2, yes, yes, yes, none, 1 tie, by rays, 2 directions, enclosed to 20 places, 9143f888
f(x, y) = where(x^2 + y^2 > 0, x + y, 2*x) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, 1 arc, 1 identity, 43926e28
f(x, y) = where(x^2 + y^2 > 0, x*y/(x^2 + 2*y^2), 0) - y | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 259f81f9
select s(a) { sqrt(a) when a > 0; 0 when a <= 0 }\nf(x, y) = s(x - y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, 6cf6abbc
f(x, y, z) = relu(min(x^3 - y*z^2, y)) + x | 0,0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, no, no, no, lexicographic, 2 ties, 1 direction, 3 arcs, 87ee9aed
f(x) = norm2(abs(x), x) - abs(x) | 0 | regular yes, active exact 0 of 4 and 2 balls, nodewise exact 0 of 4 and 2 balls, clarke exact 2, yes, yes, yes, none, 3 ties, by rays, 2 directions, enclosed to 20 places, 28be649d
f(x, y, z) = xlogy(x, exp(1) + y) + z - z | 0,0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, c71d33f6
f(x, y) = sign(x)*sign(y)*x*y | 0,0 | regular yes, active exact 1 of 9, nodewise exact 1 of 9, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, by nodewise, 781e45b0
select s(a) { a when sin(a) - a >= 0; 2*a when sin(a) - a < 0 }\nf(x) = s(-x) + abs(x) | 0 | regular yes, active exact 4 of 4, nodewise exact 4 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 arcs, 45cf40e3
select s(a, b) { a when a*b >= 0; 0 when a*b < 0 }\nf(x, y) = s(y - x, x) + y | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 2 paths, 7c87e290
f(x) = sqrt(x^4) | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, none, 0 ties, by nodewise, a4a3c8f0
f(x, y, z) = max(exp(x), exp(y), exp((x + y)/2)) + z - z | 1,1,0 | regular yes, active exact 3 of 3, nodewise exact 3 of 3, clarke exact 2, no, no, no, lexicographic, 1 tie, enclosed to 20 places, 7b8e5b61
f(x) = norm2(x^3, x) - norm2(x, 0) | 0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by balls, c3a131d9
f(x, y) = floor(x)*x^2*(x - 1)^2 + y | 1,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 0 ties, by nodewise, 987c87b9
select s(a) { a when a^2 >= a; 2*a when a^2 < a }\nf(x, y) = exp(1)*abs(y) + s(x) | 1,0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, enclosed to 20 places, 7476da89
select s(a) { a when sin(a) - a >= 0; 2*a when sin(a) - a < 0 }\nf(x, y) = s(x - y) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 arcs, 36b6be06
select s(a, b) { a when a - b^2 >= 0; b^2 when a - b^2 < 0 }\nf(x, y) = s(x^2, y) - x | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 2bf46da8
f(x, y) = where(x^2 + y^2 > 0, x^3/(x^2 + y^2), 1) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 8c4c49d6
f(x, y) = sqrt(exp(1)*(x + y)^2) - x | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, no, no, no, none, 0 ties, by balls, enclosed to 20 places, 17b2ab87
f(x, y) = where(x^2 + y^2 >= 0, x, y) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, 1 arc, 1 identity, 1c7d5e83
f(x, y) = sign(x*y)*x*y | 0,0 | regular yes, active exact 1 of 3, nodewise exact 1 of 3, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, by nodewise, 691dac1c
f(x) = norm2(x, x^2) - abs(x) | 0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by rays, 2 directions, 0774e1e5
f(x, y) = ceil(x)*relu(-x) + y | 0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 1, no, no, no, none, 1 tie, by rays, 8 directions, 1d6630ab
f(x) = where(exp(x) > 1, exp(1)*x, log(2)*x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, enclosed to 20 places, 3c43abda
select s(a) { a*log(a) when a > 0; 0 when a <= 0 }\nf(x, y) = s(x - y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, ed0782bd
select s(a) { a when a^2 >= a^4; a^3 when a^2 < a^4 }\nf(x) = s(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, yes, yes, no, lexicographic, 1 tie, 2 arcs, a088fe41
f(x) = relu(x)^(3/2) - relu(-x) | 0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, by balls, 2dd18247
f(x, y) = relu(min(exp(x) - 1 - x - y, y)) + x | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 3, no, no, no, lexicographic, 2 ties, 2 directions, 2 arcs, a7401f55
f(x, y) =\n  norm2(x, y), norm2(x, y) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 2 ties, by balls, d9a23cb8
select s(a, b) { a when a*b >= 0; 0 when a*b < 0 }\nf(x, y) = s(x, y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 2 paths, 4bd64fae
f(x, y) =\n  a, b = sort(x, y)\n  sign(b)*b + a | 1,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 3, clarke exact 2, no, no, no, none, 0 ties, by rays, 8 directions, b9e04514
f(x) = where(exp(x) >= 1, exp(1)*x, x*exp(1)) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, enclosed to 20 places, 6a60b739
f(x) = sqrt(x^2 + x^3) - abs(x) | 0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 1, yes, yes, yes, none, 1 tie, by rays, 2 directions, 156e06b6
f(x) = where(x > 0, exp(1)/x, 0) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, f210a500
f(x, y, z) = relu(min(x^2 - 2*y^2 - z, z)) + x | 0,0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 3, no, no, no, lexicographic, 2 ties, 2 directions, 2 arcs, a1d90f3c
select s(a) { a when sin(a) - a >= 0; 2*a when sin(a) - a < 0 }\nf(x) = s(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 arcs, 7c60c4ed
f(x) = norm2(relu(x), 2*relu(-x)) | 0 | regular yes, active exact 1 of 4 and 3 balls, nodewise exact 1 of 4 and 3 balls, clarke exact 2, yes, yes, yes, lexicographic, 3 ties, by rays, 2 directions, 461aeca8
f(x, y, z) = relu(min(x - sin(x) - y^3, y, z)) + z | 0,0,0 | regular yes, active exact 3 of 6, nodewise exact 3 of 6, clarke exact 3, no, no, no, lexicographic, 2 ties, 2 directions, 4 arcs, 667e0bed
f(x, y) =\n  atan2(x, 1 + relu(y)), x | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 51b5a97a
f(x, y) = norm1(norm1(norm1(norm1(x, y) - x, y) - y, x) - x, y - x) - norm1(x - norm1(x, y), y) | 0,0 | regular yes, active exact 54 of 4096, nodewise exact 54 of 4096, clarke exact 4, yes, yes, no, lexicographic, 6 ties, by cover, 25 entries, 4cdd43f0
f(x, y) = where(x < y, relu(relu(relu(relu(relu(relu(relu(relu(relu(relu(relu(x - y) - x) + y) - x) + y) - x) + y) - x) + y) - x) + y), 0) | 1,1 | regular no, active none, nodewise none, clarke none, , , , none, 5 ties, 1 path, f1a9bacd
f(x) = elu(x) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, cd8b5776
f(x) = elu(x) | -1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 3f2449d6
f(x) = elu(x, 2) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, b0d6534a
f(x) = elu(x, 2) | 1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 8990b52c
f(x, y) = elu(x, y) | 0,1 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, c193938a
f(x) = elu(relu(x)) - abs(x) | 0 | regular yes, active exact 4 of 8, nodewise exact 4 of 8, clarke exact 2, yes, yes, yes, lexicographic, 3 ties, 2 directions, 2 combinations, 6db2a910
f(x) = sparseSigmoid(x) | -1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, b87faa80
f(x) = sparseSigmoid(x) | 1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 6e85923d
f(x) = sparseSigmoid(x) | 2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, cca409df
f(x) = sparseSigmoid(x) | -2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, 99847a0a
f(x) = softsign(x) | -1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 848a216e
f(x) = softsign(abs(x)) | 0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations, 96b30f11
f(x, y) = xlogy(x, y) | 0,1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, b3cc3a7e
f(x, y) = xlogy(x, y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 7cfcb197
f(x, y) = xlogy(x, y) | 0,-1 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, bc322611
f(x, y) = xlogy(x, y) | 0,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 2e57ea17
f(x, y) = xlogy(x, y) | 1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 46f8c841
f(x) = xlogy(x, abs(x) + 1) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, c14e24ac
f(x, y) = atan2(x, y) | 1,1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 1338ba58
f(x, y) = atan2(x, y) | 0,1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 7dc348c1
f(x, y) = atan2(x, y) | 5,8 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, b1c3d6f9
f(x, y) = atan2(x, y) | 0,-1 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, enclosed to 20 places, f0a57e2e
f(x, y) = atan2(x, y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 2 paths, 4a1f8d37
f(x, y) = atan2(x, y) | 1,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 20457d39
f(x, y) = atan2(x, y) | -1,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 9a21c9be
f(x, y) = atan2(x, y) | -1,-1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, a091dd6c
f(x) = atan2(x, -1) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, enclosed to 20 places, 2046c586
f(x, y) = hypot(x, y) | 3,4 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 1a1f99e1
f(x, y) = hypot(x, y) | 1,1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, d1f330f5
f(x, y) = hypot(x, y) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls, 5543d4ac
f(x, y, z) = norm2(x, y, z) | 0,0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls, 6f5e6f7e
f(x, y, z) = std(x, y, z) | 1,1,1 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 1 tie, by balls, 4e80360b
f(x, y, z) = std(x, y, z) | 1,1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 196920a6
f(x, y) = max(norm2(x, y), abs(x)) | 0,0 | regular yes, active exact 2 of 4 and 1 balls, nodewise exact 2 of 4 and 1 balls, clarke exact 2 and 1 balls, yes, yes, yes, lexicographic, 3 ties, by balls, 8d73b08a
f(x, y) = sqrt(x^2 + y^2) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, 02b227ff
f(x, y) = sqrt(x^2 + y^4) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, 95932950
f(x, y) = sqrt((x - y)^2) | 1,1 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, 303403d8
f(x, y) = sqrt(x^2 + 2*x*y + 3*y^2) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, 79f5e788
f(x, y) = (x^2 + y^2)^(3/2) | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, by nodewise, aedb232f
f(x) = sqrt(abs(x)^3) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, none, 1 tie, by nodewise, 8b3108ee
f(x) = sqrt(abs(x)) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, 922398b3
f(x) = sqrt(relu(x)) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, d6f190c5
f(x) = sqrt(exp(1)*x^2) | 0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, enclosed to 20 places, 6a754d95
f(x) = exp(1)*abs(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, enclosed to 20 places, 0c719464
f(x, y) = exp(1)*norm2(x, y) + x | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls, enclosed to 20 places, 8a4afc58
f(x, y) = norm2(exp(1)*x, y) - x | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls, enclosed to 20 places, 0953bf7e
f(x, y) = norm2(exp(x) - 1, sin(y)) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls, 6ef842a1
f(x, y) = max(exp(x), exp(y)) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, 4e76de17
f(x, y) = relu(exp(1)*x - y) + abs(y) | 0,0 | regular yes, active exact 4 of 4, nodewise exact 4 of 4, clarke exact 4, yes, yes, yes, lexicographic, 2 ties, enclosed to 20 places, 75c4e385
f(x) = log(2)*abs(x) + x | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, enclosed to 20 places, b914b742
f(x) = abs(x - log(2)) | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, bee220c3
f(x) = where(x > 0, exp(x), 1 + x) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 7e499e61
f(x) = where(x > 0, exp(x), 1 + 2*x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, f7920d2d
f(x) = where(x > 0, exp(x), x) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, ca292c63
f(x, y) = where(x > y, exp(x - y), 1 + x - y) | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 47eb6a85
f(x) = step(x)*log(1 + x) | 0 | regular yes, active exact 2 of 3, nodewise exact 2 of 3, clarke exact 2, yes, yes, yes, none, 1 tie, by rays, 2 directions, 5723d656
f(x, y) = where(x^2 + y^2 > 0, x*y/(x^2 + y^2), 0) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, de9cbe53
f(x, y) = where(abs(x) < 1, 1 - abs(x), 0) | 1,0 | regular yes, active exact 2 of 6, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 058c2955
f(x, y) = where(abs(x) + abs(y) < 1, 1 - abs(x) - abs(y), 0) | 1,0 | regular yes, active exact 3 of 24, nodewise exact 3 of 8, clarke exact 3, yes, yes, yes, lexicographic, 3 ties, 4 directions, 2 combinations, 62c9c60d
f(x, y) = where(max(x, y) > 0, max(x, y), 0) | 0,0 | regular yes, active exact 3 of 8, nodewise exact 3 of 8, clarke exact 3, yes, yes, yes, lexicographic, 3 ties, 4 directions, 2 combinations, 68eb50d9
f(x, y) = step(x)*x*y | 0,1 | regular yes, active exact 2 of 3, nodewise exact 2 of 3, clarke exact 2, yes, yes, yes, none, 1 tie, by rays, 8 directions, 65607a6a
f(x, y) = sign(x)*x^2 - y | 0,0 | regular yes, active exact 1 of 3, nodewise exact 1 of 3, clarke exact 1, no, no, no, lexicographic, 0 ties, by nodewise, 63238662
f(x, y) = floor(x)*(x - 1)*(x - 2) | 1,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, none, 0 ties, by rays, 8 directions, 39046b9f
f(x, y) = abs(y - x^2)*step(x) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 2 ties, 2 paths, bf469ba6
f(x, y) = relu(y - x^2) - relu(x^2 - y) | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 1, yes, yes, no, lexicographic, 2 ties, 2 directions, 1 identity, ec9d4af1
f(x, y) = relu(y - x^2) + relu(x^4 - y) | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 3, yes, yes, yes, lexicographic, 2 ties, 2 directions, 1 arc, 1 identity, c077cf8f
f(x, y) = max(y - x^2, 2*x^2 - y, x*y) | 0,0 | regular yes, active exact 3 of 3, nodewise exact 3 of 3, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 1 identity, 7831768f
f(x, y) = max(y^2 - x^3, 0) + abs(y) | 0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 4 arcs, 1c6c6a02
f(x, y) = relu(y^2 - x^3)*x + max(y, x*y) | 0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 4 arcs, 96c1fb14
f(x, y) = max(x^2 - y^2, 2*x*y) + y | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 5aa12cb0
f(x, y) = min(abs(x^3 - y^2), y)*3 | 0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 4 arcs, 79b0b247
f(x, y) = y + 2*relu(min(x^3 - y^2, y)) | 0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, no, no, no, lexicographic, 2 ties, 1 direction, 3 arcs, 7ba4d97d
f(x, y) = x + y*relu(min(x^2 + y^2 - 1, 2 - x - y)) | 1,0 | regular yes, active exact 2 of 4, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 573aa959
f(x, y) = y - 3*relu(min(y - x^2, x^2 + x^3 - y)) | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 3, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 arcs, c55bb3b8
f(x, y) = y - 3*relu(min(y - x^2 - x^4, x^2 + x^5 - y)) | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 1, yes, yes, no, lexicographic, 2 ties, 2 directions, 2 identities, 8a40a0f7
f(x, y) = relu(min(y - x^2, x^2 - y - x^4)) + y | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 1, yes, yes, no, lexicographic, 2 ties, 2 directions, 2 identities, b7c66779
f(x, y) = relu(y*(y - x^2)*(y + x^3)) + y | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 2f487186
f(x, y) = where(y > x^2, y, 2*y - x^2) + relu(x*y) | 0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, no, no, no, lexicographic, 2 ties, 4 arcs, 5ab52f81
f(x) = relu(sin(x) - x) + x | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 2364af74
f(x) = relu(x - sin(x)) + abs(x) | 0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 arcs, 4df66c83
f(x) = relu(exp(x) - 1 - x) + x | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 7b7a28c3
f(x) = relu(exp(x) - 1 - x - x^2) + x | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 77cda0db
f(x, y) = relu(cos(x) - 1 + y) - y | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, bac4e2ee
f(x, y) = relu(min(log(1 + x) - y, y - x)) + x | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 1, no, no, no, lexicographic, 2 ties, 2 directions, 2 identities, 678206d1
f(x, y, z) = relu(min(exp(x) - 1 - y, y - x)) + z | 0,0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 3, no, no, no, lexicographic, 2 ties, 2 directions, 2 arcs, 8fcc2f6e
f(x, y, z) = relu(x - y) + relu(y - z) + relu(z - x) | 0,0,0 | regular yes, active exact 7 of 8, nodewise exact 7 of 8, clarke exact 6, yes, yes, yes, lexicographic, 3 ties, 6 directions, 2 combinations, e201da7a
f(x, y, z) = abs(x) + abs(y) + abs(z) + abs(x + y + z) | 0,0,0 | regular yes, active exact 15 of 16, nodewise exact 15 of 16, clarke exact 14, yes, yes, yes, lexicographic, 4 ties, 14 directions, 2 combinations, 32170104
f(x, y, z) = max(x*y, z) - max(x, y*z) | 0,0,0 | regular yes, active exact 4 of 4, nodewise exact 4 of 4, clarke exact 4, yes, yes, yes, lexicographic, 2 ties, 4 directions, e25c3c41
f(x, y, z) = relu(min(x^2 - y*z, z)) + x | 0,0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, no, no, no, lexicographic, 2 ties, 1 direction, 3 arcs, 05ef1afe
select bend(x, y) { x when x >= y; 2*x - y when x < y }\nf(x, y) = bend(relu(y), x) - x | 0,0 | regular yes, active exact 4 of 4, nodewise exact 4 of 4, clarke exact 4, no, no, no, lexicographic, 2 ties, 4 directions, a0d24f70
select s(x, y) { x^2 when x^2 >= y; y when x^2 < y }\nf(x, y) = s(x, y) + relu(x - y) | 1,1 | regular yes, active exact 4 of 4, nodewise exact 4 of 4, clarke exact 4, no, no, no, lexicographic, 2 ties, 4 directions, 7d7f5348
f(x) = abs(x) + abs(2*x) + abs(3*x) + abs(4*x) + abs(5*x) + abs(6*x) + abs(7*x) + abs(8*x) + abs(9*x) + abs(10*x) + abs(11*x) + abs(12*x) | 0 | regular yes, active exact 79 of 4096, nodewise exact 79 of 4096, clarke exact 2, yes, yes, yes, lexicographic, 12 ties, 2 directions, 22 combinations, 60ae9480
sqrt(relu(x))*0 + y | -1,-1 | relu=last | regular yes, active undecided 1, nodewise exact 1 of 1, clarke exact 1, undecided, no, no, none, 0 ties, by nodewise, fdb57d4c
f(x, y) = (1 + abs(x - y))*(x - y) | 0,0 | abs=#1 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 0bdf529b
sqrt(x^2)/log(3) - exp(1)*x | 0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, no, no, no, none, 0 ties, by balls, enclosed to 20 places, 72166b3e
sqrt(exp(1)*x^2 - 3*x^2) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 6d1215ca
select s(a) { a when exp(a) - 1 - a >= 0; 2*a when exp(a) - 1 - a < 0 }\nf(x) = s(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, 2 arcs, 636aeaad
relu(t) | -8 | relu=#2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, b6bdfb0a
max(t, t) | 5 | max=first | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 1cf076a1
sqrt(x*0) | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, none, 0 ties, by nodewise, 322f428b
sqrt(exp(1)*x^2 + y^2) + 2*y | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, no, no, no, none, 0 ties, by balls, enclosed to 20 places, e97414a0
sqrt(relu(x))*0 + y | -1,-1 | regular yes, active undecided 1, nodewise exact 1 of 1, clarke exact 1, undecided, no, no, none, 0 ties, by nodewise, b93330e0
select s(a) { a when a^3 >= 0; 2*a when a^3 < 0 }\nf(x, y) = s(-y - x) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 arcs, f96b2f0b
select h(x) { 1 when x > 0; 0 when x <= 0 }\nh(x - x) | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, by rays, 2 directions, 52dcfde5
xlogy(x, y) | 0,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 469cf918
norm2(3*x, 4*x) - abs(x) | 0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, by rays, 2 directions, 6f4faacd
1/(t - 1) - 1/t + relu(t - 3) | 0 | relu=last | none
clip(x, 0, 1) | 0 | clip=#1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, enclosed to 0 places, 238e95a2
sqrt(x^2) + abs(y) | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, none, 1 tie, by balls, af34f841
ceil(x^2 + y^2) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, d0314016
asin(min(x, 1)) | 1 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, enclosed to 20 places, 43684f68
sqrt(relu(x))*0 + y | -1,2 | regular yes, active undecided 1, nodewise exact 1 of 1, clarke exact 1, undecided, no, no, none, 0 ties, by nodewise, c4c240e3
xlogy(0, x) | 2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, e87f25a7
select s(a) { a when a^3 >= 0; 2*a when a^3 < 0 }\nf(x) = s(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 arcs, e152e3a3
t^(1/17) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 936533f1
select h(x) { 1 when x > 0; 0 when x <= 0 }\nx*h(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, none, 0 ties, by rays, 2 directions, 04f0edb6
relu(s - x) | 1,0 | relu=mean | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 95f614db
asin(x - 1) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, enclosed to 20 places, 192562d8
abs(x)^(5/2) + abs(x) | 0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, by balls, d4a72d76
sqrt(t^2) | 0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, debeed61
x^0 + y^0 + (x*y)^-2 | 0,0 | none
max(exp(x) + z*log(2), exp(y), exp((x + y)/2) + z*log(2)/2) | 0,0,0 | regular yes, active exact 3 of 3, nodewise exact 3 of 3, clarke exact 2, no, no, no, lexicographic, 1 tie, enclosed to 20 places, 85de6748
max(x*y, y - x, 1/8) | 10,1000 | max=#2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 0e8756b3
where(floor(x) = 0, x, 0) | 0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, none, 1 tie, by rays, 2 directions, c37022a2
norm2(norm2(x, y), z) + norm2(z, y) | 0,0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 3 ties, by balls, 07490247
abs(x)^(5/2) + abs(x) | 0 | abs=#2 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, by balls, 5463ff72
floor(x^2 - y^2) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 4b8eda1b
asin(min(x, 1)) | 0 | regular yes, active undecided 1, nodewise exact 1 of 1, clarke exact 1, undecided, no, no, lexicographic, 0 ties, 1 direction, ae1e6b79
norm2(relu(abs(x) - 1), y) + 3*y | 0,0 | regular yes, active undecided 0 and 1 balls, nodewise exact 0 of 2 and 1 balls, clarke exact 0 and 1 balls, undecided, no, no, lexicographic, 2 ties, by balls, 68e3a931
floor(-x^2 - y^2) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, e6a87f45
where(0 < x <= 1 and y != 2, 1, 0) | 1,2 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 68071011
exp(1)*norm2(x, y) + norm2(y, z) + 4*x | 0,0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, no, no, no, lexicographic, 2 ties, by balls, enclosed to 20 places, 81d7c0a8
select f(x) { 1/x when x > 0; 0 when x <= 0 }\nf(x) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, a5a21c4a
u^(1/2) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, c21a437f
abs(x) + std(x, y) | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 2 ties, by balls, 774ec439
sqrt((1/3 - x)*(x - x)) | -1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, none, 0 ties, by nodewise, 322c185c
rem(x, 1) | 1 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 56608989
relu(x)^2 | 0 | relu=last | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, 56674267
x*step(x) | 0 | regular yes, active exact 2 of 3, nodewise exact 2 of 3, clarke exact 2, yes, yes, yes, none, 1 tie, by rays, 2 directions, 3cb3da2c
sqrt(x) * abs(y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, d0c178d7
f(x, y) = norm2(x, y) - norm2(2*x, 2*y) + 2*x | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, no, lexicographic, 2 ties, by balls, 83cc239e
rem(x, 2) - rem(y, x) | 0,0 | none
rem(x, y - 2) | 2,1 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 97647bbb
select s(x) { exp(x - 1) when x <= -1; relu(x) when abs(x) > -1 and x > -1 }\nf(x) = s(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 2 combinations, 12751042
sqrt(x^4 + y^2) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, 15c3765f
min(x, y) | 2,2 | min=mean | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, aeb7bdf4
f(x, y) = floor(x + log(exp(1))) + y | -1,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 29b97d75
xlogy(x - 1, y) | 1,3 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 39a3593a
relu(t) + relu(t) | 0 | relu=#2 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations, 19ad330b
relu(x)^(1/2) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, 7160dc3b
mod(x^2, 3) | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 2 arcs, 3c52482e
norm2(relu(abs(x) - 1), y) + 3*y | 0,0 | relu=#1 | regular yes, active undecided 0 and 1 balls, nodewise exact 0 of 2 and 1 balls, clarke exact 0 and 1 balls, undecided, no, no, lexicographic, 2 ties, by balls, 08ca125b
norm2(x, y) - norm2(x + y^2, y) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by balls, 2204126d
select s(x) { x + 1/x when x > 0; x when x <= 0 }\nf(x) = s(x) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 4f6dc83b
f(x, y) = relu(1/(x + 1) - 1 + y) + relu(x - y) | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 3, yes, yes, yes, lexicographic, 2 ties, 2 directions, 1 arc, 1 identity, 8a97ef8e
f(x, y) = where(x = y, x, 2*x - y) + relu(x) | 0,0 | regular yes, active exact 4 of 4, nodewise exact 4 of 4, clarke exact 2, no, no, no, lexicographic, 2 ties, 2 directions, 9c202e7a
f(x, y) = where(x != y, 2*x - y, x) + abs(y) | 0,0 | regular yes, active exact 4 of 4, nodewise exact 4 of 4, clarke exact 2, no, no, no, lexicographic, 2 ties, 2 directions, bb2cd5c4
f(x, y) = relu(x)*relu(-x)*y + abs(x - y) | 0,0 | regular yes, active exact 2 of 8, nodewise exact 2 of 8, clarke exact 2, yes, yes, yes, lexicographic, 3 ties, 4 directions, 2 combinations, 2face970
f(x, y, z) = kthLargest(x, y, z, x + y; k=2) + median(x, y, z) | 0,0,0 | regular yes, active exact 9 of 12, nodewise exact 9 of 12, clarke exact 9, no, no, no, lexicographic, 2 ties, 18 directions, 21 combinations, 1ce9a0fa
f(x, y, z) = norm2(x, y, 2*x - y) + norm2(x + z, z) | 0,0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 2 ties, by balls, 34dd48d9
f(x, y) = max(x*y, -x*y, x^2 - y^2) + y | 0,0 | regular yes, active exact 1 of 3, nodewise exact 1 of 3, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, cacbeaab
f(x, y) = (x + y)^2/(1 + relu(x)) - abs(x - y)/(2 + abs(y)) | 0,0 | regular yes, active exact 2 of 8, nodewise exact 2 of 8, clarke exact 2, yes, yes, yes, lexicographic, 3 ties, 6 directions, 2 combinations, 0761a6fd
f(x, y) = x - 2*relu(min(y - x^7, 3*x^7 - y)) | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 3, no, no, no, lexicographic, 2 ties, 2 directions, 2 arcs, 215e9643
f(x, y) = y + relu(min(y + x^8, -2*x^8 - y)) | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 1, yes, yes, no, lexicographic, 2 ties, by sectors, 1 arc, 8d512ed5
select s(x, y) { x^2 when x^2 >= y^3; y^3 when x^2 < y^3 }\nf(x, y) = s(x, y) + relu(x - y) | 1,1 | regular yes, active exact 4 of 4, nodewise exact 4 of 4, clarke exact 4, no, no, no, lexicographic, 2 ties, 4 directions, c90757ce
f(x, y) = where(x != 0, x*y/(x^2 + y^2), 0) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 2bdf27b3
f(x) = norm2(5*x, 12*x) - abs(x) + x | 0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, by rays, 2 directions, 6517d24e
f(x) = norm2(x, 2*x) - 2*abs(x) | 0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 2, yes, yes, yes, none, 2 ties, by rays, 2 directions, enclosed to 20 places, 6c4ee1e2
f(x, y) = sqrt(x^2 - 2*x*y + 3*y^2) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, 3c279806
f(x, y) = sqrt(x^2 + 2*x*y + y^2) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, 8b34d79d
f(x, y) = sqrt(x^2 - y^2) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, a7dc30e9
f(x, y) = sqrt(x^2 + y^2 + 3*x*y) + x | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, b4d97ca4
f(x, y) = max(x*log(2), y*log(3), x + y) | 0,0 | regular yes, active exact 3 of 3, nodewise exact 3 of 3, clarke exact 3, no, no, no, lexicographic, 1 tie, enclosed to 20 places, a37f4b0a
f(x, y, z) = max(exp(x) + z*log(3), exp(y), exp((x + y)/2) - z) | 0,0,0 | regular yes, active exact 3 of 3, nodewise exact 3 of 3, clarke exact 3, no, no, no, lexicographic, 1 tie, enclosed to 20 places, 96a50073
f(x, y) = sqrt(exp(1)*x^2 + y^2) - x | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, enclosed to 20 places, f3eafe11
f(x, y) = exp(1)*norm2(x, y) + norm2(x, 2*y) - 3*y | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 2 ties, by balls, enclosed to 20 places, 78485cec
f(x, y) = median(x, y, x + y, 2*x) | 0,0 | regular yes, active exact 5 of 6, nodewise exact 5 of 6, clarke exact 1, no, no, no, lexicographic, 1 tie, 8 directions, 12 combinations, 66112a64
f(x, y) = median(x, y) | 1,1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 2 directions, c1652e5a
f(x, y) = median(x, -x, y, -y) + y | 0,0 | regular yes, active exact 5 of 6, nodewise exact 5 of 6, clarke exact 1, no, no, no, lexicographic, 1 tie, 8 directions, 12 combinations, 6c2bb13d
f(x, y) = median(x, y, 1, 3) | 0,4 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, 1 direction, 7eb0848c
select s(a) { a when cos(a) - 1 + a^2 >= 0; 2*a when cos(a) - 1 + a^2 < 0 }\nf(x) = s(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, 2 arcs, 219f9207
f(x, y) = relu(min(exp(x) - 1 - y, y - 2*x)) - y | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 3, no, no, no, lexicographic, 2 ties, 4 directions, 8e43b7fb
f(x) = sqrt(x^2)/exp(1) - log(3)*x + sqrt(4*x^2) | 0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 0 ties, by balls, enclosed to 20 places, c9f18ae7
f(x, y) = where(x = y, 1, 0) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, faf70e12
f(x, y) = sign(x*y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 19650a72
f(x, y) = abs(x)*sign(y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 2 paths, b5ee12b0
f(x, y) = exp(1)*norm2(x, x) + y | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, no, no, no, lexicographic, 1 tie, by balls, enclosed to 20 places, 4c831725
f(x, y) = exp(1)*norm2(x + y, 2*x + 2*y) + x - y | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, no, no, no, lexicographic, 1 tie, by balls, enclosed to 20 places, ca4c74a1
f(x, y) = exp(1)*norm2(x + y, x) + log(2)*y | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls, enclosed to 20 places, 5b7cffc2
f(x, y, z) = where(x + y = 0 and y + z = 0, x - z, 0) | 0,0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, 1 direction, a6a95881
f(x, y) = where(x + y > 0, x*(x + y), 0) | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, 31147859
f(x, y) = where(relu(x) > 0, x*y, 0) | 0,0 | regular yes, active exact 1 of 4, nodewise exact 1 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise, 0dccdf78
f(x, y) = where(relu(x) > 0, x*y, 0) | 0,1 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 1 combination, edef9875
f(x, y) = where(abs(x) > 0, y + x, y) | 0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 1, no, no, no, lexicographic, 2 ties, 2 directions, 2 combinations, 35a05516
f(x, y) = where(x > 0 and x < 0, 5, x + y) | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 2 directions, 1 combination, 48a2056e
f(x, y) = where(x > y and y > x, 1, x) | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 2 directions, 1 combination, 0203f6fc
f(x, y) = exp(1)*norm2(x, y) + 3*abs(x) + y | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 2 ties, by balls, enclosed to 20 places, 6b51c05f
f(x, y) = max(2*norm2(x, y) + 3*x, norm2(x, y) - 3*x) + y | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 3 ties, by balls, 118ba488
f(x, y) = 2*norm2(x, y) + 3*abs(x) + 2*y | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 2 ties, by balls, 54f9e3a0
f(x, y) = max(norm2(x, y) - 3*x + y, 2*norm2(x, y) + 3*x + 2*y) | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 3 ties, by balls, 19c44855
f(x, y) = max(norm2(x, y) - 3*x + 2*y, 2*norm2(x, y) + 3*x + 3*y) | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, no, no, no, lexicographic, 3 ties, by balls, df7e7231
`;
