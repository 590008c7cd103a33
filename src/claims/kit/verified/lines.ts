/** Programs of one input: `text | says`. Chosen so that each reaches something that those before it do not. */
export const LINES = String.raw`
f(x) = abs(abs(x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, be3c8a1e
f(x) = abs((x + x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, b3215da5
f(x) = 1*1/2*2*x | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, 245dd612
f(x) = clip(clip(-2, sign(x), sign(x)), -1, 1) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces, enclosed to 0 places, 999861f0
f(x) = x^2 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, 0e5042be
f(x) = x*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, d1d6bda7
f(x) = max(max(x, x), x*x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces, 40e4ca04
f(x) = min(sort(x, x, 2)[2], leakyRelu(1/2)) | yes, 1 clarke, 1 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces, 5300b7fa
f(x) = 2*min(x, x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, 20eadc67
f(x) = (x + x)*min(-2, x) | yes, 0 clarke, 1 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, a7c4cd39
f(x) = relu((min(x, x) + x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 012dc685
f(x) = min(abs((x + x)), (abs(-1) - abs(1/2))) | yes, 3 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 1 at points, 4 pieces, 49460410
f(x) = clip(relu(x), -1, 1) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, enclosed to 0 places, 3b2e70ad
f(x) = -2*1 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, b1da559d
f(x) = max(min(x*x, x), relu(-1)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, 941f14bd
f(x) = relu((1/2*x - 0*x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 4a9d2e0b
f(x) = softShrink(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, 670cb3ea
f(x) = -2*x/(max(x, x)/(x + 3) + 3)/(x*0^2 + 3) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 2 without a value, 0 at points, 3 pieces, 92ae0062
f(x) = relu((min(1, x) - x^2)) | yes, 3 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces, 4bed780b
f(x) = abs(norm1(x, x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, 3b54c69b
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(relu(x)) + x*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, 3a67f2fa
f(x) = 1/2/x/(-1 + 3)/relu(x/(x + 3)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 1 at points, 3 pieces, acf41b48
f(x) = min(x^2, 0*max(1, x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, 60627f50
f(x) = x/1/2 | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, c496acc2
f(x) = (x - 1/2) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, 1254960c
f(x) = clip(max(-1, step(x)*x), sign(x), min(x, x)) | yes, 0 clarke, 3 artificial, 0 undecided, 3 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 3 at points, 4 pieces, 8196dfaa
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s((3 - x)) | yes, 0 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, 78229056
f(x) = relu6(x) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, 173df9e9
f(x) = 2/(x + x)/1/(x/x + 3) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces, beba481a
f(x) = x*x^2 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, fd929d33
f(x) = x^3/min((x - x), x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces, 7343a055
f(x) = softsign(softsign(x)) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 6870890a
f(x) = 3*relu(-1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, c20cd493
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s((step(x)*-2 + clip(-1, 1, x))) | yes, 1 clarke, 2 artificial, 0 undecided, 1 reachable, 3 of 3 multivalued, 1 not regular, 0 without a value, 2 at points, 3 pieces, cb1d3336
f(x) = clip(sign(x), ((x - x) - where(x < 3, 3, x)), where(1 > -1, x, step(x)*-2)) | yes, 2 clarke, 2 artificial, 0 undecided, 1 reachable, 4 of 4 multivalued, 1 not regular, 0 without a value, 2 at points, 6 pieces, 9eacaf5b
f(x) = max(relu(x)^2, -1^2) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 9a7c62f7
f(x) = 0*x/(min(1, x) + 3) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 3 pieces, 3de2eb39
f(x) = squaredHinge(min(1/2, x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 7c8f5bde
f(x) = abs(max(kthLargest(x, x, x; k=2), relu6(x))) | yes, 1 clarke, 1 artificial, 0 undecided, 1 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces, 41453ac4
f(x) = step(3)*x | yes, 0 clarke, 1 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, e12068df
f(x) = relu(2) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, 010f69bf
f(x) = max(kthLargest(0, 0, x; k=2), max(x, x, x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 9accb968
f(x) = (x - (x + x)) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, f8c852f3
f(x) = kthLargest(x, x, normInf(x, x); k=2) | yes, 0 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, 146aeff6
f(x) = 3*squaredHinge(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 9287dc97
f(x) = where(x >= -1, x, x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 2b98cc45
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(max(x, x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, 69540964
f(x) = 2*leakyRelu(leakyRelu(hardSwish(x))) | yes, 2 clarke, 1 artificial, 0 undecided, 1 reachable, 5 of 5 multivalued, 0 not regular, 0 without a value, 2 at points, 4 pieces, d863afa0
f(x) = min(x/(x + 3), relu(x)) | yes, 1 clarke, 1 artificial, 0 undecided, 1 reachable, 2 of 2 multivalued, 0 not regular, 1 without a value, 1 at points, 3 pieces, 73964c45
f(x) = clip(where(x <= 1, x, 1), -1, 1) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, enclosed to 0 places, 49f02dc5
f(x) = (x + x)*x/x^3/x*x/x^2 | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces, 24b1527f
f(x) = (x - relu(-1)) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, ee1af019
f(x) = x/1/2/(x + 3)/x^2/(x/x/abs(x) + 3) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 2 without a value, 1 at points, 3 pieces, b4e803b5
f(x) = median(x, median(x, x, x), x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, db4a8be8
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(abs(clip(x, 1, -1))) + step(x)*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, enclosed to 99 places, 1e689097
f(x) = (x/(x + 3) + x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces, 16e6216c
f(x) = leakyRelu(max(huber(2), relu(2))) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, 7bb1523d
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(2*where(x > 3, x, x)) | yes, 0 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces, a1acf353
f(x) = 0*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, ba1eac66
f(x) = max(max((2 - 1/2), (x - x)), max(min(max(x, 0), relu(x)), min(3*x, abs(x)))) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, 95799f2a
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(norm1(x, 1)) + norm1(x, x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, 0d14f82c
f(x) = (-2^2 - (-2 - 1^2)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, 9af86d32
f(x) = (x^2 + min(relu(1), x^2*x)) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 2 at points, 2 pieces, 7ec0f1e9
f(x) = max(relu6(3), abs(x)) | yes, 1 clarke, 2 artificial, 0 undecided, 0 reachable, 4 of 4 multivalued, 0 not regular, 0 without a value, 2 at points, 4 pieces, aed4b477
f(x) = ((x - abs(x)) + relu(x)) | yes, 0 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, fd9fb9cd
f(x) = max(normInf(x, x), normInf(x, x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, f885ee4c
f(x) = step(clip(x, -1, 1))*step(x)*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 4 pieces, enclosed to 0 places, d2026854
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(x*x^2) + min(-1, x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces, enclosed to 3 12 places, 448f9be3
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(clip(2, abs(x), 1/2)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 6 pieces, 659f05fb
f(x) = median((squaredHinge(x) + squaredHinge(0)), softsign(1/2), hinge(1)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, enclosed to 3 12 places, 834aab9b
f(x) = step(sign((x + x)))*step(clip(step(x)*x, -1, 1))*(x + 0) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, enclosed to 0 places, c9586126
f(x) = hinge(squaredHinge(x)) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, e9a7a8a8
f(x) = (min(min(abs(-2), max(1/2, x)), (x - x)) - max(max(x, 2), relu(x))) | yes, 1 clarke, 1 artificial, 0 undecided, 0 reachable, 4 of 4 multivalued, 0 not regular, 0 without a value, 1 at points, 4 pieces, 7cba8ae3
f(x) = kthLargest(-1, x, x; k=2) | yes, 0 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, 1a141629
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(min(x, relu6(x))) | yes, 1 clarke, 1 artificial, 0 undecided, 1 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces, 29cb14e6
f(x) = (min(abs(x), (x + x)) + (x + relu(x))) | yes, 0 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, 20761797
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(hinge(x)) + max((x - x), squaredHinge(x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 0d916592
f(x) = clip(where(clip(x, -1, 1) <= clip(x, x, x), max(x, x), x), clip(x, 3, 1/2), (x - x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 5 pieces, enclosed to 0 99 places, 1e08ec34
f(x) = huber(relu6(1/2)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, ad87a120
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(relu(1)) + (x - x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, 0bc62a0e
f(x) = 2*max(x, x)*abs(3*max(-1, 2)) | yes, 0 clarke, 1 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, 16c335d4
f(x) = x/(x - x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 1 piece, b923904a
f(x) = min(max(x, x^2), (abs(min(x, x)) - 1*max(x, x))) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 4 pieces, a33e0e40
f(x) = max(min(min(3, 1/2), min(2, x)), abs(relu(x))) | yes, 1 clarke, 3 artificial, 0 undecided, 1 reachable, 4 of 4 multivalued, 0 not regular, 0 without a value, 3 at points, 4 pieces, 4816df64
f(x) = max(1/2/x, x^3) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 1 without a value, 2 at points, 4 pieces, enclosed to 3 12 places, 90f835bd
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(where(x < x, x, x)) + sign(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces, ed26c0ff
f(x) = 2/(x + 3) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces, ad7f1f60
f(x) = x*x/(-1^2 + 3) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, 92d7ad87
f(x) = min(min(relu(3), relu(x)), abs(x^2)) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 0 at points, 4 pieces, c2265e57
f(x) = min((x + x), normInf(x, -1)) | yes, 1 clarke, 2 artificial, 0 undecided, 0 reachable, 4 of 4 multivalued, 0 not regular, 0 without a value, 2 at points, 5 pieces, cc48c062
f(x) = x^2/(x*x + 3) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, 1521a962
f(x) = x*exp(-x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, enclosed to 16 places, 3a9d1f92
f(x) = log(x) - x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 1 at points, 2 pieces, 9742b8c3
f(x) = step(x)*exp(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces, 25acdc03
f(x) = exp(1/x) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces, ab1887d7
f(x) = softplus(x) - relu(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, enclosed to 16 places, bccec52e
f(x) = abs(log(x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 1 without a value, 1 at points, 3 pieces, 8d4aaa08
f(x) = min(log(x), 0) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 1 without a value, 0 at points, 3 pieces, 1fde0fd3
f(x) = max(sqrt(x), 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 1 not regular, 1 without a value, 0 at points, 3 pieces, 520b7c92
f(x) = (exp(x) - 1)*(exp(x) - 3) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, enclosed to 12 places, 675bb453
f(x) = exp(2*x) - 4*exp(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, enclosed to 12 places, 5e01566a
f(x) = x^(3/2) - x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 1 without a value, 1 at points, 2 pieces, 027b2d00
f(x) = log(1 + x^2) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, 7b912ad3
f(x) = max(relu(x), exp(x) - 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 28f558b1
f(x) = exp(abs(x)) - exp(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, a0b2a4c0
f(x) = x^2 - 2 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, ddea1df3
f(x) = abs(x^2 - 2) | yes, 3 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 3 at points, 3 pieces, enclosed to 3 12 places, 70774204
f(x) = abs(x^3 - x) - x | yes, 4 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 4 at points, 4 pieces, enclosed to 3 12 places, e5f66820
f(x) = max(x^2, 2) + min(x^2, 2) | yes, 1 clarke, 2 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 3 at points, 3 pieces, enclosed to 3 12 places, 577f54c5
f(x) = 1/(x^2 - 2) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 2 without a value, 1 at points, 3 pieces, enclosed to 3 places, dbf5a996
f(x) = abs(x)/(x^2 - 2) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 2 without a value, 1 at points, 4 pieces, enclosed to 3 places, e4caadc5
f(x) = max(1/x, x) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 1 without a value, 2 at points, 4 pieces, 8ee50a93
f(x) = relu(1/x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces, 5785c35f
f(x) = abs(1/x - 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 1 without a value, 1 at points, 3 pieces, 2fd1bf2b
f(x) = x^4 - 4*x^2 | yes, 3 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 3 at points, 1 piece, enclosed to 3 places, 1395f644
f(x) = max(x^3, x) - x | yes, 3 clarke, 0 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 0 not regular, 0 without a value, 1 at points, 4 pieces, enclosed to 3 12 places, 8e3c6816
f(x) = step(x^2 - 2)*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 2 not regular, 0 without a value, 0 at points, 3 pieces, enclosed to 3 places, d1879777
f(x) = where(x^2 < 2, x, 1) | yes, 2 clarke, 1 artificial, 0 undecided, 1 reachable, 1 of 1 multivalued, 2 not regular, 0 without a value, 1 at points, 3 pieces, enclosed to 3 places, 262a769f
f(x) = max(0, x) - max(0, x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 5f56d5ac
f(x) = relu(x) - relu(x - 1) - relu(x - 2) + relu(x - 3) | yes, 3 clarke, 2 artificial, 0 undecided, 0 reachable, 6 of 6 multivalued, 0 not regular, 0 without a value, 2 at points, 5 pieces, 01059823
f(x) = abs(x - 1) + abs(x + 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 0 at points, 3 pieces, 6d30a1b9
f(x) = max(x, 2*x, 3*x) - 2*x | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, f3303dfa
f(x) = relu(-x) + x - relu(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 9f9d9535
f(x) = max(abs(x), 1)*0 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 4 pieces, abf2d28d
f(x) = (x - 1)^2*relu(x) | yes, 3 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 2 at points, 2 pieces, 47280378
f(x) = x^5 - 5*x | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 2 at points, 1 piece, 89072bf7
f(x) = x^2/x | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces, 6e02b727
f(x) = x/x | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces, d64267ca
f(x) = (x^2 - 1)/(x - 1) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces, eb47bf4b
f(x) = abs((x^2 - 1)/(x - 1)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 1 without a value, 1 at points, 3 pieces, 51bad5fb
f(x) = norm2(x, 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, e578c4fc
f(x) = norm2(x, x - 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, enclosed to 16 places, 826ab7ec
f(x) = x^(1/3) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 1 without a value, 0 at points, 2 pieces, bccec625
f(x) = where(x = 0, 1, exp(x)) | yes, 0 clarke, 1 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, 715c0ac2
f(x) = exp(x)*0 + relu(x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, e355222b
f(x) = relu(exp(x) - 1) + relu(-x) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, ace71fdf
f(x) = where(exp(x) < 2, 1, 1) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, enclosed to 12 places, e75545b7
f(x) = where(exp(x) < 2, 1, where(exp(x) = 2, 2, 1)) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces, enclosed to 12 places, 98ab4a42
f(x) = sqrt(x)*0 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 1 without a value, 0 at points, 2 pieces, 9c63014d
f(x) = log(x)*0 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces, d6fbab56
f(x) = exp(x) - relu(exp(x)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, 22ae461d
f(t) = relu(sin(t)) | 0,1 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, 2f6a1da5
log(t)/t | 1,2 | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, 794a810d
t^2 - exp(2*t)/9 | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 2 at points, 1 piece, enclosed to 12 13 places, 08752f2d
log(t) | -1,1 | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces, 6905db89
relu(x) | 0,1 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, 22029172
sqrt(t) | 0,1 | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 1 without a value, 0 at points, 2 pieces, 6bcb3bea
(exp(t) - 2)*(exp(t) - 3) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, enclosed to 13 places, 210b4ae5
where(x > 0, exp(1 + x), 2) | 0,1 | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces, 20ed47bd
exp(a) - 1 - a | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, 0365656d
where(exp(t) > 2, 1, 0) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces, enclosed to 12 places, 9f6dd87b
exp(t) - 1 - t - t^2/2 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, 6db5ebb3
exp(relu(t)) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 6f162c58
relu(sqrt(x)*sqrt(x) - 2) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 1 not regular, 1 without a value, 0 at points, 3 pieces, 8add872e
atan(t)^2*log(3) | 0,1 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, 4c7bd73b
cos(t) | -1,1 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, 31252795
where(exp(x) > 2, 1, 0) | yes, 2 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces, enclosed to 12 places, f8e13a17
f(t) = 0 | 0,1 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, 95e76cc8
f(t) = atan(t) + relu(t) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 3c206b3a
x^(3/2) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 1 without a value, 0 at points, 2 pieces, 683bcf44
max(exp(t), 3) - 3 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, enclosed to 12 places, 2f5c9bc0
log(t - 1) | 1,3 | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 1 without a value, 0 at points, 2 pieces, 6e79e4af
f(x) = max(x^3 - x, 1/(x + 3)) - relu(x - 1) | -2,1/2 | yes, 0 clarke, 1 artificial, 0 undecided, 0 reachable, 2 of 2 multivalued, 0 not regular, 0 without a value, 1 at points, 3 pieces, enclosed to 3 12 places, 3a305bd1
f(x) = abs(x^3 - 3*x + 1)*step(x - 1) + relu(x) | yes, 3 clarke, 2 artificial, 0 undecided, 0 reachable, 8 of 8 multivalued, 1 not regular, 0 without a value, 4 at points, 6 pieces, enclosed to 3 12 places, b5ca5aa8
f(t) = relu(sin(t)) | -1,1/2 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 1 of 1 multivalued, 0 not regular, 0 without a value, 0 at points, 2 pieces, 3372301a
f(t) = t^2 - exp(3*t)/9 | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, 07d1cf2e
f(t) = exp(2*t) - 3*t^2 + t | -1,2 | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 0 at points, 1 piece, 52c1cd8d
f(t) = log(t)/t | 2,4 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 1 piece, enclosed to 14 16 places, ac8272f8
f(t) = t*log(t) | 1/10,1 | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 0 not regular, 0 without a value, 1 at points, 2 pieces, enclosed to 14 16 places, 8884df57
f(x) = median(x, -x, x^2, 1) | yes, 1 clarke, 2 artificial, 0 undecided, 0 reachable, 7 of 7 multivalued, 0 not regular, 0 without a value, 3 at points, 4 pieces, enclosed to 3 12 places, 3faa737a
f(t) = where(t > 0, 1/t, 0) | yes, 1 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces, 6af01fad
f(t) = where(t = 1, 0, 1/(t - 1)^2) | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces, 1cd524b2
f(t) = where(t > 1, 1/(t^2 - 2), t) | yes, 0 clarke, 1 artificial, 0 undecided, 0 reachable, 3 of 3 multivalued, 1 not regular, 1 without a value, 1 at points, 3 pieces, enclosed to 3 12 places, 5a2313a2
f(t) = where(t > 0, 1/t, 0) | 0,2 | yes, 0 clarke, 0 artificial, 0 undecided, 0 reachable, 0 of 0 multivalued, 1 not regular, 0 without a value, 0 at points, 2 pieces, 7e3e24bf
`;
