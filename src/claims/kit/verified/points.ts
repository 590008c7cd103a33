/** Programs at points: `text | at | says`. Chosen so that each reaches something that those before it do not. */
export const TOLD_AT_POINTS = String.raw`
f(x) = relu(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x, y) = (x - 2) | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = sigmoid(x) | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y, z) = relu(min((y + x), relu(y))) | 1/2,1/2,1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y) = tanh(abs(y)^(3/2)) | 2,-1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places
f(x) = max((x + x), sigmoid(x)) | 1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties
f(x, y, z) = z*y | -1,2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = (max(sqrt(x + 2), max(x, (x - x))) + abs(max(x, x))^(3/2)) | -1 | regular yes, active exact 1 of 4, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise
f(x) = (x - x)*min(0, x) | -1 | regular yes, active exact 1 of 2, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
f(x, y) = y^3 | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
f(x, y) = y^3 | 0,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y) = clip(mod(x, 2), -1, step(x)*y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 2 ties, 2 paths
f(x, y) = relu(min(3, y)) | 2,-1 | regular yes, active exact 1 of 2, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
f(x, y) = kthLargest(sort(3, y, y)[1], y, 1/2; k=2) | 1/2,0 | regular yes, active exact 1 of 6, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x, y) = min((y + y), relu(y)) | 1,1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = (min(x, x) - abs(x)) | 2 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x, y, z) = -2*x | 2,2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y) = 1/2*((x - y) + min(x, 0)) | -1,-1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = clip(x, -1, 1) | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, enclosed to 0 places
f(x, y, z) = abs(squaredHinge(z)) | 1/2,1,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y, z) = abs(y) | 1,0,1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x, y) = where(3 < min(y, x), (-1 + y), x) | 1/2,1/2 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise
f(x) = x*x | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
f(x, y) = tanh((3 - y)) | -1,-1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places
f(x) = abs(x)^(3/2) | 1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = std(x^2, floor(x)) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path
f(x) = std(x, x^2) | 0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls
f(x, y, z) = (step(y)*x + clip(z, z, x)) | 0,1/2,0 | regular yes, active exact 4 of 9, nodewise exact 2 of 3, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions, 1 combination
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y) = s(relu(x)) | 1,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = -2*-1*-2 | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
f(x) = clip(max(1, x), relu(x), floor(floor(x))) | 2 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path
f(x, y, z) = hypot(y, y) | -1,0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 1 tie, by balls
f(x, y, z) = relu(z)*(2 - y)*y^2 | 0,1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y, z) = x*x/(3 + 3) | 2,2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y, z) = max(x^2, -2) | 1,1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y, z) = where(clip(min(x, z), -1, 1) < -2, clip(y, -1, 1), sign(mod(y, 2))) | 2,0,0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, enclosed to 0 places
f(x, y) = (x - relu(y)) | 1,1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y) = softShrink(softShrink(x)) | 0,0 | regular yes, active exact 2 of 5, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
f(x) = median(2, x, x) | 2 | regular yes, active exact 2 of 3, nodewise exact 2 of 3, clarke exact 1, yes, yes, no, lexicographic, 1 tie, 2 directions, 1 combination
f(x, y) = x*hypot(x, x) | 0,1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x, y) = step(y)*softShrink(1/2) | 1/2,1/2 | regular yes, active exact 1 of 8, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y) = s(min(1/2*x, (y - y))) | 1,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x, y) = abs((x + 3))^(3/2) | 1/2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places
select s(x) { 0 when x = 0; x when x != 0 }\nf(x, y, z) = s(min(y, z)*1/2*z) | 1/2,-1,1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y, z) = (1/2 - x) | 0,-1,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y) = ((min(1/2, x) + max(relu(0), x)) + max(abs(x), y)) | 0,0 | regular yes, active exact 6 of 16, nodewise exact 6 of 16, clarke exact 4, yes, yes, yes, lexicographic, 4 ties, 4 directions, 2 combinations
f(x) = relu(0*x) | -1 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x) = median((leakyRelu(x) - min(x, (x + x))), (x - x), 1*sort(x, x, x)[1]) | 0 | regular yes, active exact 5 of 72, nodewise exact 5 of 72, clarke exact 1, yes, yes, yes, lexicographic, 4 ties, 2 directions, 4 combinations
f(x, y, z) = abs(x) | 0,2,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x, y) = softShrink(y) | 0,1/2 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x, y) = relu(-1) | 0,1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
f(x, y) = x/(y + 3) | 2,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y, z) = mod(z, 2) | 0,1/2,1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x, y) = s(y*x) | 0,2 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x, y) = where(y <= y, y, x) | 0,1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = -2*min((x + x), relu6(3)) | 0 | regular yes, active exact 2 of 4, nodewise exact 1 of 1, clarke exact 1, yes, no, no, lexicographic, 0 ties, 1 direction
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x, y, z) = s(relu(z)) | 0,-1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y) = -1*1/2 | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
f(x) = sqrt(log(sin(x) + 2) + 2) | 2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places
f(x) = relu6(squaredHinge(leakyRelu(3))) | 0 | regular yes, active exact 1 of 6, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x) = softplus(sqrt(abs(x)^(3/2) + 2)) | 2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places
f(x, y, z) = atan(x) | 0,0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y, z) = norm1(abs(abs(x)), softsign(norm1(-1, min(-2, z)))) | 2,1,0 | regular yes, active exact 1 of 8, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y, z) = sort(2, x, y)[2] | 2,1,2 | regular yes, active exact 2 of 4, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x) = mod(clip(1/2, -1, 1), 2) | -1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction, enclosed to 0 places
f(x, y) = max(x*-1^2, std(x, y)) | -1,1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions
f(x) = cos(x) | -1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places
f(x) = step(step(x)*x)*((x - x) + 2) | -1 | regular yes, active exact 1 of 6, nodewise exact 1 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise
f(x) = min(relu(x), (x - (2 + 1/2))) | 1 | regular yes, active exact 1 of 2, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x, y, z) = s(mod(sign(y), 2)) + relu(0*x) | 0,2,1 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x, y, z) = huber(relu6(y^2)) | -1,0,1 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y) = s(leakyRelu(max(y, max(-2, x)))) | 1/2,1/2 | regular yes, active exact 2 of 3, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions
f(x) = max(1/2*max(x, x), abs(3*x)) | 0 | regular yes, active exact 3 of 8, nodewise exact 3 of 8, clarke exact 2, yes, yes, yes, lexicographic, 3 ties, 2 directions, 2 combinations
f(x, y, z) = abs(min(abs(y), z)) | 2,0,-1 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise
f(x, y, z) = max(min(min(1, z), x), sort((x + y), hinge(y), max(y, 3))[2], max(max(y, x), 0)) | 2,0,-1 | regular yes, active exact 2 of 416, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions
f(x, y) = squaredHinge(min(max(x, -1), min(norm1(x, x), abs(0)))) | 0,0 | regular yes, active exact 4 of 48, nodewise exact 4 of 32, clarke exact 2, yes, yes, yes, lexicographic, 4 ties, 2 directions, 4 combinations
f(x, y) = floor(step(x)*3) | -1,-1 | regular yes, active exact 1 of 3, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x, y, z) = where(z < x, x, 0) | 1,2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y) = min(x, sin(-1)) | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, enclosed to 20 places
f(x, y) = max(1/2*softplus(x), exp(max(y, y))) | 2,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, enclosed to 20 places
f(x, y, z) = sigmoid(min(y, x)) | 2,-1,-1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x, y, z) = s(min(abs(3*y), relu(y))) + (1*x - 1*(z + 1*x)) | -1,0,0 | regular yes, active exact 4 of 16, nodewise exact 4 of 16, clarke exact 2, no, no, no, lexicographic, 4 ties, 2 directions, 4 combinations
f(x) = relu(2*x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x) = abs(x) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x, y) = sign(x) | 0,2 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path
f(x, y, z) = softplus(z) | 0,1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places
f(x, y, z) = kthLargest(z, y, z; k=2) | 0,-1,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise
f(x) = (max(atan(x), min(x, x)) - max(2*(x - 2), exp(sqrt(2 + 2)))) | 2 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, enclosed to 20 places
f(x) = max(relu(x), min(x, x)) | 2 | regular yes, active exact 1 of 6, nodewise exact 1 of 4, clarke exact 1, no, no, no, lexicographic, 2 ties, by nodewise
f(x, y, z) = leakyRelu(relu6(y*x)) | 1/2,0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 1 identity
f(x) = mod(x, 2) | 2 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path
f(x, y, z) = 3*x^2 | 1/2,0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = max(norm2(x, x), (hardSwish(x) - x)) | 1 | regular yes, active exact 1 of 3, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places
f(x, y) = norm2(max(y, y), y) | 2,0 | regular yes, active exact 0 of 2 and 1 balls, nodewise exact 0 of 2 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 2 ties, by balls
f(x, y) = (abs(sin(1))^(3/2) - -1*sin(2)) | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, enclosed to 20 places
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(median((-1 - huber(2)), hinge(relu6(0*x)), relu6(1))) | 2 | regular yes, active exact 1 of 36, nodewise exact 1 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise
f(x) = -1/(x + 3)/((x + x) + 3) | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y) = (norm1(3, 0) - hinge(relu(0))) | -1,0 | regular yes, active exact 1 of 4, nodewise exact 1 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise
f(x, y, z) = y^2/(x + 3)/(relu(1)/(y*y + 3) + 3) | 2,1/2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = (abs(x) - relu(x)) | 0 | regular yes, active exact 4 of 4, nodewise exact 4 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations
f(x) = leakyRelu(0*normInf(x, x)) | 0 | regular yes, active exact 1 of 8, nodewise exact 1 of 8, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(-2*x*x) + relu(x) | -1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = hypot(x*x, x)*max(x^2, 0) | 1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places
f(x, y) = clip(y, x, 1) | 1,2 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x) = hardSwish(max(kthLargest(3, 1*x, sort(x, x, x)[3]; k=2), 0*kthLargest(x, x, -1; k=2))) | 1 | regular yes, active exact 1 of 36, nodewise exact 1 of 24, clarke exact 1, no, no, no, lexicographic, 3 ties, by nodewise
f(x, y) = min(min(x, x), abs(x)) | 2,1/2 | regular yes, active exact 1 of 6, nodewise exact 1 of 4, clarke exact 1, no, no, no, lexicographic, 2 ties, by nodewise
f(x, y, z) = norm1(softShrink(x), min(x, z)) | 2,1/2,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions
f(x, y, z) = (squaredHinge(3*leakyRelu(-2)) + relu6(x)) | 2,0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y) = median(3*1/2, 1/2*y, ((x + y) + median(y, 1/2, x))) | 1,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x) = (abs(2)^(3/2) - tanh(min(x, x))) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, enclosed to 20 places
f(x, y) = max(min(max(x, x), max(x, y)), max(1/2, x)) | 2,0 | regular yes, active exact 1 of 20, nodewise exact 1 of 8, clarke exact 1, no, no, no, lexicographic, 3 ties, by nodewise
f(x) = clip(x^2, -1, 1) | 1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction, enclosed to 0 places
f(x, y, z) = norm2(0, y^2) | 2,0,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x) = max(abs(min(x, x)), relu(abs(x))) | 0 | regular yes, active exact 3 of 32, nodewise exact 3 of 32, clarke exact 2, yes, yes, yes, lexicographic, 5 ties, 2 directions, 2 combinations
select s(x) { 0 when x = 0; x when x != 0 }\nf(x, y) = s((relu(min(1, 1)) - max(x, x))) | 1/2,0 | regular yes, active exact 1 of 4, nodewise exact 1 of 4, clarke exact 1, no, no, no, lexicographic, 2 ties, by nodewise
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(relu(relu(x))) + max(x, relu(0)) | 0 | regular yes, active exact 3 of 32, nodewise exact 3 of 32, clarke exact 2, yes, yes, yes, lexicographic, 5 ties, 2 directions, 2 combinations
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(norm2(median(x, x, 1/2), clip(x, -1, 1))) | 1 | regular yes, active exact 2 of 6, nodewise exact 2 of 4, clarke exact 2, no, no, no, lexicographic, 2 ties, enclosed to 0 20 places
f(x) = atan2(atan2(x, x), cos(atan2(x, x))) | -1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, enclosed to 20 places
f(x, y) = (max(max(x, y), norm1(x, y)) - max(x, y)) | 1/2,0 | regular yes, active exact 3 of 12, nodewise exact 3 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations
f(x, y, z) = z/(z + 3)/((abs(y) - max(z, 2)) + 3)/(relu(x^2) + 3) | 2,-1,0 | regular yes, active exact 4 of 6, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y, z) = leakyRelu((min(x, z) + z)) | 0,-1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = hypot(sqrt(sqrt(x^2)^2), max(x, x^2)) | 1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, enclosed to 20 places
select s(x) { 0 when x = 0; x when x != 0 }\nf(x, y) = s(max(softsign(x), min(squaredHinge(0), softShrink(x)))) | -1,0 | regular yes, active exact 2 of 14, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y, z) = s(y^3) + z^3 | 0,1/2,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = (softsign(x) - floor(x)) | 2 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path
f(x) = clip((x - x), min(x, mod(0, 2)), where(x < -1, x, 2)) | 1 | regular yes, active exact 1 of 6, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s((max(1, 2) - x)) + x^2 | 1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x, y) = (y - hypot(y, y)) | -1,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 1 tie, by balls
f(x, y) = abs(abs(max((y - x), softsign(y), x))) | -1,-1 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations
f(x, y) = sqrt(where(x >= y, y, x)^2) | -1,-1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x, y, z) = s(x^3) | -1,-1,1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = (abs((x + x)) + min((relu(x) - max(x, x)), (x - 1))) | 0 | regular yes, active exact 2 of 8, nodewise exact 2 of 8, clarke exact 2, yes, yes, yes, lexicographic, 3 ties, 2 directions, 2 combinations
f(x, y) = clip(min(clip(y, x, -2), y), (min(3, 0) - clip(relu(3), abs(y), (y - x))), sign(relu(x))) | 1,0 | regular yes, active exact 3 of 576, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 4 directions
f(x) = max(relu(-1), x) | 0 | regular yes, active exact 2 of 3, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x) = 0*abs(x)^(3/2) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x) = max(sin(x), max(abs(x)^(3/2), sigmoid(x))) | -1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x, y) = s((y - y)) + abs((x + 3)) | 1/2,1 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise
f(x) = norm2(hypot(x, x), (x - x)) | 0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 2 ties, by balls
f(x) = mod(clip(0, x, -1), 2) | 1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
f(x, y) = -1^2 | 0,0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
f(x) = mod(x^2, 2) | 2 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path
f(x, y, z) = 2/(3 + 3) | 2,-1,2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y) = s(min(abs(y)^(3/2), y)) | 2,0 | regular yes, active exact 2 of 8, nodewise exact 2 of 8, clarke exact 2, yes, yes, yes, lexicographic, 3 ties, by balls
f(x, y, z) = sort(squaredHinge(x), -1*(y - x), hardSwish((3 + 2)))[3] | 1,1,1/2 | regular yes, active exact 2 of 28, nodewise exact 2 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 4 directions
f(x, y, z) = max(max(x, tanh(-1)), 3*abs(0)^(3/2)) | 1/2,2,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise
f(x, y) = where(x < x, x, x) | -1,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise
f(x, y) = step(x*y)*relu(y) | 0,0 | regular no, active none, nodewise none, clarke none, , , , none, 2 ties, 2 paths
f(x) = abs(x)^(3/2) | 1/2 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, enclosed to 20 places
f(x) = sort(softShrink(x), abs(3), -1)[3] | -1 | regular yes, active exact 1 of 12, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x, y) = s(relu(y)) + min((x - y), x) | 1,1 | regular yes, active exact 2 of 3, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions
f(x, y) = floor(max(3, x)) | 0,-1 | regular yes, active exact 1 of 2, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
f(x, y) = max(norm2(y, y), y)*y*y | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise
f(x, y, z) = norm1(softsign(z), norm1(hardSwish(z), max(x, 3))) | 0,2,0 | regular yes, active exact 9 of 48, nodewise exact 9 of 24, clarke exact 2, yes, yes, yes, lexicographic, 4 ties, 2 directions, 1 identity
f(x, y, z) = sign(z^2) | -1,1/2,0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path
f(x) = clip(x, x, x) | 1 | regular yes, active exact 1 of 3, nodewise exact 1 of 3, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise
f(x, y) = clip(clip(-2, y, -2), -1, 1) | -1,1/2 | regular yes, active exact 1 of 3, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise, enclosed to 0 places
f(x) = hypot(x^3, norm2((x + x), hypot(x^2, hypot(x, x)))) | 0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, none, 4 ties, by balls
f(x) = floor(floor(clip(x, -1, 1))) | 1 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path, enclosed to 0 places
f(x) = max(max(huber(max(x, -1)), (abs(-2) - (3 - x))), max(softsign(x), abs(softsign(x)))) | 1 | regular yes, active exact 3 of 104, nodewise exact 2 of 8, clarke exact 2, yes, no, no, lexicographic, 3 ties, 2 directions, 2 arcs
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x, y, z) = s(2*(-1 + max(x, x))) | 0,1/2,2 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, 1 direction
f(x) = mod(floor(x), 2) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path
f(x) = floor(2) | 0 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
f(x) = (step(x)*x + mod(x, 2)) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path
f(x) = (floor(mod(x, 2)) + clip(2, -1, 1)) | 2 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path, enclosed to 0 places
f(x, y, z) = ((max(max(y, z), x) - hardSwish(y)) + ((0 + normInf(z, 1)) + (x + z))) | 0,0,-1 | regular yes, active exact 12 of 18, nodewise exact 12 of 12, clarke exact 4, no, no, no, lexicographic, 3 ties, 4 directions
f(x) = relu(x) - relu(-x) | 0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 1, yes, yes, no, lexicographic, 2 ties, 2 directions, 2 combinations
f(x) = exp(relu(x)) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x) = log(x) | 0 | none
f(x) = sqrt(x) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path
f(x) = sqrt(x) | 1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, no, no, no, lexicographic, 0 ties, 1 direction
f(x) = 1/x | 0 | none
f(x) = x^2/x | 0 | none
f(x) = relu(x)/x | 1 | regular yes, active exact 1 of 1, nodewise exact 1 of 1, clarke exact 1, yes, yes, yes, lexicographic, 0 ties, 1 direction
f(x) = abs(x)^(3/2) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x) = abs(x)^(1/2) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 1 tie, 1 path
f(x, y) = max(x, y, x + y, x*y) | 0,0 | regular yes, active exact 4 of 4, nodewise exact 4 of 4, clarke exact 4, yes, yes, yes, lexicographic, 1 tie, 4 directions
f(x, y) = abs(x) - abs(y) + max(x, y) | 0,0 | regular yes, active exact 8 of 8, nodewise exact 8 of 8, clarke exact 6, yes, yes, yes, lexicographic, 3 ties, 6 directions, 2 combinations
f(x, y) = norm2(x, y) + abs(x) | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 2 ties, by balls
f(x, y) = norm2(x, y) - x | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls
f(x, y) = max(norm2(x, y), x) | 0,0 | regular yes, active exact 1 of 2 and 1 balls, nodewise exact 1 of 2 and 1 balls, clarke exact 1 and 1 balls, yes, yes, yes, lexicographic, 2 ties, by balls
f(x, y) = norm2(2*x, y) + norm2(x, 2*y) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 2 ties, by balls
f(x, y) = norm2(x, y) + norm2(x + 1, y) | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls
f(x, y) = norm2(x, y) + 3/5*x + 4/5*y | 0,0 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls
f(x, y, z) = norm2(x, y) + abs(z) | 0,0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 2 ties, by balls
f(x, y, z) = norm2(x, y, z) + max(x, y) | 0,0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 2 ties, by balls
f(x, y) = max(norm2(x, y), norm2(x, y) + x) | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 3 ties, by balls
f(x, y) = max(norm2(x, y) + x, 2*norm2(x, y)) | 0,0 | regular yes, active exact 0 of 2 and 2 balls, nodewise exact 0 of 2 and 2 balls, clarke exact 0 and 2 balls, yes, yes, yes, lexicographic, 3 ties, by balls
f(x, y) = std(x, y) | 1,1 | regular yes, active exact 0 of 1 and 1 balls, nodewise exact 0 of 1 and 1 balls, clarke exact 0 and 1 balls, yes, yes, yes, lexicographic, 1 tie, by balls
f(x, y) = relu(x - y^2) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x, y) = max(x - y^2, x + y^2) | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise
f(x, y) = relu(x*y) | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x, y) = relu(x^2 - y^2) | 0,0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x, y) = abs(x - y^2) - abs(x + y^2) | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 2, yes, yes, yes, lexicographic, 2 ties, 2 directions, 1 arc, 1 identity
f(x, y) = max(x, min(y, x + y^2)) | 0,0 | regular yes, active exact 2 of 4, nodewise exact 2 of 4, clarke exact 2, no, no, no, lexicographic, 2 ties, 1 direction, 2 arcs, 1 identity
f(x, y) = relu(y - exp(x) + 1) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x, y) = abs(sin(x) - y) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x, y) = max(log(1 + x), y) | 0,0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, 2 directions
f(x) = relu(x - sin(x)) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x) = max(exp(x), 1 + x) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, no, no, no, lexicographic, 1 tie, by nodewise
f(x) = abs(tanh(x) - x) | 0 | regular yes, active exact 1 of 2, nodewise exact 1 of 2, clarke exact 1, yes, yes, yes, lexicographic, 1 tie, by nodewise
f(x, y) = sort(x, y, x + y)[2] | 0,0 | regular yes, active exact 3 of 6, nodewise exact 3 of 6, clarke exact 3, no, no, no, lexicographic, 1 tie, 6 directions
f(x, y, z) = median(x, y, z) | 1,1,1 | regular yes, active exact 3 of 3, nodewise exact 3 of 3, clarke exact 3, no, no, no, lexicographic, 1 tie, 6 directions
f(x, y, z) = kthLargest(x, y, z; k=2) - max(x, y) | 0,0,0 | regular yes, active exact 5 of 6, nodewise exact 5 of 6, clarke exact 5, yes, yes, yes, lexicographic, 2 ties, 6 directions, 4 combinations
f(x, y) = clip(x, y, 1) | 1,1 | regular yes, active exact 3 of 3, nodewise exact 3 of 3, clarke exact 3, yes, yes, yes, lexicographic, 1 tie, 4 directions
f(x) = exp(x)*relu(x) - x | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x) = abs(x)*abs(x) | 0 | regular yes, active exact 1 of 4, nodewise exact 1 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise
f(x, y) = abs(x)*y + relu(y)*x | 0,0 | regular yes, active exact 1 of 4, nodewise exact 1 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, by nodewise
f(x, y) = abs(x)*y | 0,1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x, y) = max(abs(x), abs(y)) | 0,0 | regular yes, active exact 4 of 8, nodewise exact 4 of 8, clarke exact 4, yes, yes, yes, lexicographic, 3 ties, 8 directions
f(x, y) = max(x, y) - max(x, y) | 0,0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations
f(x, y) = relu(x) + relu(-x) - abs(x) | 0,0 | regular yes, active exact 5 of 8, nodewise exact 5 of 8, clarke exact 1, yes, yes, yes, lexicographic, 3 ties, 2 directions, 2 combinations
f(x, y, z) = abs(x) + abs(y) + abs(z) | 0,0,0 | regular yes, active exact 8 of 8, nodewise exact 8 of 8, clarke exact 8, yes, yes, yes, lexicographic, 3 ties, 8 directions
f(x, y) = exp(x)*max(x, y) | 1,1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, enclosed to 20 places
f(x, y) = max(exp(x), exp(y)) | 1,1 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, no, no, no, lexicographic, 1 tie, enclosed to 20 places
f(x) = log(relu(x) + 1) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 2, yes, yes, yes, lexicographic, 1 tie, 2 directions
f(x) = atan(abs(x)) - abs(x) | 0 | regular yes, active exact 3 of 4, nodewise exact 3 of 4, clarke exact 1, yes, yes, yes, lexicographic, 2 ties, 2 directions, 2 combinations
f(x) = where(x, 1, 2) | 0 | regular no, active none, nodewise none, clarke none, , , , none, 0 ties, 1 path
f(x) = where(x, x, 0) | 0 | regular yes, active exact 2 of 2, nodewise exact 2 of 2, clarke exact 1, yes, yes, no, lexicographic, 1 tie, 1 direction
`;
