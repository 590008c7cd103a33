/** Programs at points: `text | at | says`. Chosen so that each reaches something that those before it do not. */
export const TOLD_AT_POINTS = String.raw`
f(x, y) = sqrt((x - y)^2 - x^4) + y | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, a75cadbe
f(x, y) = (x^2 - y^4)^(3/2) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, f3b8dabe
select s(a) { a when a^3 >= 0; 2*a when a^3 < 0 }\nf(x, y) = s(y) + x | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 arcs, 5ec4b3b1
select s(a) { a when a^3 >= 0; 2*a when a^3 < 0 }\nf(x, y) = s(y - x) - y | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 arcs, ab343bc1
select s(a) { a when a^3 >= 0; 2*a when a^3 < 0 }\nf(x, y, z) = s(z) - s(2*y - x) | 0,0,0 | regular yes, active exact 4 of 4, nodewise exact 4 of 4, clarke exact 4, no, no, no, lexicographic, 2 ties, 4 arcs, ebaedef0
select s(a) { a when a^3 >= 0; 2*a when a^3 < 0 }\nf(x, y, z) = s(x - y + z) | 0,0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 arcs, 274b4a18
f(x, y) = where(where(x^2 + y^2 > 0, x, 2*x) > 0, x, 0) + y | 0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, no, no, no, lexicographic, 2 ties, 2 arcs, 1 identity, e9ee9864
f(x, y) = relu(norm2(3*x, 4*x) - 2*x) + y | 0,0 | regular yes, active exact 1 of 2 and 1 balls, nodewise exact 1 of 2 and 1 balls, clarke exact 1 and 1 balls, no, no, no, lexicographic, 2 ties, by balls, 03bbc99f
f(x) = relu(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 5cf4af62
f(x, y) = (x - 2) | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, f73b2b5a
f(x) = sigmoid(x) | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 24e447eb
f(x, y, z) = relu(min((y + x), relu(y))) | 1/2,1/2,1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, e9e0ba87
f(x, y) = tanh(abs(y)^(3/2)) | 2,-1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 443c0b9a
f(x) = max((x + x), sigmoid(x)) | 1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 0c29b636
f(x, y, z) = z*y | -1,2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, add648b7
f(x) = (max(sqrt(x + 2), max(x, (x - x))) + abs(max(x, x))^(3/2)) | -1 | regular yes, active exact 1 of 4, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 75080b28
f(x) = (x - x)*min(0, x) | -1 | regular yes, active exact 1 of 2, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, 4a3d4480
f(x, y) = y^3 | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, 15434a31
f(x, y) = y^3 | 0,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 3c6c3f4f
f(x, y) = clip(mod(x, 2), -1, step(x)*y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 2 ties, 2 paths, 2dc34a29
f(x, y) = relu(min(3, y)) | 2,-1 | regular yes, active exact 1 of 2, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, 60b5d089
f(x, y) = kthLargest(sort(3, y, y)[1], y, 1/2; k=2) | 1/2,0 | regular yes, active exact 1 of 6, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, 362c9269
f(x, y) = min((y + y), relu(y)) | 1,1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 1c370764
f(x) = (min(x, x) - abs(x)) | 2 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, 38e78b99
f(x, y, z) = -2*x | 2,2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, f73f088e
f(x, y) = 1/2*((x - y) + min(x, 0)) | -1,-1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 0d90a550
f(x) = clip(x, -1, 1) | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, enclosed to 0 places, 5a9ebc90
f(x, y, z) = abs(squaredHinge(z)) | 1/2,1,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, e1c66cc6
f(x, y, z) = abs(y) | 1,0,1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 6cbb83d6
f(x, y) = where(3 < min(y, x), (-1 + y), x) | 1/2,1/2 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 5c675dd9
f(x) = x*x | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, a31f1128
f(x, y) = tanh((3 - y)) | -1,-1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 2e143b68
f(x) = abs(x)^(3/2) | 1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 30e7336d
f(x) = std(x^2, floor(x)) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, 3ef0a77a
f(x) = std(x, x^2) | 0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls, 23add6e9
f(x, y, z) = (step(y)*x + clip(z, z, x)) | 0,1/2,0 | regular yes, active exact 4 of 9, nodewise exact 2 of 3, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, 1 combination, 58bf53ac
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y) = s(relu(x)) | 1,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 4e59fad1
f(x) = -2*-1*-2 | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, 11510013
f(x) = clip(max(1, x), relu(x), floor(floor(x))) | 2 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, 8ba055a7
f(x, y, z) = hypot(y, y) | -1,0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 1 tie, by balls, 1bebf09a
f(x, y, z) = relu(z)*(2 - y)*y^2 | 0,1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 6b43e27b
f(x, y, z) = x*x/(3 + 3) | 2,2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, f63ffc6b
f(x, y, z) = max(x^2, -2) | 1,1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, c2037d94
f(x, y, z) = where(clip(min(x, z), -1, 1) < -2, clip(y, -1, 1), sign(mod(y, 2))) | 2,0,0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, enclosed to 0 places, 8c64f221
f(x, y) = (x - relu(y)) | 1,1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, dc6c907b
f(x, y) = softShrink(softShrink(x)) | 0,0 | regular yes, active exact 2 of 5, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, b89ff3eb
f(x) = median(2, x, x) | 2 | regular yes, active exact 2 of 3, nodewise exact 2 of 3, clarke exact 1, yes, yes, no, lexicographic, 1 tie, 2 directions, 1 combination, b7e1fe12
f(x, y) = x*hypot(x, x) | 0,1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, 64793175
f(x, y) = step(y)*softShrink(1/2) | 1/2,1/2 | regular yes, active exact 1 of 8, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, f16e1566
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y) = s(min(1/2*x, (y - y))) | 1,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, a34711ab
f(x, y) = abs((x + 3))^(3/2) | 1/2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 621aeae0
select s(x) { 0 when x = 0; x when x != 0 }\nf(x, y, z) = s(min(y, z)*1/2*z) | 1/2,-1,1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, ba9badba
f(x, y, z) = (1/2 - x) | 0,-1,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, d140fa94
f(x, y) = ((min(1/2, x) + max(relu(0), x)) + max(abs(x), y)) | 0,0 | regular yes, active exact 6 of 16, nodewise exact 6 of 16, clarke exact 4, yes, yes, yes, lexicographic, 4 ties, 4 directions, 2 combinations, d5d8ae3a
f(x) = relu(0*x) | -1 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, aaa9baa9
f(x) = median((leakyRelu(x) - min(x, (x + x))), (x - x), 1*sort(x, x, x)[1]) | 0 | regular yes, active exact 5 of 72, nodewise exact 5 of 72, clarke exact 1, yes, yes, yes, lexicographic, 4 ties, 2 directions, 4 combinations, 2b60e457
f(x, y, z) = abs(x) | 0,2,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, c3ec043c
f(x, y) = softShrink(y) | 0,1/2 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 3415eacd
f(x, y) = relu(-1) | 0,1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, 51f021a1
f(x, y) = x/(y + 3) | 2,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, e09e48ac
f(x, y, z) = mod(z, 2) | 0,1/2,1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 11e6e2a3
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x, y) = s(y*x) | 0,2 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, cf234501
f(x, y) = where(y <= y, y, x) | 0,1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 204a91bc
f(x) = -2*min((x + x), relu6(3)) | 0 | regular yes, active exact 2 of 4, nodewise exact 1 of 1, clarke exact 1, yes, no, no, lexicographic, 0 ties, 1 direction, 6f8c656a
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x, y, z) = s(relu(z)) | 0,-1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 4f124b74
f(x, y) = -1*1/2 | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, d3a1ad74
f(x) = sqrt(log(sin(x) + 2) + 2) | 2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 83329922
f(x) = relu6(squaredHinge(leakyRelu(3))) | 0 | regular yes, active exact 1 of 6, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, 5ffa7cc7
f(x) = softplus(sqrt(abs(x)^(3/2) + 2)) | 2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, ca337bc4
f(x, y, z) = atan(x) | 0,0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, a88660e0
f(x, y, z) = norm1(abs(abs(x)), softsign(norm1(-1, min(-2, z)))) | 2,1,0 | regular yes, active exact 1 of 8, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 32676d6f
f(x, y, z) = sort(2, x, y)[2] | 2,1,2 | regular yes, active exact 2 of 4, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 0b87e1f6
f(x) = mod(clip(1/2, -1, 1), 2) | -1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, enclosed to 0 places, bd097573
f(x, y) = max(x*-1^2, std(x, y)) | -1,1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, 4d2feb61
f(x) = cos(x) | -1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, e98cdef3
f(x) = step(step(x)*x)*((x - x) + 2) | -1 | regular yes, active exact 1 of 6, nodewise exact 1 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise, 8210a195
f(x) = min(relu(x), (x - (2 + 1/2))) | 1 | regular yes, active exact 1 of 2, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 43dbd2aa
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x, y, z) = s(mod(sign(y), 2)) + relu(0*x) | 0,2,1 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, 028eccd0
f(x, y, z) = huber(relu6(y^2)) | -1,0,1 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, f0b2b314
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y) = s(leakyRelu(max(y, max(-2, x)))) | 1/2,1/2 | regular yes, active exact 2 of 3, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, ec358c6c
f(x) = max(1/2*max(x, x), abs(3*x)) | 0 | regular yes, active exact 3 of 8, nodewise exact 3 of 8, clarke exact 2, yes, yes, yes, lexicographic, 3 ties, 2 directions, 2 combinations, 78a4d6af
f(x, y, z) = abs(min(abs(y), z)) | 2,0,-1 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 60ab5ca8
f(x, y, z) = max(min(min(1, z), x), sort((x + y), hinge(y), max(y, 3))[2], max(max(y, x), 0)) | 2,0,-1 | regular yes, active exact 2 of 416, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, 38ccbd93
f(x, y) = squaredHinge(min(max(x, -1), min(norm1(x, x), abs(0)))) | 0,0 | regular yes, active exact 4 of 48, nodewise exact 4 of 32, clarke exact 2, yes, yes, yes, lexicographic, 4 ties, 2 directions, 4 combinations, c733e3db
f(x, y) = floor(step(x)*3) | -1,-1 | regular yes, active exact 1 of 3, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, de280c02
f(x, y, z) = where(z < x, x, 0) | 1,2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 428ad9ee
f(x, y) = min(x, sin(-1)) | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, enclosed to 20 places, d2e00b22
f(x, y) = max(1/2*softplus(x), exp(max(y, y))) | 2,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, enclosed to 20 places, ae0237af
f(x, y, z) = sigmoid(min(y, x)) | 2,-1,-1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 6c317d7e
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x, y, z) = s(min(abs(3*y), relu(y))) + (1*x - 1*(z + 1*x)) | -1,0,0 | regular yes, active exact 4 of 16, nodewise exact 4 of 16, clarke exact 2, no, no, no, lexicographic, 4 ties, 2 directions, 4 combinations, a0ec0c7c
f(x) = relu(2*x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 7f534834
f(x) = abs(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 1b3a591a
f(x, y) = sign(x) | 0,2 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 295eecf9
f(x, y, z) = softplus(z) | 0,1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 0f57969f
f(x, y, z) = kthLargest(z, y, z; k=2) | 0,-1,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, e039de28
f(x) = (max(atan(x), min(x, x)) - max(2*(x - 2), exp(sqrt(2 + 2)))) | 2 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, enclosed to 20 places, 295d98a2
f(x) = max(relu(x), min(x, x)) | 2 | regular yes, active exact 1 of 6, nodewise exact 1 of 4, clarke exact 1, no, no, no, lexicographic, 2 ties, by nodewise, daac9bc8
f(x, y, z) = leakyRelu(relu6(y*x)) | 1/2,0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 1 identity, 3505d777
f(x) = mod(x, 2) | 2 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 84fe848e
f(x, y, z) = 3*x^2 | 1/2,0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 5bc019db
f(x) = max(norm2(x, x), (hardSwish(x) - x)) | 1 | regular yes, active exact 1 of 3, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 50a0a230
f(x, y) = norm2(max(y, y), y) | 2,0 | regular yes, active exact 0 of 2 and 1 balls, nodewise exact 0 of 2 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 2 ties, by balls, 63240495
f(x, y) = (abs(sin(1))^(3/2) - -1*sin(2)) | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, enclosed to 20 places, 9fcd8e36
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(median((-1 - huber(2)), hinge(relu6(0*x)), relu6(1))) | 2 | regular yes, active exact 1 of 36, nodewise exact 1 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise, 3c79752c
f(x) = -1/(x + 3)/((x + x) + 3) | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, e84f26a7
f(x, y) = (norm1(3, 0) - hinge(relu(0))) | -1,0 | regular yes, active exact 1 of 4, nodewise exact 1 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise, 5c9b3c3c
f(x, y, z) = y^2/(x + 3)/(relu(1)/(y*y + 3) + 3) | 2,1/2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, b239ff9e
f(x) = (abs(x) - relu(x)) | 0 | regular yes, active exact 4 of 4, nodewise exact 4 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations, 32ed5a01
f(x) = leakyRelu(0*normInf(x, x)) | 0 | regular yes, active exact 1 of 8, nodewise exact 1 of 8, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise, 61751897
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(-2*x*x) + relu(x) | -1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 3ef9a676
f(x) = hypot(x*x, x)*max(x^2, 0) | 1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, 90246039
f(x, y) = clip(y, x, 1) | 1,2 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, 2 directions, 5a208cd9
f(x) = hardSwish(max(kthLargest(3, 1*x, sort(x, x, x)[3]; k=2), 0*kthLargest(x, x, -1; k=2))) | 1 | regular yes, active exact 1 of 36, nodewise exact 1 of 24, clarke exact 1, no, no, no, lexicographic, 3 ties, by nodewise, 34aac785
f(x, y) = min(min(x, x), abs(x)) | 2,1/2 | regular yes, active exact 1 of 6, nodewise exact 1 of 4, clarke exact 1, no, no, no, lexicographic, 2 ties, by nodewise, 6b3c7adf
f(x, y, z) = norm1(softShrink(x), min(x, z)) | 2,1/2,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, 1c07f451
f(x, y, z) = (squaredHinge(3*leakyRelu(-2)) + relu6(x)) | 2,0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, e120fbdf
f(x, y) = median(3*1/2, 1/2*y, ((x + y) + median(y, 1/2, x))) | 1,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 11ed1a30
f(x) = (abs(2)^(3/2) - tanh(min(x, x))) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, enclosed to 20 places, ed917b18
f(x, y) = max(min(max(x, x), max(x, y)), max(1/2, x)) | 2,0 | regular yes, active exact 1 of 20, nodewise exact 1 of 8, clarke exact 1, no, no, no, lexicographic, 3 ties, by nodewise, 878f3a9a
f(x) = clip(x^2, -1, 1) | 1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, enclosed to 0 places, 36918442
f(x, y, z) = norm2(0, y^2) | 2,0,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, a2352fd2
f(x) = max(abs(min(x, x)), relu(abs(x))) | 0 | regular yes, active exact 3 of 32, nodewise exact 3 of 32, clarke exact 2, yes, yes, yes, lexicographic, 5 ties, 2 directions, 2 combinations, a60efac6
select s(x) { 0 when x = 0; x when x != 0 }\nf(x, y) = s((relu(min(1, 1)) - max(x, x))) | 1/2,0 | regular yes, active exact 1 of 4, nodewise exact 1 of 4, clarke exact 1, no, no, no, lexicographic, 2 ties, by nodewise, c4d7ffe4
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(relu(relu(x))) + max(x, relu(0)) | 0 | regular yes, active exact 3 of 32, nodewise exact 3 of 32, clarke exact 2, yes, yes, yes, lexicographic, 5 ties, 2 directions, 2 combinations, 42559ff3
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(norm2(median(x, x, 1/2), clip(x, -1, 1))) | 1 | regular yes, active exact 2 of 6, nodewise exact 2 of 4, clarke exact 2, no, no, no, lexicographic, 2 ties, enclosed to 0 20 places, bbddf352
f(x) = atan2(atan2(x, x), cos(atan2(x, x))) | -1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, enclosed to 20 places, fc817b39
f(x, y) = (max(max(x, y), norm1(x, y)) - max(x, y)) | 1/2,0 | regular yes, active exact 3 of 12, nodewise exact 3 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations, f526d5b1
f(x, y, z) = z/(z + 3)/((abs(y) - max(z, 2)) + 3)/(relu(x^2) + 3) | 2,-1,0 | regular yes, active exact 4 of 6, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, d90b7394
f(x, y, z) = leakyRelu((min(x, z) + z)) | 0,-1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, 45657664
f(x) = hypot(sqrt(sqrt(x^2)^2), max(x, x^2)) | 1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, enclosed to 20 places, 040ef8b1
select s(x) { 0 when x = 0; x when x != 0 }\nf(x, y) = s(max(softsign(x), min(squaredHinge(0), softShrink(x)))) | -1,0 | regular yes, active exact 2 of 14, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, cb76b031
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y, z) = s(y^3) + z^3 | 0,1/2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, c638e26b
f(x) = (softsign(x) - floor(x)) | 2 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, a41ae0b5
f(x) = clip((x - x), min(x, mod(0, 2)), where(x < -1, x, 2)) | 1 | regular yes, active exact 1 of 6, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, 786a9bee
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s((max(1, 2) - x)) + x^2 | 1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, c6a8c179
f(x, y) = (y - hypot(y, y)) | -1,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 1 tie, by balls, 070de7a0
f(x, y) = abs(abs(max((y - x), softsign(y), x))) | -1,-1 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations, cb72f105
f(x, y) = sqrt(where(x >= y, y, x)^2) | -1,-1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, 4ca17900
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x, y, z) = s(x^3) | -1,-1,1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, b9abf860
f(x) = (abs((x + x)) + min((relu(x) - max(x, x)), (x - 1))) | 0 | regular yes, active exact 2 of 8, nodewise exact 2 of 8, clarke exact 2, yes, yes, yes, lexicographic, 3 ties, 2 directions, 2 combinations, 5606512c
f(x, y) = clip(min(clip(y, x, -2), y), (min(3, 0) - clip(relu(3), abs(y), (y - x))), sign(relu(x))) | 1,0 | regular yes, active exact 3 of 576, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 4 directions, acbdd327
f(x) = max(relu(-1), x) | 0 | regular yes, active exact 2 of 3, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 21b16745
f(x) = 0*abs(x)^(3/2) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, f8d82658
f(x) = max(sin(x), max(abs(x)^(3/2), sigmoid(x))) | -1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, c7d6d856
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x, y) = s((y - y)) + abs((x + 3)) | 1/2,1 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 49ba3ee4
f(x) = norm2(hypot(x, x), (x - x)) | 0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 2 ties, by balls, ebeb2eba
f(x) = mod(clip(0, x, -1), 2) | 1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, b2c2594e
f(x, y) = -1^2 | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, d7e87ea8
f(x) = mod(x^2, 2) | 2 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 59fc6179
f(x, y, z) = 2/(3 + 3) | 2,-1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, 7e3ff1ad
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y) = s(min(abs(y)^(3/2), y)) | 2,0 | regular yes, active exact 2 of 8, nodewise exact 2 of 8, clarke exact 2, yes, yes, yes, lexicographic, 3 ties, by balls, 79a3e5f2
f(x, y, z) = sort(squaredHinge(x), -1*(y - x), hardSwish((3 + 2)))[3] | 1,1,1/2 | regular yes, active exact 2 of 28, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 4 directions, 04d4235d
f(x, y, z) = max(max(x, tanh(-1)), 3*abs(0)^(3/2)) | 1/2,2,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 299fd03b
f(x, y) = where(x < x, x, x) | -1,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, cb4b4a15
f(x, y) = step(x*y)*relu(y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 2 ties, 2 paths, 058016c4
f(x) = abs(x)^(3/2) | 1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places, c0ea5fcb
f(x) = sort(softShrink(x), abs(3), -1)[3] | -1 | regular yes, active exact 1 of 12, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, 1468ccf9
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x, y) = s(relu(y)) + min((x - y), x) | 1,1 | regular yes, active exact 2 of 3, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, 0f50e8cc
f(x, y) = floor(max(3, x)) | 0,-1 | regular yes, active exact 1 of 2, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, ec5d264f
f(x, y) = max(norm2(y, y), y)*y*y | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise, fe305c42
f(x, y, z) = norm1(softsign(z), norm1(hardSwish(z), max(x, 3))) | 0,2,0 | regular yes, active exact 9 of 48, nodewise exact 9 of 24, clarke exact 2, yes, yes, yes, lexicographic, 4 ties, 2 directions, 1 identity, 9d73d651
f(x, y, z) = sign(z^2) | -1,1/2,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 1bed15fb
f(x) = clip(x, x, x) | 1 | regular yes, active exact 1 of 3, nodewise exact 1 of 3, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 07e52ae4
f(x, y) = clip(clip(-2, y, -2), -1, 1) | -1,1/2 | regular yes, active exact 1 of 3, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, enclosed to 0 places, 282b3de9
f(x) = hypot(x^3, norm2((x + x), hypot(x^2, hypot(x, x)))) | 0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 4 ties, by balls, 3fdb2d08
f(x) = floor(floor(clip(x, -1, 1))) | 1 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, enclosed to 0 places, 7138609d
f(x) = max(max(huber(max(x, -1)), (abs(-2) - (3 - x))), max(softsign(x), abs(softsign(x)))) | 1 | regular yes, active exact 3 of 104, nodewise exact 2 of 8, clarke exact 2, yes, no, no, lexicographic, 3 ties, 2 directions, 2 arcs, 262a7da4
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x, y, z) = s(2*(-1 + max(x, x))) | 0,1/2,2 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, 1 direction, c25acce5
f(x) = mod(floor(x), 2) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 1f9178d1
f(x) = floor(2) | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, 2fd6b85f
f(x) = (step(x)*x + mod(x, 2)) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, e2094fac
f(x) = (floor(mod(x, 2)) + clip(2, -1, 1)) | 2 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, enclosed to 0 places, 37570f23
f(x, y, z) = ((max(max(y, z), x) - hardSwish(y)) + ((0 + normInf(z, 1)) + (x + z))) | 0,0,-1 | regular yes, active exact 12 of 18, nodewise exact 12 of 12, clarke exact 4, no, no, no, lexicographic, 3 ties, 4 directions, 20ce2866
f(x) = relu(x) - relu(-x) | 0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 1, yes, yes, no, lexicographic, 2 ties, 2 directions, 2 combinations, 53cb59cb
f(x) = exp(relu(x)) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 8fec9277
f(x) = log(x) | 0 | none
f(x) = sqrt(x) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 3287c5cd
f(x) = sqrt(x) | 1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, e093de24
f(x) = 1/x | 0 | none
f(x) = x^2/x | 0 | none
f(x) = relu(x)/x | 1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, 0ab5f03b
f(x) = abs(x)^(3/2) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, 5886b463
f(x) = abs(x)^(1/2) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, 04563ccc
f(x, y) = max(x, y, x + y, x*y) | 0,0 | regular yes, active exact 4 of 4, nodewise exact 4 of 4, clarke exact 4, yes, yes, yes, lexicographic, 1 tie, 4 directions, 8d3ada4d
f(x, y) = abs(x) - abs(y) + max(x, y) | 0,0 | regular yes, active exact 8 of 8, nodewise exact 8 of 8, clarke exact 6, yes, yes, yes, lexicographic, 3 ties, 6 directions, 2 combinations, ceba3101
f(x, y) = norm2(x, y) + abs(x) | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 2 ties, by balls, 67396c76
f(x, y) = norm2(x, y) - x | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls, b7649fb0
f(x, y) = max(norm2(x, y), x) | 0,0 | regular yes, active exact 1 of 2 and 1 balls, nodewise exact 1 of 2 and 1 balls, clarke exact 1 and 1 balls, yes, yes, yes, lexicographic, 2 ties, by balls, 55d0c4b4
f(x, y) = norm2(2*x, y) + norm2(x, 2*y) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 2 ties, by balls, bf993e8a
f(x, y) = norm2(x, y) + norm2(x + 1, y) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls, 20e5e3c1
f(x, y) = norm2(x, y) + 3/5*x + 4/5*y | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls, f5bf4943
f(x, y, z) = norm2(x, y) + abs(z) | 0,0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 2 ties, by balls, 4cc9af14
f(x, y, z) = norm2(x, y, z) + max(x, y) | 0,0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 2 ties, by balls, 0711f780
f(x, y) = max(norm2(x, y), norm2(x, y) + x) | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 3 ties, by balls, 74ec672a
f(x, y) = max(norm2(x, y) + x, 2*norm2(x, y)) | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 3 ties, by balls, 474d524e
f(x, y) = std(x, y) | 1,1 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls, 63d49f3a
f(x, y) = relu(x - y^2) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 71a49a5d
f(x, y) = max(x - y^2, x + y^2) | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, ec733c05
f(x, y) = relu(x*y) | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, e772c80b
f(x, y) = relu(x^2 - y^2) | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, 7dee29af
f(x, y) = abs(x - y^2) - abs(x + y^2) | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 1 arc, 1 identity, b81a3799
f(x, y) = max(x, min(y, x + y^2)) | 0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, no, no, no, lexicographic, 2 ties, 1 direction, 2 arcs, 1 identity, 76484c6d
f(x, y) = relu(y - exp(x) + 1) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 2a377554
f(x, y) = abs(sin(x) - y) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, fca206ae
f(x, y) = max(log(1 + x), y) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, 890248f4
f(x) = relu(x - sin(x)) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, 4cd7f913
f(x) = max(exp(x), 1 + x) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise, 182a66e3
f(x) = abs(tanh(x) - x) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, 684b1170
f(x, y) = sort(x, y, x + y)[2] | 0,0 | regular yes, active exact 3 of 6, nodewise exact 3 of 6, clarke exact 3, no, no, no, lexicographic, 1 tie, 6 directions, 9b6505c1
f(x, y, z) = median(x, y, z) | 1,1,1 | regular yes, active exact 3 of 3, nodewise exact 3 of 3, clarke exact 3, no, no, no, lexicographic, 1 tie, 6 directions, dba2ee31
f(x, y, z) = kthLargest(x, y, z; k=2) - max(x, y) | 0,0,0 | regular yes, active exact 5 of 6, nodewise exact 5 of 6, clarke exact 5, yes, yes, yes, lexicographic, 2 ties, 6 directions, 4 combinations, fe555b1b
f(x, y) = clip(x, y, 1) | 1,1 | regular yes, active exact 3 of 3, nodewise exact 3 of 3, clarke exact 3, yes, yes, yes, lexicographic, 1 tie, 4 directions, 647baaf7
f(x) = exp(x)*relu(x) - x | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 5e79fffe
f(x) = abs(x)*abs(x) | 0 | regular yes, active exact 1 of 4, nodewise exact 1 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise, 47ad1623
f(x, y) = abs(x)*y + relu(y)*x | 0,0 | regular yes, active exact 1 of 4, nodewise exact 1 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise, ed48c446
f(x, y) = abs(x)*y | 0,1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 0dc676b6
f(x, y) = max(abs(x), abs(y)) | 0,0 | regular yes, active exact 4 of 8, nodewise exact 4 of 8, clarke exact 4, yes, yes, yes, lexicographic, 3 ties, 8 directions, 8fd76327
f(x, y) = max(x, y) - max(x, y) | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations, be9db499
f(x, y) = relu(x) + relu(-x) - abs(x) | 0,0 | regular yes, active exact 5 of 8, nodewise exact 5 of 8, clarke exact 1, yes, yes, yes, lexicographic, 3 ties, 2 directions, 2 combinations, e6c3c969
f(x, y, z) = abs(x) + abs(y) + abs(z) | 0,0,0 | regular yes, active exact 8 of 8, nodewise exact 8 of 8, clarke exact 8, yes, yes, yes, lexicographic, 3 ties, 8 directions, 1267b0e4
f(x, y) = exp(x)*max(x, y) | 1,1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, enclosed to 20 places, bdd705ec
f(x, y) = max(exp(x), exp(y)) | 1,1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, enclosed to 20 places, 2041e2d5
f(x) = log(relu(x) + 1) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions, 1fc838f5
f(x) = atan(abs(x)) - abs(x) | 0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations, 282dda80
f(x) = where(x, 1, 2) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, 3727efee
f(x) = where(x, x, 0) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, yes, yes, no, lexicographic, 1 tie, 1 direction, f53597b4
`;
