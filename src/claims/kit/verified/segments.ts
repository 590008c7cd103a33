/** Programs along segments: `text | from | to | says`. Chosen so that each reaches something that those before it do not. */
export const SEGMENTS = String.raw`
f(x) = 3*x | 0 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x, y, z) = abs(x/(z + 3)) | 1/2,1/2,2 | 1,2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 6 places
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(x*x) | 1/2 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x, y, z) = relu(z) | 2,-1,0 | 1/2,0,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2
f(x, y) = relu(-1*0) | 1,1/2 | 0,-1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2
f(x, y, z) = abs(x*z) | 0,2,2 | -1,0,1/2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x, y) = x^2 | 0,1 | 1/2,1/2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x) = abs(relu(x)) | 1 | -1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 2
f(x) = relu(-1) | 1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x) = step(sign(x))*abs(clip(x, 3, x)) | 1 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 6
f(x, y, z) = abs(z^2) | 1/2,0,0 | 1/2,1/2,1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x) = clip(hinge(x), -1, 1) | 0 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 3, enclosed to 0 places
f(x, y) = hypot(y^2, 1/2*x) | 0,2 | 1/2,2 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 16 22 places
f(x, y) = (2*1/2 + step(x)*x) | -1,0 | -1,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y) = s(min(min(-2, y), min(0, x))) | -1,-1 | -1,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2
f(x, y) = clip(relu(-1), (3 + y), relu(x)) | -1,1/2 | -1,-1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 4
f(x, y) = x*x | 0,2 | 1/2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y) = s(relu(1/2)) + (y + y) | 0,-1 | 0,-1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x, y, z) = x^3/(y^2 + 3) | 0,1/2,1/2 | 0,0,2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x, y, z) = norm2(std(-1, 1/2), x) | 0,2,-1 | 1/2,0,0 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 9 16 places
f(x, y) = sign(1) | 0,0 | 1/2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x, y) = s((x + x)) + x*1 | 2,0 | 1,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x, y, z) = max(min(z, x), min(x, z), abs(x)) | 1,1,1 | 0,1/2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 20
f(x, y) = y*x | -1,2 | 0,1/2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x) = squaredHinge(3*(x - x)) | 1 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x, y, z) = max(relu(x), (max(-1, 0) - z)) | 2,1/2,0 | 0,0,1/2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2
f(x, y) = relu(y/1/2)^2 | 2,0 | 0,1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x) = abs(min(3, (x - 3))) | 1 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x, y, z) = squaredHinge(abs((x - relu6(y)))) | 0,0,0 | 0,0,2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 4
f(x, y, z) = clip(clip(y, -1, 1), -1, 1) | 0,1,-1 | 2,0,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 0 places
f(x, y) = atan(y) | 0,0 | -1,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y, z) = s(x^3) + y*z | -1,0,0 | 0,2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x) = relu(relu(x)) | 1/2 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(sign(x)) + huber(x^2) | 0 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 4
f(x, y) = exp((1/2 - y)) | 1/2,-1 | 0,0 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 15 16 places
f(x, y, z) = min(where(x <= 3, y, -2), clip(z, y, y)) | 0,0,0 | 2,-1,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 7
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(sign(x)) + x^3 | 1 | 0 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1
f(x, y) = sort(3*huber(0), relu6(squaredHinge(x)), abs(relu(-2)))[1] | 0,0 | 0,1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 24
f(x, y) = clip(abs((step(1/2)*x + sign(-2))), -1, 1) | 0,-1 | 2,-1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 0 places
f(x, y, z) = (y + -2) | 0,-1,2 | 2,2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x, y, z) = norm1(x, z) | 0,0,-1 | 0,-1,1/2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 2 2
f(x) = max(x, x, 1) | 0 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x, y) = abs(x) | -1,-1 | 1/2,2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1
f(x) = (abs(x) + min(x, x)) | 1/2 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2
f(x, y) = softsign((x + y)) | 2,0 | 1/2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 6 places
f(x) = (softsign(x) - median(x, x, min(x, x))) | 0 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 12
f(x) = (normInf(hardSwish(x), max(x, x)) - relu6(0)) | 0 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 48
f(x, y) = (abs(-1*y) - 0*relu(x)) | 1,0 | -1,-1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 2 2
f(x, y) = min((y - x), x^2) | 0,0 | -1,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x) = (softShrink(x) + softsign(x)) | 1 | 2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 7 places
f(x) = relu(x^3)^2 | 2 | 1/2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 3 places
f(x, y, z) = softsign(softShrink(z)) | 0,0,-1 | 0,0,1/2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 2, enclosed to 6 places
f(x, y, z) = max(2*x, softShrink(relu(1/2))) | -1,1,2 | 0,0,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 3
f(x, y) = abs(min(y^2, y)) | 2,0 | 1/2,1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x) = relu(2)*x | 0 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2
f(x, y) = softShrink(kthLargest(y, x, x; k=2)) | 0,1/2 | 1/2,2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 3
f(x, y) = leakyRelu(y) | 1,-1 | 1/2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 27 places
f(x, y, z) = min(abs(abs(max(3, z))), max(x, x)*3*y) | 1/2,-1,0 | 0,0,1/2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 16
f(x) = where(x < -1, x, x) | 2 | 2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2
f(x) = huber(x) | 0 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x) = abs(clip(-1, -1, 1)) | 2 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 3, enclosed to 0 places
f(x, y) = (relu(max(x, softsign(x))) + normInf(softsign(y), softShrink(y))) | 1/2,0 | -1,0 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 32 64
f(x, y) = 1/2*min(min(1, y), min(2, y)) | 1,0 | 0,1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 4
f(x) = exp(x) | 0 | 1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 16 places
f(x) = exp(abs(x)) | -1 | 1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 15 places
f(x) = exp(x) + step(x) | -1 | 1 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 2 1, enclosed to 16 places
f(x) = abs(x) + exp(step(x)) | -1 | 1 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 2 1, enclosed to 16 places
f(x) = step(x)*exp(x) + abs(x) | -1 | 1 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 2 1, enclosed to 16 places
f(x) = log(x) | 1 | 2 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 9 16 places
f(x) = log(x) | -1 | 1 | none
f(x) = log(x) | 0 | 1 | none
f(x) = log(abs(x)) | -1 | 1 | none
f(x) = exp(x)/x | -1 | 1 | none
f(x) = exp(x)/(x - 1) | 0 | 1 | none
f(x) = 1/x + exp(x) | 1 | 2 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 8 16 places
f(x) = relu(exp(x) - 2) | 0 | 1 | yes, yes, 2 pieces, enclosed, with quadrature, I(x) of 1 1, enclosed to 16 19 20 places
f(x) = abs(exp(x) - 2) | 0 | 2 | yes, yes, 2 pieces, enclosed, with quadrature, I(x) of 1 1, enclosed to 13 16 21 places
f(x) = sin(x) | 0 | 2 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 11 16 places
f(x) = softplus(x) - softplus(-x) | -2 | 2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 7 places
f(x) = max(exp(x), exp(2*x)/exp(x)) | 0 | 1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 2, enclosed to 16 places
f(x) = where(x < 0, exp(x), 1 + x) | -1 | 1 | yes, yes, 2 pieces, enclosed, with quadrature, I(x) of 1 1, enclosed to 16 places
f(x) = where(x < 0, exp(x), 2) | -1 | 1 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 1 1, enclosed to 16 places
f(x) = exp(x^2) | 0 | 1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 6 16 places
f(x) = exp(-x^2) | -1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 10 places
f(x) = log(1 + x^2) | -1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 7 places
f(x) = 1/(1 + exp(x)) | -1 | 1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 7 16 places
f(x) = x*exp(x) | 0 | 1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 14 16 places
f(x) = exp(x) | 1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x) = norm2(x, 1) | -1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 7 places
f(x, y) = exp(x)*abs(y) | -1,-1 | 1,1 | yes, yes, 2 pieces, enclosed, with quadrature, I(x) of 1 1, enclosed to 14 16 places
f(x, y) = max(exp(x), exp(y)) | 0,1 | 1,0 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 20 places
f(x, y) = max(exp(x), exp(y)) | 0,0 | 1,1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 2, enclosed to 16 places
f(x, y) = log(x/y) | 1,1 | 2,2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1
f(x, y) = hypot(x, exp(y)) | 0,0 | 1,1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 9 16 places
f(x) = abs(x^2 - 2) | 0 | 2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 3 8 places
f(x) = relu(x^2 - 2)/x | 1 | 2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 3 6 places
f(x) = 1/(x^2 + 1) | 0 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 5 places
f(x) = abs(x)/(x^2 + 1) | -1 | 1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 4 places
f(x) = 1/(x + 2) | -1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 5 places
f(x) = step(x^2 - 2) | 0 | 2 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 2 1, enclosed to 3 places
f(x) = step(x^2 - 2)*(x^2 - 2) | 0 | 2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 2 1, enclosed to 3 9 places
f(x) = where(x = 1, 5, x) | 0 | 2 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 1 1
f(x) = where(x = 0, 5, x) | 0 | 2 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1
f(x) = where(x = 2, 5, x) | 0 | 2 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1
f(x) = sign(x) | 0 | 1 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1
f(x) = sign(x) | -1 | 0 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1
f(x) = x/x | -1 | 1 | none
f(x) = x^2/x | 0 | 1 | none
f(x) = 1/x | 0 | 1 | none
f(x) = 1/x | 1 | 2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 6 places
f(x) = relu(1/x) | 1 | 2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 6 places
f(x) = max(x, x^2) | 0 | 2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1
f(x) = max(x, 2*x - x) | -1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2
f(x) = relu(x) - relu(x) | -1 | 1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 2 2
f(x) = max(x, x)*x | 0 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2
f(x) = x^(1/3) | -1 | 1 | none
f(x) = where(x < 1/2, exp(x), exp(x)) | 0 | 1 | yes, yes, 2 pieces, enclosed, with quadrature, I(x) of 2 2, enclosed to 16 20 places
f(x) = where(exp(x) < 2, exp(x), 2) | 0 | 1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 18 20 places
f(x) = 1/(exp(x) - 2) | 0 | 1 | none
f(x) = log(x - 1/2) | 0 | 1 | none
f(x) = exp(1/x) | 0 | 1 | none
f(x) = max(x, 0)*exp(x) + where(x = 0, 1, 0) | -1 | 1 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 1 1, enclosed to 16 places
f(x) = exp(x) + where(x = 1, 1, 0) | 0 | 1 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1, enclosed to 16 places
f(x) = exp(x) + where(x = 0, 1, 0) | 0 | 1 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1, enclosed to 16 places
`;
