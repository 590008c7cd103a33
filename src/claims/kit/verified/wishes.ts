/** Programs with the derivative that is wanted at a point: `text | at | gradient | says`. Chosen so that each reaches something that those before it do not. */
export const WISHES = String.raw`
f(x, y) = max(relu(min(x, x)), softShrink(1), max(x, -1, y)) | 2,0 | -1,0 | , adds zero: yes, 2b3e726c
f(x, y) = min(x^2, y/1/2) | 0,1/2 | 0,0 | , adds zero: yes, 0f812c2f
f(x, y) = leakyRelu(2) | 2,0 | 0,1/2 | , adds zero: yes, 38f704c8
f(x) = max(x, x) | 1/2 | 0 | yes, adds zero: yes, 78c537b1
f(x) = leakyRelu(abs(x)) | 1 | 1 | yes, adds zero: yes, bfaeca7b
f(x, y, z) = abs(min(abs(z), z^3)) | 0,-1,0 | 1/2,-1,1/2 | , adds zero: yes, 3b7ef474
f(x, y, z) = 1/2*y | -1,0,0 | 1,0,-1 | , adds zero: yes, 95b2e08a
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s((x + x)) | 1/2 | 0 | , adds zero: yes, enclosed to 38 places, e8deaeb5
f(x, y, z) = ((z + x) + x) | 1,0,1/2 | 2,1,2 | , adds zero: yes, 27ac6023
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s((3 - x)) | 0 | 0 | yes, adds zero: yes, 8ad8350c
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(x^2) | 1/2 | 2 | yes, adds zero: yes, 58b6e9db
f(x) = squaredHinge(max(0, -2, x)) | 1 | -1 | yes, adds zero: yes, acad36bb
f(x) = x^2 | 1/2 | -1 | yes, adds zero: yes, 0439662c
f(x) = kthLargest(hinge(squaredHinge(x)), relu(x), leakyRelu(-2); k=2) | 0 | -1 | yes, adds zero: yes, 3aae7d0d
f(x, y) = (softsign(y) + leakyRelu(x)) | 0,1/2 | 0,2 | , adds zero: yes, 0277958e
f(x, y) = x/(x + 3) | 2,0 | -1,1/2 | , adds zero: yes, d1a0665a
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(abs(x)) | 0 | 2 | yes, adds zero: yes, 57559c2e
f(x, y, z) = 3/(z + 3)/(x + 3) | 0,0,2 | 0,0,1/2 | , adds zero: yes, 886eb3fb
f(x) = max((x + max(1, 1/2)), (-1*abs(x) - min(min(x, x), max(x, x)))) | 1/2 | 0 | yes, adds zero: yes, 849bd8dc
f(x) = min(relu(max(x, x)), max((2 + x), x)) | 1/2 | 1 | yes, adds zero: yes, e58dd5e2
f(x) = min(relu(1), -2*1) | 2 | 0 | yes, adds zero: yes, 1fb4de97
f(x) = abs(x) | 0 | 1 | yes, adds zero: yes, 1b16115b
f(x, y) = sort(y, x, y)[3] | 1,0 | 0,0 | , adds zero: yes, 1db98be7
f(x, y, z) = abs((-1/1 + x)) | 2,2,1 | 2,1,1/2 | , adds zero: yes, add7e4f4
f(x, y, z) = z/(x + 3) | 0,1,0 | 1/2,0,1 | , adds zero: yes, f220a003
f(x) = -1*(-1 - (x - x)) | 1 | 2 | yes, adds zero: yes, 9cef3ea1
f(x) = (min(x^3, max(x, relu(1/2))) - (1 + x)*relu(x)) | 0 | 1/2 | yes, adds zero: yes, 60831a43
f(x, y) = abs(min(-1*0, relu(-1))) | 2,-1 | 0,0 | , adds zero: yes, a8856fab
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(max(x, x)/x) + relu(-1*x)/(x^2 + 3) | -1 | 0 | yes, adds zero: yes, e40cae47
f(x) = min(x^3, x*x) | 1/2 | 0 | yes, adds zero: yes, c5619068
f(x, y, z) = max(min(min(x, 3), 0*-1), leakyRelu(softsign(sort(0, y, 3)[2]))) | 1,-1,1 | -1,-1,0 | , adds zero: yes, 5c75197f
f(x) = (x + x)/(x/(x + 3) + 3) | 1 | 1/2 | yes, adds zero: yes, 33caaf18
f(x) = 3*1/2*1/2 | 1/2 | 0 | yes, adds zero: yes, fb8d2557
f(x) = x^2 | 0 | 0 | yes, adds zero: yes, e6f71ec7
f(x) = huber(1/2) | -1 | 1 | yes, adds zero: yes, ba0342c5
f(x) = huber(x) | 0 | -1 | yes, adds zero: yes, fc959685
f(x, y, z) = sign(sign(z)) | 0,0,2 | 1/2,1/2,0 | , adds zero: yes, d1799353
f(x, y, z) = relu6(x) | 1,0,0 | 1/2,0,0 | , adds zero: yes, 7a0d55a0
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(x*x) | 0 | 0 | yes, adds zero: yes, 69d359c6
f(x) = relu6(max(x, x)) | 0 | 0 | yes, adds zero: yes, eb2386d9
f(x, y, z) = min(step(1)*x, clip(x, -1, 1)) | 2,0,1/2 | 1/2,-1,1 | , adds zero: yes, enclosed to 0 places, 64fc05f1
f(x) = (abs(-1*3) - min((x + x), x)) | 2 | 2 | yes, adds zero: yes, 0319e319
f(x, y, z) = clip(clip(2, x, -2), -1, 1) | 2,0,1/2 | 1/2,0,-1 | , adds zero: yes, enclosed to 0 places, 7e6517cc
f(x) = max(softsign(leakyRelu(x)), abs((1 - softsign(x)))) | -1 | 0 | yes, adds zero: yes, ae96bd46
f(x) = (-2 + x) | 0 | 1 | yes, adds zero: yes, 6c7fd67c
f(x) = max(x*x, x/-2/1/2/(x + 3)) | 1/2 | 1/2 | yes, adds zero: yes, 1554839c
f(x) = clip(clip(0, -1, 1), -1, 1) | 1 | 1 | yes, adds zero: yes, enclosed to 0 places, b3156622
f(x, y, z) = norm1(sort(y, 3, y)[2], huber(x)) | 1,0,0 | 0,2,0 | , adds zero: yes, 5bcd82f8
f(x) = sort(huber(x), kthLargest(min(x, x), hinge(0), softsign(x); k=2), (max(x, -1) + x))[3] | 2 | 0 | yes, adds zero: yes, 34fb8bfd
f(x) = hardSwish(3*x) | 0 | -1 | yes, adds zero: yes, ce4957e0
f(x, y) = where(x <= y, x, y) | 0,0 | 0,0 | , adds zero: yes, 7c409d62
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x, y, z) = s(y^3) | 0,-1,1 | 0,0,1/2 | , adds zero: yes, de984e72
f(x, y) = normInf((y + y), sort(1, softShrink(y), norm1(x, 0))[2]) | -1,0 | 1/2,0 | , adds zero: yes, f0be14d7
f(x) = x*x/x*x | 1/2 | 1 | yes, adds zero: yes, 9692c59b
f(x, y, z) = hardSwish((min(y, y) - median(max(z, 1), min(-1, -1), min(y, x)))) | 1/2,1,0 | 1,1/2,0 | , adds zero: yes, ca3303c6
f(x) = min(2/(x + 3), x^3) | 0 | 1 | yes, adds zero: yes, 44caf2e0
f(x) = step(sign(step(x)*x))*clip(-2*x, x, abs(x)) | 1 | 0 | yes, adds zero: yes, ba6a2bfc
f(x) = min((x + x), normInf(x, -1)) | 0 | 1/2 | yes, adds zero: yes, 8c46d3a6
f(x) = (where(1 <= 1/2, x, 1/2) + clip(clip(1, x, x), -1, 1)) | 0 | 0 | yes, adds zero: yes, enclosed to 0 places, 9830caf7
f(x) = sort(min(x, x), relu(0), median(x, 2*1, x))[3] | 2 | 1 | yes, adds zero: yes, 83e78d8b
f(x) = 1*clip(relu(step(-2)*1/2), -1, 1) | 0 | 2 | yes, adds zero: yes, enclosed to 0 places, dfe19d75
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(step(max(x, where(0 <= 0, x, x)))*clip(step(x)*x, -1, 1)) | 2 | -1 | yes, adds zero: yes, enclosed to 0 places, c51c3ff6
f(x) = leakyRelu(squaredHinge(2)) | 0 | 0 | yes, adds zero: yes, a0c5dcfc
f(x) = step(-1)*x | 1/2 | 0 | yes, adds zero: yes, 539fb0ce
f(x, y, z) = where(1/2 >= -1, y, -2) | 1,2,0 | 0,1/2,0 | , adds zero: yes, 081ff712
f(x) = max(huber((x - x)), median(max(x, -2), norm1(x, x), squaredHinge(1))) | 2 | -1 | yes, adds zero: yes, d51f94ee
f(x, y) = where(relu(clip(x, -1, 1)) >= -2, where(x < -1, x, clip(x, -1, 1)), clip(y, -1, 1)) | 0,0 | 1/2,0 | , adds zero: yes, enclosed to 0 places, a3c7c4ba
f(x) = x/((x + x) + 3)*abs(2)/x/x | -1 | 1/2 | yes, adds zero: yes, 76a84c57
f(x) = max(((x + x) + x)*x^3, min(max(min(x, x), abs(1)), (1 + x))) | 0 | 2 | yes, adds zero: yes, e048cba6
f(x, y, z) = where(where(y >= -2, where(z > 3, z, -2), clip(z, -1, 1)) < -1, clip(x, -1, 1), relu(y)) | 0,0,2 | -1,1,0 | , adds zero: yes, enclosed to 0 places, b443d773
f(x, y, z) = (y/(z + 3) + 1/2)/(3/(3 + 3) + 3) | 1/2,0,2 | 1,0,0 | , adds zero: yes, 23a669a4
f(x) = (clip(where(-1 < -1, 2, 1), -1, 1) - (x - x)) | 2 | 0 | yes, adds zero: yes, enclosed to 0 places, 32377c15
f(x, y, z) = 1/2*0/min(z, z)/((y + 3) + 3) | 1,1,-1 | -1,1/2,2 | , adds zero: yes, 519b9765
f(x) = x^2/1/2/x^2 | 1 | 0 | yes, adds zero: yes, f4f535b7
f(x) = max(min(huber(x), x), hardSwish(x)) | 1/2 | 1/2 | yes, adds zero: yes, bc7b409b
f(x, y) = clip(clip(y, 2, x), sign(x), max(where(x > -1, 0, y), clip(1, x, x))) | 1/2,2 | 1/2,-1 | , adds zero: yes, 59bf74c1
f(x) = clip(-1*step(x)*x, clip(abs(clip(x, x, x)), -1, 1), sign(sign(x))) | 0 | -1 | yes, adds zero: yes, enclosed to 0 places, 6aa1f24a
f(x) = hardSwish(relu(x)) | 1 | 1 | yes, adds zero: yes, 5f21968c
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(-2*0*-1) | 0 | 0 | yes, adds zero: yes, 6351d01a
f(x) = exp(x) | 0 | 5 | yes, adds zero: yes, 3d4c27ca
f(x) = relu(x) | 0 | 1/2 | yes, adds zero: yes, 051d12cc
f(x) = sin(x) | 1 | 0 | , adds zero: yes, enclosed to 38 places, dcd458a4
f(x, y) = max(x, y) | 1,1 | 1/3,-2 | , adds zero: yes, d033f99a
f(x, y) = exp(x)*y | 0,1 | 0,0 | , adds zero: yes, 8f73f6e8
f(x) = 1/x | 1 | 3 | yes, adds zero: yes, 9408c1a6
f(x) = log(x) | 1 | 3 | yes, adds zero: yes, e0c7de2e
f(x) = sqrt(x) | 1 | 1/2 | yes, adds zero: yes, 7c1b30ef
f(x) = x | 3 | 1 | yes, adds zero: yes, 8f90683e
f(x, y) = x*y | 2,3 | 3,2 | , adds zero: yes, 9c86942d
f(x) = norm2(x, 0) | 0 | 1 | yes, adds zero: yes, d6ec5ad1
f(x, y, z) = x + y + z | -1,1/2,3/7 | 0,1/2,-7 | , adds zero: yes, d6932dc0
f(x, y) = norm2(x, y) | 0,0 | 1,0 | , adds zero: yes, 046b3a9e
f(x) = exp(norm2(x, x)) | 0 | 1 | yes, adds zero: yes, 17da799d
`;
