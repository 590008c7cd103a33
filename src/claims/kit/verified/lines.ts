/** Programs of one input: `text | says`. Chosen so that each reaches something that those before it do not. */
export const LINES = String.raw`
f(x) = abs(abs(x)) | yes, 1 critical, 1 multivalued
f(x) = abs((x + x)) | yes, 1 critical, 1 multivalued
f(x) = 1*1/2*2*x | yes, 0 critical, 0 multivalued
f(x) = clip(clip(-2, sign(x), sign(x)), -1, 1) | yes, 2 critical, 0 multivalued
f(x) = x^2 | yes, 1 critical, 0 multivalued
f(x) = x*x | yes, 1 critical, 0 multivalued
f(x) = max(max(x, x), x*x) | yes, 1 critical, 2 multivalued
f(x) = min(sort(x, x, 2)[2], leakyRelu(1/2)) | yes, 2 critical, 2 multivalued
f(x) = 2*min(x, x) | yes, 0 critical, 0 multivalued
f(x) = (x + x)*min(-2, x) | yes, 1 critical, 2 multivalued
f(x) = relu((min(x, x) + x)) | yes, 1 critical, 1 multivalued
f(x) = min(abs((x + x)), (abs(-1) - abs(1/2))) | yes, 3 critical, 3 multivalued
f(x) = clip(relu(x), -1, 1) | yes, 2 critical, 2 multivalued
f(x) = -2*1 | yes, 1 critical, 0 multivalued
f(x) = max(min(x*x, x), relu(-1)) | yes, 1 critical, 2 multivalued
f(x) = relu((1/2*x - 0*x)) | yes, 1 critical, 1 multivalued
f(x) = softShrink(x) | yes, 1 critical, 2 multivalued
f(x) = -2*x/(max(x, x)/(x + 3) + 3)/(x*0^2 + 3) | yes, 0 critical, 0 multivalued
f(x) = relu((min(1, x) - x^2)) | yes, 3 critical, 3 multivalued
f(x) = abs(norm1(x, x)) | yes, 1 critical, 1 multivalued
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(relu(x)) + x*x | yes, 1 critical, 1 multivalued
f(x) = 1/2/x/(-1 + 3)/relu(x/(x + 3)) | yes, 1 critical, 0 multivalued
f(x) = min(x^2, 0*max(1, x)) | yes, 1 critical, 0 multivalued
f(x) = x/1/2 | yes, 0 critical, 0 multivalued
f(x) = (x - 1/2) | yes, 0 critical, 0 multivalued
f(x) = clip(max(-1, step(x)*x), sign(x), min(x, x)) | yes, 3 critical, 3 multivalued
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s((3 - x)) | yes, 1 critical, 1 multivalued
f(x) = relu6(x) | yes, 2 critical, 2 multivalued
f(x) = 2/(x + x)/1/(x/x + 3) | yes, 0 critical, 0 multivalued
f(x) = x*x^2 | yes, 1 critical, 0 multivalued
f(x) = x^3/min((x - x), x) | yes, 0 critical, 0 multivalued
f(x) = softsign(softsign(x)) | yes, 0 critical, 0 multivalued
f(x) = 3*relu(-1) | yes, 1 critical, 0 multivalued
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s((step(x)*-2 + clip(-1, 1, x))) | yes, 3 critical, 3 multivalued
f(x) = clip(sign(x), ((x - x) - where(x < 3, 3, x)), where(1 > -1, x, step(x)*-2)) | yes, 4 critical, 4 multivalued
f(x) = max(relu(x)^2, -1^2) | yes, 1 critical, 0 multivalued
f(x) = 0*x/(min(1, x) + 3) | yes, 2 critical, 0 multivalued
f(x) = squaredHinge(min(1/2, x)) | yes, 1 critical, 2 multivalued
f(x) = abs(max(kthLargest(x, x, x; k=2), relu6(x))) | yes, 2 critical, 2 multivalued
f(x) = step(3)*x | yes, 1 critical, 1 multivalued
f(x) = relu(2) | yes, 1 critical, 0 multivalued
f(x) = max(kthLargest(0, 0, x; k=2), max(x, x, x)) | yes, 1 critical, 1 multivalued
f(x) = (x - (x + x)) | yes, 0 critical, 0 multivalued
f(x) = kthLargest(x, x, normInf(x, x); k=2) | yes, 1 critical, 1 multivalued
f(x) = 3*squaredHinge(x) | yes, 1 critical, 0 multivalued
f(x) = where(x >= -1, x, x) | yes, 0 critical, 0 multivalued
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(max(x, x)) | yes, 1 critical, 2 multivalued
f(x) = 2*leakyRelu(leakyRelu(hardSwish(x))) | yes, 3 critical, 5 multivalued
f(x) = min(x/(x + 3), relu(x)) | yes, 2 critical, 2 multivalued
f(x) = clip(where(x <= 1, x, 1), -1, 1) | yes, 2 critical, 2 multivalued
f(x) = (x + x)*x/x^3/x*x/x^2 | yes, 0 critical, 0 multivalued
f(x) = (x - relu(-1)) | yes, 0 critical, 0 multivalued
f(x) = x/1/2/(x + 3)/x^2/(x/x/abs(x) + 3) | yes, 1 critical, 0 multivalued
f(x) = median(x, median(x, x, x), x) | yes, 0 critical, 0 multivalued
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(abs(clip(x, 1, -1))) + step(x)*x | yes, 1 critical, 3 multivalued
f(x) = (x/(x + 3) + x) | yes, 0 critical, 0 multivalued
f(x) = leakyRelu(max(huber(2), relu(2))) | yes, 1 critical, 0 multivalued
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(2*where(x > 3, x, x)) | yes, 1 critical, 1 multivalued
f(x) = 0*x | yes, 1 critical, 0 multivalued
f(x) = max(max((2 - 1/2), (x - x)), max(min(max(x, 0), relu(x)), min(3*x, abs(x)))) | yes, 1 critical, 3 multivalued
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(norm1(x, 1)) + norm1(x, x) | yes, 1 critical, 1 multivalued
f(x) = (-2^2 - (-2 - 1^2)) | yes, 1 critical, 0 multivalued
f(x) = (x^2 + min(relu(1), x^2*x)) | yes, 2 critical, 1 multivalued
f(x) = max(relu6(3), abs(x)) | yes, 3 critical, 4 multivalued
f(x) = ((x - abs(x)) + relu(x)) | yes, 1 critical, 1 multivalued
f(x) = max(normInf(x, x), normInf(x, x)) | yes, 1 critical, 1 multivalued
f(x) = step(clip(x, -1, 1))*step(x)*x | yes, 1 critical, 1 multivalued
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(x*x^2) + min(-1, x) | yes, 1 critical, 2 multivalued
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(clip(2, abs(x), 1/2)) | yes, 1 critical, 2 multivalued
f(x) = median((squaredHinge(x) + squaredHinge(0)), softsign(1/2), hinge(1)) | yes, 1 critical, 2 multivalued
f(x) = step(sign((x + x)))*step(clip(step(x)*x, -1, 1))*(x + 0) | yes, 1 critical, 1 multivalued
f(x) = hinge(squaredHinge(x)) | yes, 2 critical, 1 multivalued
f(x) = (min(min(abs(-2), max(1/2, x)), (x - x)) - max(max(x, 2), relu(x))) | yes, 2 critical, 4 multivalued
f(x) = kthLargest(-1, x, x; k=2) | yes, 1 critical, 1 multivalued
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(min(x, relu6(x))) | yes, 2 critical, 2 multivalued
f(x) = (min(abs(x), (x + x)) + (x + relu(x))) | yes, 1 critical, 1 multivalued
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(hinge(x)) + max((x - x), squaredHinge(x)) | yes, 1 critical, 2 multivalued
f(x) = clip(where(clip(x, -1, 1) <= clip(x, x, x), max(x, x), x), clip(x, 3, 1/2), (x - x)) | yes, 1 critical, 1 multivalued
f(x) = huber(relu6(1/2)) | yes, 1 critical, 0 multivalued
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(relu(1)) + (x - x) | yes, 1 critical, 0 multivalued
f(x) = 2*max(x, x)*abs(3*max(-1, 2)) | yes, 1 critical, 1 multivalued
f(x) = x/(x - x) | yes, 0 critical, 0 multivalued
f(x) = min(max(x, x^2), (abs(min(x, x)) - 1*max(x, x))) | yes, 1 critical, 2 multivalued
f(x) = max(min(min(3, 1/2), min(2, x)), abs(relu(x))) | yes, 4 critical, 4 multivalued
f(x) = max(1/2/x, x^3) | yes, 2 critical, 2 multivalued
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(where(x < x, x, x)) + sign(x) | yes, 1 critical, 2 multivalued
f(x) = 2/(x + 3) | yes, 0 critical, 0 multivalued
f(x) = x*x/(-1^2 + 3) | yes, 1 critical, 0 multivalued
f(x) = min(min(relu(3), relu(x)), abs(x^2)) | yes, 2 critical, 3 multivalued
f(x) = min((x + x), normInf(x, -1)) | yes, 3 critical, 4 multivalued
f(x) = x^2/(x*x + 3) | yes, 1 critical, 0 multivalued
`;
