/** Programs along segments: `text | from | to | says`. Chosen so that each reaches something that those before it do not. */
export const SEGMENTS = String.raw`
f(x) = 3*x | 0 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, d6ebfa06
f(x, y, z) = abs(x/(z + 3)) | 1/2,1/2,2 | 1,2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 6 places, 02adbf58
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(x*x) | 1/2 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 3a4fab90
f(x, y, z) = relu(z) | 2,-1,0 | 1/2,0,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2, e17ceff0
f(x, y) = relu(-1*0) | 1,1/2 | 0,-1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2, ba4ab3f4
f(x, y, z) = abs(x*z) | 0,2,2 | -1,0,1/2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, ea5c39c9
f(x, y) = x^2 | 0,1 | 1/2,1/2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 1f672617
f(x) = abs(relu(x)) | 1 | -1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 2, da35e247
f(x) = relu(-1) | 1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 063c4a12
f(x) = step(sign(x))*abs(clip(x, 3, x)) | 1 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 6, 7a69cd62
f(x, y, z) = abs(z^2) | 1/2,0,0 | 1/2,1/2,1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 94d8d9a2
f(x) = clip(hinge(x), -1, 1) | 0 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 3, enclosed to 0 places, 7670020c
f(x, y) = hypot(y^2, 1/2*x) | 0,2 | 1/2,2 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 16 22 places, 1a71c152
f(x, y) = (2*1/2 + step(x)*x) | -1,0 | -1,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2, 63607a1b
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y) = s(min(min(-2, y), min(0, x))) | -1,-1 | -1,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2, 69a3ab23
f(x, y) = clip(relu(-1), (3 + y), relu(x)) | -1,1/2 | -1,-1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 4, 2b54cbc1
f(x, y) = x*x | 0,2 | 1/2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 43ff4067
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y) = s(relu(1/2)) + (y + y) | 0,-1 | 0,-1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, c2f74f93
f(x, y, z) = x^3/(y^2 + 3) | 0,1/2,1/2 | 0,0,2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 096a6e31
f(x, y, z) = norm2(std(-1, 1/2), x) | 0,2,-1 | 1/2,0,0 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 9 16 places, 31a48ece
f(x, y) = sign(1) | 0,0 | 1/2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, b16f1fda
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x, y) = s((x + x)) + x*1 | 2,0 | 1,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 66a9ed65
f(x, y, z) = max(min(z, x), min(x, z), abs(x)) | 1,1,1 | 0,1/2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 20, 5c73276d
f(x, y) = y*x | -1,2 | 0,1/2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, df3e10d8
f(x) = squaredHinge(3*(x - x)) | 1 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, ad5c14ed
f(x, y, z) = max(relu(x), (max(-1, 0) - z)) | 2,1/2,0 | 0,0,1/2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2, e924a516
f(x, y) = relu(y/1/2)^2 | 2,0 | 0,1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, af561732
f(x) = abs(min(3, (x - 3))) | 1 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 4db34062
f(x, y, z) = squaredHinge(abs((x - relu6(y)))) | 0,0,0 | 0,0,2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 4, 59ef5615
f(x, y, z) = clip(clip(y, -1, 1), -1, 1) | 0,1,-1 | 2,0,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 0 places, bd642ad3
f(x, y) = atan(y) | 0,0 | -1,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, d904ae61
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x, y, z) = s(x^3) + y*z | -1,0,0 | 0,2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, dd89b2c0
f(x) = relu(relu(x)) | 1/2 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 1d1565be
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(sign(x)) + huber(x^2) | 0 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 4, b7845743
f(x, y) = exp((1/2 - y)) | 1/2,-1 | 0,0 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 15 16 places, 4ebbe3da
f(x, y, z) = min(where(x <= 3, y, -2), clip(z, y, y)) | 0,0,0 | 2,-1,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 7, 900c95fd
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(sign(x)) + x^3 | 1 | 0 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1, faec0c69
f(x, y) = sort(3*huber(0), relu6(squaredHinge(x)), abs(relu(-2)))[1] | 0,0 | 0,1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 24, 6bc7a7e5
f(x, y) = clip(abs((step(1/2)*x + sign(-2))), -1, 1) | 0,-1 | 2,-1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 0 places, 763efeb0
f(x, y, z) = (y + -2) | 0,-1,2 | 2,2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 48c28299
f(x, y, z) = norm1(x, z) | 0,0,-1 | 0,-1,1/2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 2 2, 17226a41
f(x) = max(x, x, 1) | 0 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 9cba5db0
f(x, y) = abs(x) | -1,-1 | 1/2,2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, 6c82b9c2
f(x) = (abs(x) + min(x, x)) | 1/2 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2, 69c9fc65
f(x, y) = softsign((x + y)) | 2,0 | 1/2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 6 places, 55c5fca5
f(x) = (softsign(x) - median(x, x, min(x, x))) | 0 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 12, 10c00250
f(x) = (normInf(hardSwish(x), max(x, x)) - relu6(0)) | 0 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 48, 4874c6c5
f(x, y) = (abs(-1*y) - 0*relu(x)) | 1,0 | -1,-1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 2 2, 478bb325
f(x, y) = min((y - x), x^2) | 0,0 | -1,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 7855bd86
f(x) = (softShrink(x) + softsign(x)) | 1 | 2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 7 places, 7a602f79
f(x) = relu(x^3)^2 | 2 | 1/2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 3 places, daf95f29
f(x, y, z) = softsign(softShrink(z)) | 0,0,-1 | 0,0,1/2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 2, enclosed to 6 places, a96e658d
f(x, y, z) = max(2*x, softShrink(relu(1/2))) | -1,1,2 | 0,0,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 3, 3d3f740a
f(x, y) = abs(min(y^2, y)) | 2,0 | 1/2,1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, cfbf240b
f(x) = relu(2)*x | 0 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2, d591f7d4
f(x, y) = softShrink(kthLargest(y, x, x; k=2)) | 0,1/2 | 1/2,2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 3, 87352dbd
f(x, y) = leakyRelu(y) | 1,-1 | 1/2,0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 27 places, 7a1bd5c9
f(x, y, z) = min(abs(abs(max(3, z))), max(x, x)*3*y) | 1/2,-1,0 | 0,0,1/2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 16, 9349e29a
f(x) = where(x < -1, x, x) | 2 | 2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2, 0d88c54e
f(x) = huber(x) | 0 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, be6fc556
f(x) = abs(clip(-1, -1, 1)) | 2 | 0 | yes, yes, 1 piece, rational, with quadrature, I(x) of 3, enclosed to 0 places, 4ae2c6e4
f(x, y) = (relu(max(x, softsign(x))) + normInf(softsign(y), softShrink(y))) | 1/2,0 | -1,0 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 32 64, 23eb8654
f(x, y) = 1/2*min(min(1, y), min(2, y)) | 1,0 | 0,1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 4, af95716b
f(x) = exp(x) | 0 | 1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 16 places, 65d55a64
f(x) = exp(abs(x)) | -1 | 1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 15 places, f734a43e
f(x) = exp(x) + step(x) | -1 | 1 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 2 1, enclosed to 16 places, bbb68738
f(x) = abs(x) + exp(step(x)) | -1 | 1 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 2 1, enclosed to 16 places, 886aa0cd
f(x) = step(x)*exp(x) + abs(x) | -1 | 1 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 2 1, enclosed to 16 places, 1e270b67
f(x) = log(x) | 1 | 2 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 9 16 places, b09af920
f(x) = log(x) | -1 | 1 | none
f(x) = log(x) | 0 | 1 | none
f(x) = log(abs(x)) | -1 | 1 | none
f(x) = exp(x)/x | -1 | 1 | none
f(x) = exp(x)/(x - 1) | 0 | 1 | none
f(x) = 1/x + exp(x) | 1 | 2 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 8 16 places, 790351fe
f(x) = relu(exp(x) - 2) | 0 | 1 | yes, yes, 2 pieces, enclosed, with quadrature, I(x) of 1 1, enclosed to 16 19 20 places, de6b75a3
f(x) = abs(exp(x) - 2) | 0 | 2 | yes, yes, 2 pieces, enclosed, with quadrature, I(x) of 1 1, enclosed to 13 16 21 places, 10d21b15
f(x) = sin(x) | 0 | 2 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 11 16 places, 3736114b
f(x) = softplus(x) - softplus(-x) | -2 | 2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 7 places, 1e331005
f(x) = max(exp(x), exp(2*x)/exp(x)) | 0 | 1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 2, enclosed to 16 places, 20b19422
f(x) = where(x < 0, exp(x), 1 + x) | -1 | 1 | yes, yes, 2 pieces, enclosed, with quadrature, I(x) of 1 1, enclosed to 16 places, b0ad55b8
f(x) = where(x < 0, exp(x), 2) | -1 | 1 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 1 1, enclosed to 16 places, 4863fda9
f(x) = exp(x^2) | 0 | 1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 6 16 places, 3fa35fcf
f(x) = exp(-x^2) | -1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 10 places, 93844cf8
f(x) = log(1 + x^2) | -1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 7 places, c96cfd1d
f(x) = 1/(1 + exp(x)) | -1 | 1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 7 16 places, ad6aef2e
f(x) = x*exp(x) | 0 | 1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 14 16 places, 31ce1b59
f(x) = exp(x) | 1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 785d5efb
f(x) = norm2(x, 1) | -1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 7 places, 2d134583
f(x, y) = exp(x)*abs(y) | -1,-1 | 1,1 | yes, yes, 2 pieces, enclosed, with quadrature, I(x) of 1 1, enclosed to 14 16 places, 93fa448c
f(x, y) = max(exp(x), exp(y)) | 0,1 | 1,0 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 20 places, c849eb28
f(x, y) = max(exp(x), exp(y)) | 0,0 | 1,1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 2, enclosed to 16 places, ad950630
f(x, y) = log(x/y) | 1,1 | 2,2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 2ff0724c
f(x, y) = hypot(x, exp(y)) | 0,0 | 1,1 | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 9 16 places, ea84184e
f(x) = abs(x^2 - 2) | 0 | 2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 3 8 places, c0585a49
f(x) = relu(x^2 - 2)/x | 1 | 2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 3 6 places, 1da72996
f(x) = 1/(x^2 + 1) | 0 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 5 places, d042d767
f(x) = abs(x)/(x^2 + 1) | -1 | 1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 4 places, 371dfde5
f(x) = 1/(x + 2) | -1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 5 places, d7e69b8a
f(x) = step(x^2 - 2) | 0 | 2 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 2 1, enclosed to 3 places, 0d714c27
f(x) = step(x^2 - 2)*(x^2 - 2) | 0 | 2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 2 1, enclosed to 3 9 places, 4485c3bb
f(x) = where(x = 1, 5, x) | 0 | 2 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 1 1, 46c7ddd8
f(x) = where(x = 0, 5, x) | 0 | 2 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1, 64b573e5
f(x) = where(x = 2, 5, x) | 0 | 2 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1, b2e58fad
f(x) = sign(x) | 0 | 1 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1, b82b76ed
f(x) = sign(x) | -1 | 0 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1, 87ec4f83
f(x) = x/x | -1 | 1 | none
f(x) = x^2/x | 0 | 1 | none
f(x) = 1/x | 0 | 1 | none
f(x) = 1/x | 1 | 2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 6 places, dac3c3ed
f(x) = relu(1/x) | 1 | 2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 6 places, 358fb3db
f(x) = max(x, x^2) | 0 | 2 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, 31a9a279
f(x) = max(x, 2*x - x) | -1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2, 6f9fde51
f(x) = relu(x) - relu(x) | -1 | 1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 2 2, 601f464d
f(x) = max(x, x)*x | 0 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 2, d61c76b7
f(x) = x^(1/3) | -1 | 1 | none
f(x) = where(x < 1/2, exp(x), exp(x)) | 0 | 1 | yes, yes, 2 pieces, enclosed, with quadrature, I(x) of 2 2, enclosed to 16 20 places, ff2260a7
f(x) = where(exp(x) < 2, exp(x), 2) | 0 | 1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 18 20 places, 77ef3529
f(x) = 1/(exp(x) - 2) | 0 | 1 | none
f(x) = log(x - 1/2) | 0 | 1 | none
f(x) = exp(1/x) | 0 | 1 | none
f(x) = max(x, 0)*exp(x) + where(x = 0, 1, 0) | -1 | 1 | inapplicable, yes, 2 pieces, open, without quadrature, I(x) of 1 1, enclosed to 16 places, 0512f0cd
f(x) = exp(x) + where(x = 1, 1, 0) | 0 | 1 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1, enclosed to 16 places, 917a3128
f(x) = exp(x) + where(x = 0, 1, 0) | 0 | 1 | inapplicable, yes, 1 piece, open, without quadrature, I(x) of 1, enclosed to 16 places, 5217156d
a = t^500\nb = a*a\nabs(b) | -t^1000 | none
std(x, y, z)*sqrt(3/2) | 1,1,1 | 0,0,0 | none
x*y | t^2, 2*t | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, d04005a5
std(x, y, z) | 1,1,1 | 0,0,0 | none
exp(exp(t)) | 0 | 100 | none
t/t + relu(t - 1)*relu(t)/(t^2 - 2) | 100 | 0 | none
x + y | t, t | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, 6c5b49e7
sqrt(x) | 3 | -1 | none
f(x, y) = max(x^2 - y, y^2 - x, 0) | t^2, 1 - t^3 | yes, yes, 4 pieces, rational, with quadrature, I(x) of 1 1 1 1, enclosed to 3 places, ad22bb7a
f(x, y) = log(1 + relu(x - y))*exp(x) | t, t^2 - t | yes, yes, 1 piece, enclosed, with quadrature, I(x) of 1, enclosed to 7 16 places, 9db00574
f(x, y) = abs(x - y)/(1 + x^2) | 2*t - 1, t^2 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 4 places, e929290f
f(t) = relu(t - 1)*relu(t)/(t^2 - 2) | 0 | 5/4 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 3 1, enclosed to 4 places, 1bf67024
f(t) = 1/(t^2 - 2) | -1 | 1 | yes, yes, 1 piece, rational, with quadrature, I(x) of 1, enclosed to 3 places, 9486d228
f(t) = t/(t^2 - 3) + abs(t) | -1 | 1 | yes, yes, 2 pieces, rational, with quadrature, I(x) of 1 1, enclosed to 4 places, a91184ac
f(t) = 1/(t^2 - 2) | 0 | 2 | none
`;
