/** Programs of one input: `text | says`. Chosen so that each reaches something that those before it do not. */
export const LINES = String.raw`
f(x) = abs(abs(x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
f(x) = abs((x + x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
f(x) = 1*1/2*2*x | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
f(x) = clip(clip(-2, sign(x), sign(x)), -1, 1) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces, enclosed to 0 places
f(x) = x^2 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece
f(x) = x*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece
f(x) = max(max(x, x), x*x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces
f(x) = min(sort(x, x, 2)[2], leakyRelu(1/2)) | yes, 1 clarke, 1 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces
f(x) = 2*min(x, x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
f(x) = (x + x)*min(-2, x) | yes, 0 clarke, 1 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
f(x) = relu((min(x, x) + x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = min(abs((x + x)), (abs(-1) - abs(1/2))) | yes, 3 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 1 at points, 4 pieces
f(x) = clip(relu(x), -1, 1) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, enclosed to 0 places
f(x) = -2*1 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
f(x) = max(min(x*x, x), relu(-1)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces
f(x) = relu((1/2*x - 0*x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = softShrink(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces
f(x) = -2*x/(max(x, x)/(x + 3) + 3)/(x*0^2 + 3) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 2 without a value, 0 at points, 3 pieces
f(x) = relu((min(1, x) - x^2)) | yes, 3 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces
f(x) = abs(norm1(x, x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(relu(x)) + x*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
f(x) = 1/2/x/(-1 + 3)/relu(x/(x + 3)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 1 at points, 3 pieces
f(x) = min(x^2, 0*max(1, x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces
f(x) = x/1/2 | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
f(x) = (x - 1/2) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
f(x) = clip(max(-1, step(x)*x), sign(x), min(x, x)) | yes, 0 clarke, 3 artificial, 0 undecided, 3 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 3 at points, 4 pieces
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s((3 - x)) | yes, 0 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
f(x) = relu6(x) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces
f(x) = 2/(x + x)/1/(x/x + 3) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces
f(x) = x*x^2 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece
f(x) = x^3/min((x - x), x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces
f(x) = softsign(softsign(x)) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = 3*relu(-1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s((step(x)*-2 + clip(-1, 1, x))) | yes, 1 clarke, 2 artificial, 0 undecided, 1 reachable, 3 of 3 multivalued, 1 not regular, 0 without a value, 2 at points, 3 pieces
f(x) = clip(sign(x), ((x - x) - where(x < 3, 3, x)), where(1 > -1, x, step(x)*-2)) | yes, 2 clarke, 2 artificial, 0 undecided, 1 reachable, 4 of 4 multivalued, 1 not regular, 0 without a value, 2 at points, 6 pieces
f(x) = max(relu(x)^2, -1^2) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = 0*x/(min(1, x) + 3) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 3 pieces
f(x) = squaredHinge(min(1/2, x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = abs(max(kthLargest(x, x, x; k=2), relu6(x))) | yes, 1 clarke, 1 artificial, 0 undecided, 1 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces
f(x) = step(3)*x | yes, 0 clarke, 1 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece
f(x) = relu(2) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
f(x) = max(kthLargest(0, 0, x; k=2), max(x, x, x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = (x - (x + x)) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
f(x) = kthLargest(x, x, normInf(x, x); k=2) | yes, 0 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
f(x) = 3*squaredHinge(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = where(x >= -1, x, x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(max(x, x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
f(x) = 2*leakyRelu(leakyRelu(hardSwish(x))) | yes, 2 clarke, 1 artificial, 0 undecided, 1 reachable, 5 of 5 multivalued, 0 not regular, 0 without a value, 2 at points, 4 pieces
f(x) = min(x/(x + 3), relu(x)) | yes, 1 clarke, 1 artificial, 0 undecided, 1 reachable, 2 of 2 multivalued, 0 not regular, 1 without a value, 1 at points, 3 pieces
f(x) = clip(where(x <= 1, x, 1), -1, 1) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, enclosed to 0 places
f(x) = (x + x)*x/x^3/x*x/x^2 | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces
f(x) = (x - relu(-1)) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
f(x) = x/1/2/(x + 3)/x^2/(x/x/abs(x) + 3) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 2 without a value, 1 at points, 3 pieces
f(x) = median(x, median(x, x, x), x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(abs(clip(x, 1, -1))) + step(x)*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, enclosed to 99 places
f(x) = (x/(x + 3) + x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces
f(x) = leakyRelu(max(huber(2), relu(2))) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(2*where(x > 3, x, x)) | yes, 0 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces
f(x) = 0*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
f(x) = max(max((2 - 1/2), (x - x)), max(min(max(x, 0), relu(x)), min(3*x, abs(x)))) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(norm1(x, 1)) + norm1(x, x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
f(x) = (-2^2 - (-2 - 1^2)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
f(x) = (x^2 + min(relu(1), x^2*x)) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 2 at points, 2 pieces
f(x) = max(relu6(3), abs(x)) | yes, 1 clarke, 2 artificial, 0 undecided, 0 reachable, 4 of 4 multivalued, 0 not regular, 0 without a value, 2 at points, 4 pieces
f(x) = ((x - abs(x)) + relu(x)) | yes, 0 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
f(x) = max(normInf(x, x), normInf(x, x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
f(x) = step(clip(x, -1, 1))*step(x)*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 4 pieces, enclosed to 0 places
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(x*x^2) + min(-1, x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces, enclosed to 3 12 places
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(clip(2, abs(x), 1/2)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 6 pieces
f(x) = median((squaredHinge(x) + squaredHinge(0)), softsign(1/2), hinge(1)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, enclosed to 3 12 places
f(x) = step(sign((x + x)))*step(clip(step(x)*x, -1, 1))*(x + 0) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, enclosed to 0 places
f(x) = hinge(squaredHinge(x)) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces
f(x) = (min(min(abs(-2), max(1/2, x)), (x - x)) - max(max(x, 2), relu(x))) | yes, 1 clarke, 1 artificial, 0 undecided, 0 reachable, 4 of 4 multivalued, 0 not regular, 0 without a value, 1 at points, 4 pieces
f(x) = kthLargest(-1, x, x; k=2) | yes, 0 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(min(x, relu6(x))) | yes, 1 clarke, 1 artificial, 0 undecided, 1 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces
f(x) = (min(abs(x), (x + x)) + (x + relu(x))) | yes, 0 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(hinge(x)) + max((x - x), squaredHinge(x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = clip(where(clip(x, -1, 1) <= clip(x, x, x), max(x, x), x), clip(x, 3, 1/2), (x - x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 5 pieces, enclosed to 0 99 places
f(x) = huber(relu6(1/2)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(relu(1)) + (x - x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
f(x) = 2*max(x, x)*abs(3*max(-1, 2)) | yes, 0 clarke, 1 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece
f(x) = x/(x - x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 1 piece
f(x) = min(max(x, x^2), (abs(min(x, x)) - 1*max(x, x))) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 4 pieces
f(x) = max(min(min(3, 1/2), min(2, x)), abs(relu(x))) | yes, 1 clarke, 3 artificial, 0 undecided, 1 reachable, 4 of 4 multivalued, 0 not regular, 0 without a value, 3 at points, 4 pieces
f(x) = max(1/2/x, x^3) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 1 without a value, 2 at points, 4 pieces, enclosed to 3 12 places
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(where(x < x, x, x)) + sign(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = 2/(x + 3) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces
f(x) = x*x/(-1^2 + 3) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece
f(x) = min(min(relu(3), relu(x)), abs(x^2)) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 0 at points, 4 pieces
f(x) = min((x + x), normInf(x, -1)) | yes, 1 clarke, 2 artificial, 0 undecided, 0 reachable, 4 of 4 multivalued, 0 not regular, 0 without a value, 2 at points, 5 pieces
f(x) = x^2/(x*x + 3) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece
f(x) = x*exp(-x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, enclosed to 16 places
f(x) = log(x) - x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 1 at points, 2 pieces
f(x) = step(x)*exp(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = exp(1/x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces
f(x) = softplus(x) - relu(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, enclosed to 16 places
f(x) = abs(log(x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 1 without a value, 1 at points, 3 pieces
f(x) = min(log(x), 0) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 1 without a value, 0 at points, 3 pieces
f(x) = max(sqrt(x), 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 1 not regular, 1 without a value, 0 at points, 3 pieces
f(x) = (exp(x) - 1)*(exp(x) - 3) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, enclosed to 12 places
f(x) = exp(2*x) - 4*exp(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, enclosed to 12 places
f(x) = x^(3/2) - x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 1 without a value, 1 at points, 2 pieces
f(x) = log(1 + x^2) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece
f(x) = max(relu(x), exp(x) - 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = exp(abs(x)) - exp(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = x^2 - 2 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece
f(x) = abs(x^2 - 2) | yes, 3 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 3 at points, 3 pieces, enclosed to 3 12 places
f(x) = abs(x^3 - x) - x | yes, 4 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 4 at points, 4 pieces, enclosed to 3 12 places
f(x) = max(x^2, 2) + min(x^2, 2) | yes, 1 clarke, 2 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 3 at points, 3 pieces, enclosed to 3 12 places
f(x) = 1/(x^2 - 2) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 2 without a value, 1 at points, 3 pieces, enclosed to 3 places
f(x) = abs(x)/(x^2 - 2) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 2 without a value, 1 at points, 4 pieces, enclosed to 3 places
f(x) = max(1/x, x) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 1 without a value, 2 at points, 4 pieces
f(x) = relu(1/x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces
f(x) = abs(1/x - 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 1 without a value, 1 at points, 3 pieces
f(x) = x^4 - 4*x^2 | yes, 3 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 3 at points, 1 piece, enclosed to 3 places
f(x) = max(x^3, x) - x | yes, 3 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 1 at points, 4 pieces, enclosed to 3 12 places
f(x) = step(x^2 - 2)*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 2 not regular, 0 without a value, 0 at points, 3 pieces, enclosed to 3 places
f(x) = where(x^2 < 2, x, 1) | yes, 2 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 2 not regular, 0 without a value, 1 at points, 3 pieces, enclosed to 3 places
f(x) = max(0, x) - max(0, x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = relu(x) - relu(x - 1) - relu(x - 2) + relu(x - 3) | yes, 3 clarke, 2 artificial, 0 undecided, 0 reachable, 6 of 6 multivalued, 0 not regular, 0 without a value, 2 at points, 5 pieces
f(x) = abs(x - 1) + abs(x + 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces
f(x) = max(x, 2*x, 3*x) - 2*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
f(x) = relu(-x) + x - relu(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = max(abs(x), 1)*0 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 4 pieces
f(x) = (x - 1)^2*relu(x) | yes, 3 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 2 at points, 2 pieces
f(x) = x^5 - 5*x | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 2 at points, 1 piece
f(x) = x^2/x | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces
f(x) = x/x | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces
f(x) = (x^2 - 1)/(x - 1) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces
f(x) = abs((x^2 - 1)/(x - 1)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 1 without a value, 1 at points, 3 pieces
f(x) = norm2(x, 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece
f(x) = norm2(x, x - 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, enclosed to 16 places
f(x) = x^(1/3) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 1 without a value, 0 at points, 2 pieces
f(x) = where(x = 0, 1, exp(x)) | yes, 0 clarke, 1 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
f(x) = exp(x)*0 + relu(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces
f(x) = relu(exp(x) - 1) + relu(-x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces
f(x) = where(exp(x) < 2, 1, 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, enclosed to 12 places
f(x) = where(exp(x) < 2, 1, where(exp(x) = 2, 2, 1)) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces, enclosed to 12 places
f(x) = sqrt(x)*0 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 1 without a value, 0 at points, 2 pieces
f(x) = log(x)*0 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces
f(x) = exp(x) - relu(exp(x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece
`;
