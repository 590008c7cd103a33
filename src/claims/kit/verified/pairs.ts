/** Two programs of one input: `text | other | says`. Chosen so that each reaches something that those before it do not. */
export const PAIRS = String.raw`
f(x) = max(x, x) | f(x) = 1*x*x | no, at 2
f(x) = (x - x) | f(x) = relu6(hinge((huber(x) + max(2, 3)))) | yes, 3 parts
f(x) = normInf(2*x, kthLargest(1/2, 0, x; k=2)) | f(x) = leakyRelu(max(x, 1/2, 1/2)) | no, at -1
f(x) = -1*x | f(x) = -1*x | yes, 1 part
f(x) = min((x - x), x) | f(x) = x^2 | no, at -1
f(x) = x*x | f(x) = 1*x*x | yes, 1 part
f(x) = (2*1/2 + x^2) | f(x) = abs(x)^2 | no, at -1
f(x) = abs(0*-2) | f(x) = x^2 | no, at 1
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(abs(min(max(x, 2), x))) + relu(x) | select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(-1*x) | no, at 1
f(x) = (x + 1/2) | f(x) = max(relu(x), (x - x)) | no, at -1
f(x) = x*x | f(x) = x*x + 0 | yes, 1 part
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(max(relu(x), abs(x))) + relu(1/2) | select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s((x + x)) + hardSwish(min(huber(relu(x)), softShrink(x))) | no, at -5
f(x) = max(x, x) | f(x) = where(clip(1, -1, 1) > 1/2, (where(x <= x, 1, x) + x), clip(x, x, x)) | no, at 0, enclosed to 0 places
f(x) = max(1/2*-2, relu(x)) | f(x) = max(1/2*-2, max(0, x)) | yes, 2 parts
f(x) = -2/(0 + 3)/(x - x)/x/x | f(x) = x/(x + 3) | no, at -4
f(x) = abs(1/2) | f(x) = max(1/2, -(1/2)) + 0 | yes, 1 part
f(x) = 1*(1/2 - 1) | f(x) = (x - 1/2)^2 | no, at 0
f(x) = x*x | f(x) = x*x | yes, 1 part
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(min(x, x)) | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(min(x, x)) | yes, 2 parts
f(x) = x^3 | f(x) = x^3 | yes, 1 part
f(x) = min(x^2, x/1/2) | f(x) = min(x^2, x/1/2) + 0 | yes, 3 parts
f(x) = x^3 | f(x) = relu(x^2) | no, at -1
f(x) = max(x, x) | f(x) = 0*x | no, at 1
f(x) = min(x^2, -2/x) | f(x) = min(x^2, -2/x) | yes, 3 parts, 1 without a value, enclosed to 3 places
f(x) = (3/(x + 3) + -2/(x^3 + 3)) | f(x) = (3/(x + 3) + -2/(x^3 + 3)) + 0 | yes, 3 parts, 2 without a value, enclosed to 3 places
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(max(3, -1)) + x*x | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(max(3, -1)) + x*x + 0 | yes, 1 part
f(x) = max(x, x) | f(x) = max(x, x) + 0 | yes, 1 part
f(x) = x*-2/x*x | f(x) = x/(x + 3)*max(x, x) | no, at -4
f(x) = 2/(x + x)/1/(x/x + 3) | f(x) = 2/(x + x)/1/(x/x + 3) | yes, 2 parts, 1 without a value
f(x) = relu6(relu(x)) | f(x) = (x - x) | no, at 3
f(x) = (x + x)/x/(x + 3)/x*x | f(x) = x^2/((abs(x) + x/(x + 3)) + 3) | no, at -4
f(x) = abs(abs(x)) | f(x) = abs(max(x, -(x))) | yes, 2 parts
f(x) = median(x, median(x, 3, x), median(1, -1, x)) | f(x) = median(x, median(x, 3, x), median(1, -1, x)) + 0 | yes, 4 parts
f(x) = step(step(x)*x)*x | f(x) = step(step(x)*x)*x | yes, 2 parts
f(x) = relu(x) | f(x) = relu(min((x - x*x), x^2)) | no, at 1/4
f(x) = (clip(abs(x), (abs(x) - x), min(2, 1)) - min(clip(-2, -2, x), x)) | f(x) = min(x, x) | no, at -3
f(x) = step(3)*x | f(x) = where(x <= x, x, x) | yes, 1 part
f(x) = 0*x*2*-1/x^3 | f(x) = relu(relu(x)) | no, at 0
f(x) = min(x, x) | f(x) = x^3 | no, at 2
f(x) = max(hardSwish((1 + x)), normInf(x, huber(x))) | f(x) = kthLargest(sort(median(sort(3, x, x)[1], x, relu(x)), softsign(x), (1/2 - max(-2, x)))[1], relu(leakyRelu(x)), 1/2*hardSwish(x); k=2) | no, at -5
f(x) = 2*x*x | f(x) = (min(1/2, 0)/(1 + 3) - -2*abs(1)) | no, at 0
f(x) = abs(x) | f(x) = max(x, -(x)) | yes, 2 parts
f(x) = x^2*max((x/x - x), x*x) | f(x) = x^2*max((x/x - x), x*x) | yes, 4 parts, 1 without a value, enclosed to 3 places
f(x) = abs(min(max(softsign(x), relu(x), max(x, x)), ((x + x) + x))) | f(x) = abs(min(max(softsign(x), max(0, x), max(x, x)), ((x + x) + x))) | yes, 2 parts
f(x) = (x/(x + 3) + x^2) | f(x) = x/x/max(3, x)/x^3 | no, at -4
f(x) = clip(x, x, x) | f(x) = clip(max(x, x), -1, 1) | no, at -2, enclosed to 0 places
f(x) = abs(((x + 3) + x^3)) | f(x) = x^2 | no, at -5
f(x) = x/x | f(x) = x/x | yes, 2 parts, 1 without a value
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(clip(step(abs(-1))*3, min(x, 0), sign(x))) | select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(clip(step(max(-1, -(-1)))*3, min(x, 0), sign(x))) | yes, 3 parts
f(x) = min(x^3, min(x/(3 + 3), -1*x)) | f(x) = min(x^3, min(x/(3 + 3), -1*x)) + 0 | yes, 3 parts, enclosed to 3 places
f(x) = step(x)*min(1/2, x) | f(x) = step(x)*min(1/2, x) | yes, 3 parts
f(x) = leakyRelu(max(huber(2), relu(2))) | f(x) = median(x, 1/2, x) | no, at -1
f(x) = abs(x^3) | f(x) = max(x^3, -(x^3)) + 0 | yes, 2 parts
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s((x + (x + x))) + abs(x) | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(0*max(x, 0)) | no, at -1
f(x) = max(softsign(x), abs(kthLargest(1, x, x; k=2))) | f(x) = max(softsign(x), abs(kthLargest(1, x, x; k=2))) | yes, 3 parts
f(x) = relu(softsign((0 + x))) | f(x) = abs(relu(0)) | no, at 1
f(x) = normInf((softShrink(3) + (x - x)), sort(x, normInf(x, -2), (3 + x))[3]) | f(x) = normInf(abs(1), leakyRelu(x)) | no, at -101
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(x*x/(relu(x) + 3)) | select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s((x + x)/x/-2*3*x/(x + 3)) + abs(x^2) | no, at -4
f(x) = (x - 1/2) | f(x) = (x - 1/2) | yes, 1 part
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(clip(2, abs(x), 1/2)) | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(where(x > x, x, x)) + step(where(x > 1, 1/2, x))*(x + x) | no, at -3
f(x) = huber(x) | f(x) = relu(abs(hardSwish(x))) | no, at -4
f(x) = x^3 | f(x) = min(x*x, x^3) | no, at 2
f(x) = (x + x) | f(x) = clip(x, -1, 1) | no, at -2, enclosed to 0 places
f(x) = (sign(abs(x)) + abs(step(x)*1)) | f(x) = clip(-2, -1, 1) | no, at -1, enclosed to 0 places
f(x) = ((x - median(x, x, x)) - relu6(leakyRelu(x))) | f(x) = hinge(x) | no, at -1
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(-1*x*max(x, x)) | select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s((max(min(x, 0), (x + 1)) + (x^3 + 3)*x^2)) + relu(abs(x)) | no, at -3
f(x) = clip(sign(x), where(x < sign(x), where(-1 > 1/2, x, 1/2), clip(x, x, x)), clip(x, -1, 1)) | f(x) = sign(x) | no, at -1/2, enclosed to 0 places
f(x) = clip(where(x < x, x, x), (x + x), x) | f(x) = clip(where(x < x, x, x), (x + x), x) + 0 | yes, 2 parts
f(x) = step(x)*clip(0, -1, 1) | f(x) = 1/2*where(x < 1, 2, x) | no, at -1, enclosed to 0 places
f(x) = 3*median(x, 1, x) | f(x) = hardSwish(relu6((x - 1))) | no, at 1/2
f(x) = clip(where(x < 3, -1, -1), -1, 1) | f(x) = (clip(x, -1, 1) + (x - where(1 < 1, x, x))) | no, at 0, enclosed to 0 places
f(x) = (max(x, x) + norm1(sort(x, x, x)[3], x)) | f(x) = softsign(1) | no, at -1
f(x) = ((0 + 2*0) + x*x) | f(x) = ((0 + 2*0) + x*x) + 0 | yes, 1 part
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(x^3/(0 - x)) + (x + x)/(x^2 + 3) | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(max(x, x^2)/(x - x)/-2/x) | no, at -1
f(x) = max(x, x)/relu((x - x)) | f(x) = x^3 | no, at 0
f(x) = kthLargest(x, 3*x, x; k=2) | f(x) = kthLargest(x, 3*x, x; k=2) | yes, 2 parts
f(x) = 3*norm1(normInf(3, x), softShrink(x)) | f(x) = relu(max(x, 2, x)) | no, at -4
f(x) = max(abs(x)/x*x, x/(x + 3)*1^2) | f(x) = max(max(x, -(x))/x*x, x/(x + 3)*1^2) + 0 | yes, 4 parts, 2 without a value
f(x) = x^2/2/(x + 3) | f(x) = x^2/2/(x + 3) + 0 | yes, 2 parts, 1 without a value
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(min(squaredHinge(3), 0*max(1/2, x))) + 2*x | select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(min(squaredHinge(3), 0*max(1/2, x))) + 2*x + 0 | yes, 2 parts
f(x) = softShrink(x) | f(x) = softShrink(x) | yes, 3 parts
f(x) = hardSwish(hardSwish(-2)) | f(x) = hardSwish(hardSwish(-2)) | yes, 1 part
f(x) = min(2, 1) | f(x) = 3/x | no, at -1
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s((x^3/(1/2 + 3) - 0*x)) | select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s((x^3/(1/2 + 3) - 0*x)) + 0 | yes, 2 parts, enclosed to 3 places
f(x) = 1*x^2 | f(x) = 1*x^2 | yes, 1 part
f(x) = min(x, x) | f(x) = x^3/x/(relu(x) + 3) | no, at -1
f(x) = step(-2)*abs(x) | f(x) = step(-2)*max(x, -(x)) | yes, 2 parts
f(x) = clip(max(sign(x), sign(x)), -1, 1) | f(x) = where(x > x, x, x) | no, at -1/2, enclosed to 0 places
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(relu(x)) | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(x^2/(x*x + 3)) | no, at -1
f(x) = 3*max(max(abs(x), x), kthLargest(normInf(x, 2), x, -2; k=2)) | f(x) = max(0*x, kthLargest(abs(1), squaredHinge(x), x; k=2)) | no, at -3
f(x) = relu((3*3 + x^2)) | f(x) = x^2 | no, at 0
f(x) = relu(x/x^2) | f(x) = x/1/2/(x + 3) | no, at -4
f(x) = huber(squaredHinge(x)) | f(x) = kthLargest(x, x, x; k=2) | no, at -1
f(x) = max(0*2, (relu(x) + softShrink(-1)), (huber(x) + 1/2)) | f(x) = hardSwish(norm1(min(x, -2), leakyRelu(2))) | no, at -3
f(x) = softShrink((squaredHinge(x) - 1/2*x)) | f(x) = softShrink((squaredHinge(x) - 1/2*x)) | yes, 3 parts, enclosed to 3 places
f(x) = min(x, 0)/x^2 | f(x) = min(x, 0)/x^2 + 0 | yes, 2 parts, 1 without a value
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(clip(relu(x), -1, 1)) | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(clip(max(0, x), -1, 1)) | yes, 3 parts, enclosed to 0 places
f(x) = -1/-2/(x + 3) | f(x) = -1/-2/(x + 3) | yes, 2 parts, 1 without a value
f(x) = sign(clip(x, -1, 1)) | f(x) = where(sign(x) >= sign(x), sign(x), step(x)*x) | yes, 4 parts, enclosed to 0 places
f(x) = clip(clip(x, x, x), -1, 1) | f(x) = clip(max(clip(x, x, x), clip(x, -1, 1)), -1, 1) | yes, 3 parts, enclosed to 0 places
f(x) = sign(clip(x, x, x)) | f(x) = sign(sign(abs(x))) | no, at -1
f(x) = relu((min(x, 2) - x^2)) | f(x) = max(abs(abs(x))/3^2, ((x - 1/2) - x/(x + 3))) | no, at -4
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s((x + x)) | select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s((x + x)) + 0 | yes, 2 parts
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(where(x < 1/2, 0, x)) | select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(abs(abs(sign(x)))) + relu(clip((x - x), (x + where(x < 0, x, -2)), step(max(x, 2))*1*x)) | no, at -1
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s((where(x < 1, x, clip(x, -1, 1)) + clip(2, x, x))) | select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(max(0, x)) | no, at -2, enclosed to 0 places
f(x) = x*x | f(x) = 0*0*2/(x + 3)/(x - -1/(x + 3)) | no, at -4
f(x) = where(2 > 0, x, x) | f(x) = where(2 > 0, x, x) + 0 | yes, 1 part
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(sign(abs((x + x)))) | select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(sign(abs(sign(x)))) | yes, 2 parts
f(x) = leakyRelu(kthLargest(x, x, x; k=2)) | f(x) = leakyRelu(kthLargest(x, x, x; k=2)) | yes, 2 parts
f(x) = min(x, x) | f(x) = clip(2*x, -1, 1) | no, at -2, enclosed to 0 places
f(x) = exp(x) | f(x) = exp(x) | yes, 1 part
f(x) = exp(x) | f(x) = 1 + x | no, at 1, enclosed to 16 places
f(x) = exp(2*x) | f(x) = exp(x)^2 | yes, 1 part
f(x) = exp(relu(x)) | f(x) = max(exp(x), 1) | yes, 2 parts
f(x) = log(x) | f(x) = x | no, at -1
f(x) = x | f(x) = log(x) | no, at -1
f(x) = log(x) | f(x) = log(x) | yes, 2 parts, 1 without a value
f(x) = log(x^2) | f(x) = 2*log(x) | no, at -1
f(x) = log(x^2) | f(x) = 2*log(abs(x)) | yes, 2 parts, 1 without a value
f(x) = exp(log(x)) | f(x) = x | no, at -1
f(x) = log(exp(x)) | f(x) = x | yes, 1 part
f(x) = sqrt(x)^2 | f(x) = x | no, at -1
f(x) = sqrt(x^2) | f(x) = abs(x) | yes, 2 parts
f(x) = sqrt(x)^2 | f(x) = abs(x) | no, at -1
f(x) = tanh(x) | f(x) = 2*sigmoid(2*x) - 1 | yes, 1 part
f(x) = tanh(x) | f(x) = sigmoid(x) | no, at 1, enclosed to 16 places
f(x) = sin(x)^2 + cos(x)^2 | f(x) = 1 | yes, 1 part
f(x) = sin(2*x) | f(x) = 2*sin(x)*cos(x) | yes, 1 part
f(x) = sin(x) | f(x) = cos(x) | no, at 1, enclosed to 16 places
f(x) = atan(x) | f(x) = atan(x) + 0*x | yes, 1 part
f(x) = atan(1/x) | f(x) = atan(x) | no, at -5/3, enclosed to 16 places
f(x) = exp(x)/x | f(x) = exp(x)/x | yes, 2 parts, 1 without a value
f(x) = exp(x)*x/x | f(x) = exp(x) | no, at 0
f(x) = abs(exp(x) - 2) | f(x) = relu(exp(x) - 2) + relu(2 - exp(x)) | yes, 2 parts, enclosed to 12 places
f(x) = abs(exp(x) - 2) | f(x) = exp(x) - 2 | no, at -1, enclosed to 16 places
f(x) = where(x < 1, exp(x), 3) | f(x) = where(x <= 1, exp(x), 3) | no, at 1, enclosed to 16 places
f(x) = where(x = 1, 7, exp(x)) | f(x) = exp(x) | no, at 1, enclosed to 16 places
f(x) = where(x = 0, 1, exp(x)) | f(x) = exp(x) | yes, 2 parts
f(x) = where(x > 0, log(x), 0) | f(x) = where(x <= 0, 0, log(x)) | yes, 2 parts
f(x) = where(x > 0, log(x), 0) | f(x) = log(x) | no, at -1
f(x) = log(x) + 0/(x - 1) | f(x) = log(x) | no, at 1
f(x) = log(x) + 0/(x - 1) | f(x) = log(x) + 0*(1/(x - 1)) | yes, 3 parts, 2 without a value
f(x) = log(x) + 0/(x + 1) | f(x) = log(x) | yes, 2 parts, 1 without a value
f(x) = softplus(x) - softplus(-x) | f(x) = x | yes, 1 part
f(x) = x^(1/3) | f(x) = x^(1/3) | yes, 2 parts
f(x) = x^(3/2) | f(x) = x*sqrt(x) | yes, 2 parts
f(x) = abs(x)^(3/2) | f(x) = x^(3/2) | no, at -1
f(x) = 1/exp(x) | f(x) = exp(-x) | yes, 1 part
f(x) = exp(x) | f(x) = exp(x) + relu(x - 2) | no, at 3, enclosed to 16 places
f(x) = exp(x) | f(x) = exp(x) + relu(-2 - x) | no, at -3, enclosed to 16 places
f(x) = relu(x) | f(x) = max(x, 0) | yes, 2 parts
f(x) = relu(x) | f(x) = relu(x) + relu(x - 2) | no, at 3
f(x) = relu(x) | f(x) = relu(x) + relu(-2 - x) | no, at -3
f(x) = x/x | f(x) = 1 | no, at 0
f(x) = x/x | f(x) = x^2/x^2 | yes, 2 parts, 1 without a value
f(x) = 1/x | f(x) = 1/x + 0/(x - 1) | no, at 1
f(x) = 1/(x^2 - 2) | f(x) = 1/(x^2 - 2) | yes, 3 parts, 2 without a value, enclosed to 3 places
f(x) = 1/(x^2 - 2) | f(x) = x | no, at -3
f(x) = 1/(x^2 - 2) + 0/(x^2 - 3) | f(x) = 1/(x^2 - 2) | no, at t^2-3, enclosed to 3 places
f(x) = abs(x^2 - 2) | f(x) = max(x^2 - 2, 2 - x^2) | yes, 3 parts, enclosed to 3 places
f(x) = abs(x^2 - 2) | f(x) = where(x^2 = 2, 1, abs(x^2 - 2)) | no, at t^2-2, enclosed to 3 places
f(x) = sign(x) | f(x) = where(x > 0, 1, where(x < 0, -1, 0)) | yes, 2 parts
f(x) = sign(x) | f(x) = where(x > 0, 1, -1) | no, at 0
f(x) = step(x) | f(x) = where(x >= 0, 1, 0) | no, at 0
f(x) = step(x) | f(x) = where(x > 0, 1, 0) | yes, 2 parts
f(x) = where(x = 1, 7, x) | f(x) = x | no, at 1
f(x) = where(x = 1, 7, x) | f(x) = where(x = 1, 8, x) | no, at 1
f(x) = x | f(x) = 2*x | no, at 1
f(x) = x^2 | f(x) = abs(x)^2 | yes, 2 parts
f(x) = 1/x | f(x) = 1/x | yes, 2 parts, 1 without a value
f(x) = relu(1/x) | f(x) = max(0, 1/x) | yes, 2 parts, 1 without a value
f(x) = relu(1/x) | f(x) = 1/x | no, at -1
f(x) = 1/relu(x) | f(x) = 1/max(0, x) | yes, 2 parts, 1 without a value
f(x) = 1/relu(x) | f(x) = 1/x | no, at -1
f(x) = norm2(x, 0) | f(x) = abs(x) | yes, 2 parts
f(x) = hypot(x, x) | f(x) = abs(x)*sqrt(2) | yes, 2 parts
f(x) = norm2(x, 1) | f(x) = sqrt(1 + x^2) | yes, 1 part
f(x) = norm2(x, 1) | f(x) = abs(x) + 1 | no, at -1, enclosed to 16 places
f(x) = log(x) | f(x) = log(x) + relu(x - 2) | no, at 3, enclosed to 16 places
f(x) = log(x) + 0/(x - 1) | f(x) = log(x) + 0/(x - 2) | no, at 1
f(x) = exp(x)/(x - 1) | f(x) = exp(x) | no, at 0
f(x) = where(x > 1, exp(x), 2) | f(x) = where(x > 2, exp(x), 2) | no, at 5/3, enclosed to 16 places
f(x) = 1/(exp(x) - 2) | f(x) = 1/(exp(x) - 2) | yes, 2 parts, 1 without a value, enclosed to 12 places
f(x) = sqrt(x) | f(x) = sqrt(x) + where(x = 0, 1, 0) | no, at 0
f(x) = x*log(x) | f(x) = x*log(x) + where(x = 0, 1, 0) | yes, 2 parts, 1 without a value
f(x) = exp(x) | f(x) = exp(x) + where(x > 0, 0, 0) | yes, 2 parts
f(x) = exp(x)*step(x) | f(x) = where(x >= 0, exp(x), 0) | no, at 0
f(x) = exp(x)*step(x) | f(x) = where(x > 0, exp(x), 0) | yes, 2 parts
`;
