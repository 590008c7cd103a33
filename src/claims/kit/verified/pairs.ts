/** Two programs of one input: `text | other | says`. Chosen so that each reaches something that those before it do not. */
export const PAIRS = String.raw`
f(x) = max(x, x) | f(x) = 1*x*x | no, at 2, 96d5271c
f(x) = (x - x) | f(x) = relu6(hinge((huber(x) + max(2, 3)))) | yes, 3 parts, da187171
f(x) = normInf(2*x, kthLargest(1/2, 0, x; k=2)) | f(x) = leakyRelu(max(x, 1/2, 1/2)) | no, at -1, e11517c6
f(x) = -1*x | f(x) = -1*x | yes, 1 part, b602d4d9
f(x) = min((x - x), x) | f(x) = x^2 | no, at -1, 695f5191
f(x) = x*x | f(x) = 1*x*x | yes, 1 part, 88e34463
f(x) = (2*1/2 + x^2) | f(x) = abs(x)^2 | no, at -1, 1350f215
f(x) = abs(0*-2) | f(x) = x^2 | no, at 1, 7a5d993b
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(abs(min(max(x, 2), x))) + relu(x) | select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(-1*x) | no, at 1, d28e6923
f(x) = (x + 1/2) | f(x) = max(relu(x), (x - x)) | no, at -1, bf085921
f(x) = x*x | f(x) = x*x + 0 | yes, 1 part, 01706176
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(max(relu(x), abs(x))) + relu(1/2) | select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s((x + x)) + hardSwish(min(huber(relu(x)), softShrink(x))) | no, at -5, ab03bcff
f(x) = max(x, x) | f(x) = where(clip(1, -1, 1) > 1/2, (where(x <= x, 1, x) + x), clip(x, x, x)) | no, at 0, enclosed to 0 places, 44f6c717
f(x) = max(1/2*-2, relu(x)) | f(x) = max(1/2*-2, max(0, x)) | yes, 2 parts, 24dc1c3f
f(x) = -2/(0 + 3)/(x - x)/x/x | f(x) = x/(x + 3) | no, at -4, 17d93071
f(x) = abs(1/2) | f(x) = max(1/2, -(1/2)) + 0 | yes, 1 part, 24200788
f(x) = 1*(1/2 - 1) | f(x) = (x - 1/2)^2 | no, at 0, e60f34bd
f(x) = x*x | f(x) = x*x | yes, 1 part, a17a88c4
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(min(x, x)) | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(min(x, x)) | yes, 2 parts, 895f0971
f(x) = x^3 | f(x) = x^3 | yes, 1 part, c718f650
f(x) = min(x^2, x/1/2) | f(x) = min(x^2, x/1/2) + 0 | yes, 3 parts, 79c39c39
f(x) = x^3 | f(x) = relu(x^2) | no, at -1, 6f6b11b9
f(x) = max(x, x) | f(x) = 0*x | no, at 1, d5e37a31
f(x) = min(x^2, -2/x) | f(x) = min(x^2, -2/x) | yes, 3 parts, 1 without a value, enclosed to 3 places, 041ba4d4
f(x) = (3/(x + 3) + -2/(x^3 + 3)) | f(x) = (3/(x + 3) + -2/(x^3 + 3)) + 0 | yes, 3 parts, 2 without a value, enclosed to 3 places, 9d4b0383
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(max(3, -1)) + x*x | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(max(3, -1)) + x*x + 0 | yes, 1 part, fdfbf82c
f(x) = max(x, x) | f(x) = max(x, x) + 0 | yes, 1 part, 7158fdbf
f(x) = x*-2/x*x | f(x) = x/(x + 3)*max(x, x) | no, at -4, 8e728926
f(x) = 2/(x + x)/1/(x/x + 3) | f(x) = 2/(x + x)/1/(x/x + 3) | yes, 2 parts, 1 without a value, cd3560ce
f(x) = relu6(relu(x)) | f(x) = (x - x) | no, at 3, bf2a6377
f(x) = (x + x)/x/(x + 3)/x*x | f(x) = x^2/((abs(x) + x/(x + 3)) + 3) | no, at -4, 5b65c843
f(x) = abs(abs(x)) | f(x) = abs(max(x, -(x))) | yes, 2 parts, b11cc820
f(x) = median(x, median(x, 3, x), median(1, -1, x)) | f(x) = median(x, median(x, 3, x), median(1, -1, x)) + 0 | yes, 4 parts, e961ee94
f(x) = step(step(x)*x)*x | f(x) = step(step(x)*x)*x | yes, 2 parts, 685897c1
f(x) = relu(x) | f(x) = relu(min((x - x*x), x^2)) | no, at 1/4, d4afbce3
f(x) = (clip(abs(x), (abs(x) - x), min(2, 1)) - min(clip(-2, -2, x), x)) | f(x) = min(x, x) | no, at -3, 4b01293c
f(x) = step(3)*x | f(x) = where(x <= x, x, x) | yes, 1 part, 3c064970
f(x) = 0*x*2*-1/x^3 | f(x) = relu(relu(x)) | no, at 0, 810b2ff7
f(x) = min(x, x) | f(x) = x^3 | no, at 2, 7c221b52
f(x) = max(hardSwish((1 + x)), normInf(x, huber(x))) | f(x) = kthLargest(sort(median(sort(3, x, x)[1], x, relu(x)), softsign(x), (1/2 - max(-2, x)))[1], relu(leakyRelu(x)), 1/2*hardSwish(x); k=2) | no, at -5, 77517893
f(x) = 2*x*x | f(x) = (min(1/2, 0)/(1 + 3) - -2*abs(1)) | no, at 0, a9b710e5
f(x) = abs(x) | f(x) = max(x, -(x)) | yes, 2 parts, 740291d1
f(x) = x^2*max((x/x - x), x*x) | f(x) = x^2*max((x/x - x), x*x) | yes, 4 parts, 1 without a value, enclosed to 3 places, be97aec9
f(x) = abs(min(max(softsign(x), relu(x), max(x, x)), ((x + x) + x))) | f(x) = abs(min(max(softsign(x), max(0, x), max(x, x)), ((x + x) + x))) | yes, 2 parts, cd362db2
f(x) = (x/(x + 3) + x^2) | f(x) = x/x/max(3, x)/x^3 | no, at -4, 29c6dfd9
f(x) = clip(x, x, x) | f(x) = clip(max(x, x), -1, 1) | no, at -2, enclosed to 0 places, aebb7bdb
f(x) = abs(((x + 3) + x^3)) | f(x) = x^2 | no, at -5, c24f4ff1
f(x) = x/x | f(x) = x/x | yes, 2 parts, 1 without a value, 270869a6
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(clip(step(abs(-1))*3, min(x, 0), sign(x))) | select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(clip(step(max(-1, -(-1)))*3, min(x, 0), sign(x))) | yes, 3 parts, 82523a2b
f(x) = min(x^3, min(x/(3 + 3), -1*x)) | f(x) = min(x^3, min(x/(3 + 3), -1*x)) + 0 | yes, 3 parts, enclosed to 3 places, 85a2db5e
f(x) = step(x)*min(1/2, x) | f(x) = step(x)*min(1/2, x) | yes, 3 parts, b4961123
f(x) = leakyRelu(max(huber(2), relu(2))) | f(x) = median(x, 1/2, x) | no, at -1, ce778f2f
f(x) = abs(x^3) | f(x) = max(x^3, -(x^3)) + 0 | yes, 2 parts, c5744d4b
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s((x + (x + x))) + abs(x) | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(0*max(x, 0)) | no, at -1, 3abfd4ce
f(x) = max(softsign(x), abs(kthLargest(1, x, x; k=2))) | f(x) = max(softsign(x), abs(kthLargest(1, x, x; k=2))) | yes, 3 parts, 744bb9f7
f(x) = relu(softsign((0 + x))) | f(x) = abs(relu(0)) | no, at 1, 05bd89c2
f(x) = normInf((softShrink(3) + (x - x)), sort(x, normInf(x, -2), (3 + x))[3]) | f(x) = normInf(abs(1), leakyRelu(x)) | no, at -101, 5a669b7d
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(x*x/(relu(x) + 3)) | select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s((x + x)/x/-2*3*x/(x + 3)) + abs(x^2) | no, at -4, 0f26202d
f(x) = (x - 1/2) | f(x) = (x - 1/2) | yes, 1 part, 7a47c39b
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(clip(2, abs(x), 1/2)) | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(where(x > x, x, x)) + step(where(x > 1, 1/2, x))*(x + x) | no, at -3, bd743011
f(x) = huber(x) | f(x) = relu(abs(hardSwish(x))) | no, at -4, 85532578
f(x) = x^3 | f(x) = min(x*x, x^3) | no, at 2, 6205a6a7
f(x) = (x + x) | f(x) = clip(x, -1, 1) | no, at -2, enclosed to 0 places, 26e5f7fb
f(x) = (sign(abs(x)) + abs(step(x)*1)) | f(x) = clip(-2, -1, 1) | no, at -1, enclosed to 0 places, a6fde030
f(x) = ((x - median(x, x, x)) - relu6(leakyRelu(x))) | f(x) = hinge(x) | no, at -1, 2c1f97f9
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(-1*x*max(x, x)) | select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s((max(min(x, 0), (x + 1)) + (x^3 + 3)*x^2)) + relu(abs(x)) | no, at -3, b599d2e6
f(x) = clip(sign(x), where(x < sign(x), where(-1 > 1/2, x, 1/2), clip(x, x, x)), clip(x, -1, 1)) | f(x) = sign(x) | no, at -1/2, enclosed to 0 places, be84e47d
f(x) = clip(where(x < x, x, x), (x + x), x) | f(x) = clip(where(x < x, x, x), (x + x), x) + 0 | yes, 2 parts, a434863e
f(x) = step(x)*clip(0, -1, 1) | f(x) = 1/2*where(x < 1, 2, x) | no, at -1, enclosed to 0 places, 2a17577f
f(x) = 3*median(x, 1, x) | f(x) = hardSwish(relu6((x - 1))) | no, at 1/2, a675b6b7
f(x) = clip(where(x < 3, -1, -1), -1, 1) | f(x) = (clip(x, -1, 1) + (x - where(1 < 1, x, x))) | no, at 0, enclosed to 0 places, b9392013
f(x) = (max(x, x) + norm1(sort(x, x, x)[3], x)) | f(x) = softsign(1) | no, at -1, 663c73bf
f(x) = ((0 + 2*0) + x*x) | f(x) = ((0 + 2*0) + x*x) + 0 | yes, 1 part, acbc612a
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(x^3/(0 - x)) + (x + x)/(x^2 + 3) | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(max(x, x^2)/(x - x)/-2/x) | no, at -1, 64d913b0
f(x) = max(x, x)/relu((x - x)) | f(x) = x^3 | no, at 0, f7ee7f89
f(x) = kthLargest(x, 3*x, x; k=2) | f(x) = kthLargest(x, 3*x, x; k=2) | yes, 2 parts, e287b5e3
f(x) = 3*norm1(normInf(3, x), softShrink(x)) | f(x) = relu(max(x, 2, x)) | no, at -4, 20b8f13a
f(x) = max(abs(x)/x*x, x/(x + 3)*1^2) | f(x) = max(max(x, -(x))/x*x, x/(x + 3)*1^2) + 0 | yes, 4 parts, 2 without a value, 046b1821
f(x) = x^2/2/(x + 3) | f(x) = x^2/2/(x + 3) + 0 | yes, 2 parts, 1 without a value, 473bb600
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(min(squaredHinge(3), 0*max(1/2, x))) + 2*x | select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(min(squaredHinge(3), 0*max(1/2, x))) + 2*x + 0 | yes, 2 parts, 33e4ecfa
f(x) = softShrink(x) | f(x) = softShrink(x) | yes, 3 parts, 2ef67652
f(x) = hardSwish(hardSwish(-2)) | f(x) = hardSwish(hardSwish(-2)) | yes, 1 part, 3e33962a
f(x) = min(2, 1) | f(x) = 3/x | no, at -1, c4c68eb8
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s((x^3/(1/2 + 3) - 0*x)) | select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s((x^3/(1/2 + 3) - 0*x)) + 0 | yes, 2 parts, enclosed to 3 places, 252ae3c3
f(x) = 1*x^2 | f(x) = 1*x^2 | yes, 1 part, 8b8c4a4d
f(x) = min(x, x) | f(x) = x^3/x/(relu(x) + 3) | no, at -1, db361873
f(x) = step(-2)*abs(x) | f(x) = step(-2)*max(x, -(x)) | yes, 2 parts, 2fd2f52f
f(x) = clip(max(sign(x), sign(x)), -1, 1) | f(x) = where(x > x, x, x) | no, at -1/2, enclosed to 0 places, ba46e439
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(relu(x)) | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(x^2/(x*x + 3)) | no, at -1, 8d9ba829
f(x) = 3*max(max(abs(x), x), kthLargest(normInf(x, 2), x, -2; k=2)) | f(x) = max(0*x, kthLargest(abs(1), squaredHinge(x), x; k=2)) | no, at -3, d26822d0
f(x) = relu((3*3 + x^2)) | f(x) = x^2 | no, at 0, def91125
f(x) = relu(x/x^2) | f(x) = x/1/2/(x + 3) | no, at -4, fdd053f3
f(x) = huber(squaredHinge(x)) | f(x) = kthLargest(x, x, x; k=2) | no, at -1, 2d847eb0
f(x) = max(0*2, (relu(x) + softShrink(-1)), (huber(x) + 1/2)) | f(x) = hardSwish(norm1(min(x, -2), leakyRelu(2))) | no, at -3, da379e75
f(x) = softShrink((squaredHinge(x) - 1/2*x)) | f(x) = softShrink((squaredHinge(x) - 1/2*x)) | yes, 3 parts, enclosed to 3 places, 3a38cbc0
f(x) = min(x, 0)/x^2 | f(x) = min(x, 0)/x^2 + 0 | yes, 2 parts, 1 without a value, c91eb0d2
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(clip(relu(x), -1, 1)) | select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(clip(max(0, x), -1, 1)) | yes, 3 parts, enclosed to 0 places, 1fce934f
f(x) = -1/-2/(x + 3) | f(x) = -1/-2/(x + 3) | yes, 2 parts, 1 without a value, 9372d942
f(x) = sign(clip(x, -1, 1)) | f(x) = where(sign(x) >= sign(x), sign(x), step(x)*x) | yes, 4 parts, enclosed to 0 places, 03057d1f
f(x) = clip(clip(x, x, x), -1, 1) | f(x) = clip(max(clip(x, x, x), clip(x, -1, 1)), -1, 1) | yes, 3 parts, enclosed to 0 places, b5ac966a
f(x) = sign(clip(x, x, x)) | f(x) = sign(sign(abs(x))) | no, at -1, 12d0db1e
f(x) = relu((min(x, 2) - x^2)) | f(x) = max(abs(abs(x))/3^2, ((x - 1/2) - x/(x + 3))) | no, at -4, 08c553dc
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s((x + x)) | select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s((x + x)) + 0 | yes, 2 parts, 5a341232
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(where(x < 1/2, 0, x)) | select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(abs(abs(sign(x)))) + relu(clip((x - x), (x + where(x < 0, x, -2)), step(max(x, 2))*1*x)) | no, at -1, 0062eb0c
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s((where(x < 1, x, clip(x, -1, 1)) + clip(2, x, x))) | select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(max(0, x)) | no, at -2, enclosed to 0 places, 2840ab4d
f(x) = x*x | f(x) = 0*0*2/(x + 3)/(x - -1/(x + 3)) | no, at -4, c9b59dc5
f(x) = where(2 > 0, x, x) | f(x) = where(2 > 0, x, x) + 0 | yes, 1 part, 8607222c
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(sign(abs((x + x)))) | select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(sign(abs(sign(x)))) | yes, 2 parts, 8ede8245
f(x) = leakyRelu(kthLargest(x, x, x; k=2)) | f(x) = leakyRelu(kthLargest(x, x, x; k=2)) | yes, 2 parts, 250ec7c7
f(x) = min(x, x) | f(x) = clip(2*x, -1, 1) | no, at -2, enclosed to 0 places, 276242e8
f(x) = exp(x) | f(x) = exp(x) | yes, 1 part, 8a66c3e4
f(x) = exp(x) | f(x) = 1 + x | no, at 1, enclosed to 16 places, b2878911
f(x) = exp(2*x) | f(x) = exp(x)^2 | yes, 1 part, 70a09234
f(x) = exp(relu(x)) | f(x) = max(exp(x), 1) | yes, 2 parts, 6b6fcd12
f(x) = log(x) | f(x) = x | no, at -1, 1d44304e
f(x) = x | f(x) = log(x) | no, at -1, c0de999d
f(x) = log(x) | f(x) = log(x) | yes, 2 parts, 1 without a value, 85b81b83
f(x) = log(x^2) | f(x) = 2*log(x) | no, at -1, 2a9c2a4a
f(x) = log(x^2) | f(x) = 2*log(abs(x)) | yes, 2 parts, 1 without a value, 36b9944f
f(x) = exp(log(x)) | f(x) = x | no, at -1, d0eb4c20
f(x) = log(exp(x)) | f(x) = x | yes, 1 part, 6e73d73b
f(x) = sqrt(x)^2 | f(x) = x | no, at -1, 2e8e7a92
f(x) = sqrt(x^2) | f(x) = abs(x) | yes, 2 parts, a55f13c7
f(x) = sqrt(x)^2 | f(x) = abs(x) | no, at -1, c9776db3
f(x) = tanh(x) | f(x) = 2*sigmoid(2*x) - 1 | yes, 1 part, f6d7aed5
f(x) = tanh(x) | f(x) = sigmoid(x) | no, at 1, enclosed to 16 places, 254fd120
f(x) = sin(x)^2 + cos(x)^2 | f(x) = 1 | yes, 1 part, 34fbe176
f(x) = sin(2*x) | f(x) = 2*sin(x)*cos(x) | yes, 1 part, 6a2a9ba7
f(x) = sin(x) | f(x) = cos(x) | no, at 1, enclosed to 16 places, 84463f8d
f(x) = atan(x) | f(x) = atan(x) + 0*x | yes, 1 part, de0f63b4
f(x) = atan(1/x) | f(x) = atan(x) | no, at -5/3, enclosed to 16 places, 0a8cbdc1
f(x) = exp(x)/x | f(x) = exp(x)/x | yes, 2 parts, 1 without a value, 9b1450d5
f(x) = exp(x)*x/x | f(x) = exp(x) | no, at 0, b50ce39e
f(x) = abs(exp(x) - 2) | f(x) = relu(exp(x) - 2) + relu(2 - exp(x)) | yes, 2 parts, enclosed to 12 places, 7a7788aa
f(x) = abs(exp(x) - 2) | f(x) = exp(x) - 2 | no, at -1, enclosed to 16 places, 4f5d965a
f(x) = where(x < 1, exp(x), 3) | f(x) = where(x <= 1, exp(x), 3) | no, at 1, enclosed to 16 places, b86889dd
f(x) = where(x = 1, 7, exp(x)) | f(x) = exp(x) | no, at 1, enclosed to 16 places, ed16fb10
f(x) = where(x = 0, 1, exp(x)) | f(x) = exp(x) | yes, 2 parts, 7ff665db
f(x) = where(x > 0, log(x), 0) | f(x) = where(x <= 0, 0, log(x)) | yes, 2 parts, 18c20656
f(x) = where(x > 0, log(x), 0) | f(x) = log(x) | no, at -1, a88efe5e
f(x) = log(x) + 0/(x - 1) | f(x) = log(x) | no, at 1, 629fe8c0
f(x) = log(x) + 0/(x - 1) | f(x) = log(x) + 0*(1/(x - 1)) | yes, 3 parts, 2 without a value, 31144778
f(x) = log(x) + 0/(x + 1) | f(x) = log(x) | yes, 2 parts, 1 without a value, 7efbd3f1
f(x) = softplus(x) - softplus(-x) | f(x) = x | yes, 1 part, b339f861
f(x) = x^(1/3) | f(x) = x^(1/3) | yes, 2 parts, 58efdf27
f(x) = x^(3/2) | f(x) = x*sqrt(x) | yes, 2 parts, 897e5115
f(x) = abs(x)^(3/2) | f(x) = x^(3/2) | no, at -1, 1fbd1353
f(x) = 1/exp(x) | f(x) = exp(-x) | yes, 1 part, 78be686f
f(x) = exp(x) | f(x) = exp(x) + relu(x - 2) | no, at 3, enclosed to 16 places, fb8520aa
f(x) = exp(x) | f(x) = exp(x) + relu(-2 - x) | no, at -3, enclosed to 16 places, d091deb2
f(x) = relu(x) | f(x) = max(x, 0) | yes, 2 parts, e4d6db66
f(x) = relu(x) | f(x) = relu(x) + relu(x - 2) | no, at 3, 3654ea81
f(x) = relu(x) | f(x) = relu(x) + relu(-2 - x) | no, at -3, e898db5a
f(x) = x/x | f(x) = 1 | no, at 0, 4ac6f2cc
f(x) = x/x | f(x) = x^2/x^2 | yes, 2 parts, 1 without a value, 2da018c3
f(x) = 1/x | f(x) = 1/x + 0/(x - 1) | no, at 1, c411437d
f(x) = 1/(x^2 - 2) | f(x) = 1/(x^2 - 2) | yes, 3 parts, 2 without a value, enclosed to 3 places, 10a3c851
f(x) = 1/(x^2 - 2) | f(x) = x | no, at -3, 6e54509d
f(x) = 1/(x^2 - 2) + 0/(x^2 - 3) | f(x) = 1/(x^2 - 2) | no, at t^2-3, enclosed to 3 places, 84b46db9
f(x) = abs(x^2 - 2) | f(x) = max(x^2 - 2, 2 - x^2) | yes, 3 parts, enclosed to 3 places, 5760e978
f(x) = abs(x^2 - 2) | f(x) = where(x^2 = 2, 1, abs(x^2 - 2)) | no, at t^2-2, enclosed to 3 places, fdd338b7
f(x) = sign(x) | f(x) = where(x > 0, 1, where(x < 0, -1, 0)) | yes, 2 parts, 6a053826
f(x) = sign(x) | f(x) = where(x > 0, 1, -1) | no, at 0, fcf9d025
f(x) = step(x) | f(x) = where(x >= 0, 1, 0) | no, at 0, b6c9dd94
f(x) = step(x) | f(x) = where(x > 0, 1, 0) | yes, 2 parts, e10dfefc
f(x) = where(x = 1, 7, x) | f(x) = x | no, at 1, 33ad1243
f(x) = where(x = 1, 7, x) | f(x) = where(x = 1, 8, x) | no, at 1, 2ccb86c5
f(x) = x | f(x) = 2*x | no, at 1, f8d937e4
f(x) = x^2 | f(x) = abs(x)^2 | yes, 2 parts, 71614c89
f(x) = 1/x | f(x) = 1/x | yes, 2 parts, 1 without a value, 5c58233c
f(x) = relu(1/x) | f(x) = max(0, 1/x) | yes, 2 parts, 1 without a value, 7bee47d7
f(x) = relu(1/x) | f(x) = 1/x | no, at -1, a678eb27
f(x) = 1/relu(x) | f(x) = 1/max(0, x) | yes, 2 parts, 1 without a value, 3d87c150
f(x) = 1/relu(x) | f(x) = 1/x | no, at -1, b2f2e665
f(x) = norm2(x, 0) | f(x) = abs(x) | yes, 2 parts, 30286376
f(x) = hypot(x, x) | f(x) = abs(x)*sqrt(2) | yes, 2 parts, 12c56602
f(x) = norm2(x, 1) | f(x) = sqrt(1 + x^2) | yes, 1 part, bca0371b
f(x) = norm2(x, 1) | f(x) = abs(x) + 1 | no, at -1, enclosed to 16 places, 0fa4e0c9
f(x) = log(x) | f(x) = log(x) + relu(x - 2) | no, at 3, enclosed to 16 places, 88ef2879
f(x) = log(x) + 0/(x - 1) | f(x) = log(x) + 0/(x - 2) | no, at 1, bd3614a7
f(x) = exp(x)/(x - 1) | f(x) = exp(x) | no, at 0, df9a24b9
f(x) = where(x > 1, exp(x), 2) | f(x) = where(x > 2, exp(x), 2) | no, at 5/3, enclosed to 16 places, d90dd34a
f(x) = 1/(exp(x) - 2) | f(x) = 1/(exp(x) - 2) | yes, 2 parts, 1 without a value, enclosed to 12 places, d81a788d
f(x) = sqrt(x) | f(x) = sqrt(x) + where(x = 0, 1, 0) | no, at 0, 885204b4
f(x) = x*log(x) | f(x) = x*log(x) + where(x = 0, 1, 0) | yes, 2 parts, 1 without a value, 3f944356
f(x) = exp(x) | f(x) = exp(x) + where(x > 0, 0, 0) | yes, 2 parts, 7d5c8fa7
f(x) = exp(x)*step(x) | f(x) = where(x >= 0, exp(x), 0) | no, at 0, 2e5d3fdd
f(x) = exp(x)*step(x) | f(x) = where(x > 0, exp(x), 0) | yes, 2 parts, 41a1fdbe
t + log(2) | relu(exp(t) - 2) | no, at -1519/4096, enclosed to 16 places, 4e53a79c
`;
