/** Programs with the derivative that is wanted at a point: `text | at | gradient | says`. Chosen so that each reaches something that those before it do not. */
export const WISHES = String.raw`
f(x, y) = max(relu(min(x, x)), softShrink(1), max(x, -1, y)) | 2,0 | -1,0 | , adds zero: yes
f(x, y) = min(x^2, y/1/2) | 0,1/2 | 0,0 | , adds zero: yes
f(x, y) = leakyRelu(2) | 2,0 | 0,1/2 | , adds zero: yes
f(x) = max(x, x) | 1/2 | 0 | yes, adds zero: yes
f(x) = leakyRelu(abs(x)) | 1 | 1 | yes, adds zero: yes
f(x, y, z) = abs(min(abs(z), z^3)) | 0,-1,0 | 1/2,-1,1/2 | , adds zero: yes
f(x, y, z) = 1/2*y | -1,0,0 | 1,0,-1 | , adds zero: yes
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s((x + x)) | 1/2 | 0 | , adds zero: yes, enclosed to 38 places
f(x, y, z) = ((z + x) + x) | 1,0,1/2 | 2,1,2 | , adds zero: yes
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s((3 - x)) | 0 | 0 | yes, adds zero: yes
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(x^2) | 1/2 | 2 | yes, adds zero: yes
f(x) = squaredHinge(max(0, -2, x)) | 1 | -1 | yes, adds zero: yes
f(x) = x^2 | 1/2 | -1 | yes, adds zero: yes
f(x) = kthLargest(hinge(squaredHinge(x)), relu(x), leakyRelu(-2); k=2) | 0 | -1 | yes, adds zero: yes
f(x, y) = (softsign(y) + leakyRelu(x)) | 0,1/2 | 0,2 | , adds zero: yes
f(x, y) = x/(x + 3) | 2,0 | -1,1/2 | , adds zero: yes
select s(x) { exp(x) when x > 0; x + 1 when x <= 0 }\nf(x) = s(abs(x)) | 0 | 2 | yes, adds zero: yes
f(x, y, z) = 3/(z + 3)/(x + 3) | 0,0,2 | 0,0,1/2 | , adds zero: yes
f(x) = max((x + max(1, 1/2)), (-1*abs(x) - min(min(x, x), max(x, x)))) | 1/2 | 0 | yes, adds zero: yes
f(x) = min(relu(max(x, x)), max((2 + x), x)) | 1/2 | 1 | yes, adds zero: yes
f(x) = min(relu(1), -2*1) | 2 | 0 | yes, adds zero: yes
f(x) = abs(x) | 0 | 1 | yes, adds zero: yes
f(x, y) = sort(y, x, y)[3] | 1,0 | 0,0 | , adds zero: yes
f(x, y, z) = abs((-1/1 + x)) | 2,2,1 | 2,1,1/2 | , adds zero: yes
f(x, y, z) = z/(x + 3) | 0,1,0 | 1/2,0,1 | , adds zero: yes
f(x) = -1*(-1 - (x - x)) | 1 | 2 | yes, adds zero: yes
f(x) = (min(x^3, max(x, relu(1/2))) - (1 + x)*relu(x)) | 0 | 1/2 | yes, adds zero: yes
f(x, y) = abs(min(-1*0, relu(-1))) | 2,-1 | 0,0 | , adds zero: yes
select s(x) { 1/x when x > 1; x when x <= 1 }\nf(x) = s(max(x, x)/x) + relu(-1*x)/(x^2 + 3) | -1 | 0 | yes, adds zero: yes
f(x) = min(x^3, x*x) | 1/2 | 0 | yes, adds zero: yes
f(x, y, z) = max(min(min(x, 3), 0*-1), leakyRelu(softsign(sort(0, y, 3)[2]))) | 1,-1,1 | -1,-1,0 | , adds zero: yes
f(x) = (x + x)/(x/(x + 3) + 3) | 1 | 1/2 | yes, adds zero: yes
f(x) = 3*1/2*1/2 | 1/2 | 0 | yes, adds zero: yes
f(x) = x^2 | 0 | 0 | yes, adds zero: yes
f(x) = huber(1/2) | -1 | 1 | yes, adds zero: yes
f(x) = huber(x) | 0 | -1 | yes, adds zero: yes
f(x, y, z) = sign(sign(z)) | 0,0,2 | 1/2,1/2,0 | , adds zero: yes
f(x, y, z) = relu6(x) | 1,0,0 | 1/2,0,0 | , adds zero: yes
select s(x) { x^2 when x >= 0; -x when x < 0 }\nf(x) = s(x*x) | 0 | 0 | yes, adds zero: yes
f(x) = relu6(max(x, x)) | 0 | 0 | yes, adds zero: yes
f(x, y, z) = min(step(1)*x, clip(x, -1, 1)) | 2,0,1/2 | 1/2,-1,1 | , adds zero: yes, enclosed to 0 places
f(x) = (abs(-1*3) - min((x + x), x)) | 2 | 2 | yes, adds zero: yes
f(x, y, z) = clip(clip(2, x, -2), -1, 1) | 2,0,1/2 | 1/2,0,-1 | , adds zero: yes, enclosed to 0 places
f(x) = max(softsign(leakyRelu(x)), abs((1 - softsign(x)))) | -1 | 0 | yes, adds zero: yes
f(x) = (-2 + x) | 0 | 1 | yes, adds zero: yes
f(x) = max(x*x, x/-2/1/2/(x + 3)) | 1/2 | 1/2 | yes, adds zero: yes
f(x) = clip(clip(0, -1, 1), -1, 1) | 1 | 1 | yes, adds zero: yes, enclosed to 0 places
f(x, y, z) = norm1(sort(y, 3, y)[2], huber(x)) | 1,0,0 | 0,2,0 | , adds zero: yes
f(x) = sort(huber(x), kthLargest(min(x, x), hinge(0), softsign(x); k=2), (max(x, -1) + x))[3] | 2 | 0 | yes, adds zero: yes
f(x) = hardSwish(3*x) | 0 | -1 | yes, adds zero: yes
f(x, y) = where(x <= y, x, y) | 0,0 | 0,0 | , adds zero: yes
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x, y, z) = s(y^3) | 0,-1,1 | 0,0,1/2 | , adds zero: yes
f(x, y) = normInf((y + y), sort(1, softShrink(y), norm1(x, 0))[2]) | -1,0 | 1/2,0 | , adds zero: yes
f(x) = x*x/x*x | 1/2 | 1 | yes, adds zero: yes
f(x, y, z) = hardSwish((min(y, y) - median(max(z, 1), min(-1, -1), min(y, x)))) | 1/2,1,0 | 1,1/2,0 | , adds zero: yes
f(x) = min(2/(x + 3), x^3) | 0 | 1 | yes, adds zero: yes
f(x) = step(sign(step(x)*x))*clip(-2*x, x, abs(x)) | 1 | 0 | yes, adds zero: yes
f(x) = min((x + x), normInf(x, -1)) | 0 | 1/2 | yes, adds zero: yes
f(x) = (where(1 <= 1/2, x, 1/2) + clip(clip(1, x, x), -1, 1)) | 0 | 0 | yes, adds zero: yes, enclosed to 0 places
f(x) = sort(min(x, x), relu(0), median(x, 2*1, x))[3] | 2 | 1 | yes, adds zero: yes
f(x) = 1*clip(relu(step(-2)*1/2), -1, 1) | 0 | 2 | yes, adds zero: yes, enclosed to 0 places
select s(x) { 0 when x = 0; x when x != 0 }\nf(x) = s(step(max(x, where(0 <= 0, x, x)))*clip(step(x)*x, -1, 1)) | 2 | -1 | yes, adds zero: yes, enclosed to 0 places
f(x) = leakyRelu(squaredHinge(2)) | 0 | 0 | yes, adds zero: yes
f(x) = step(-1)*x | 1/2 | 0 | yes, adds zero: yes
f(x, y, z) = where(1/2 >= -1, y, -2) | 1,2,0 | 0,1/2,0 | , adds zero: yes
f(x) = max(huber((x - x)), median(max(x, -2), norm1(x, x), squaredHinge(1))) | 2 | -1 | yes, adds zero: yes
f(x, y) = where(relu(clip(x, -1, 1)) >= -2, where(x < -1, x, clip(x, -1, 1)), clip(y, -1, 1)) | 0,0 | 1/2,0 | , adds zero: yes, enclosed to 0 places
f(x) = x/((x + x) + 3)*abs(2)/x/x | -1 | 1/2 | yes, adds zero: yes
f(x) = max(((x + x) + x)*x^3, min(max(min(x, x), abs(1)), (1 + x))) | 0 | 2 | yes, adds zero: yes
f(x, y, z) = where(where(y >= -2, where(z > 3, z, -2), clip(z, -1, 1)) < -1, clip(x, -1, 1), relu(y)) | 0,0,2 | -1,1,0 | , adds zero: yes, enclosed to 0 places
f(x, y, z) = (y/(z + 3) + 1/2)/(3/(3 + 3) + 3) | 1/2,0,2 | 1,0,0 | , adds zero: yes
f(x) = (clip(where(-1 < -1, 2, 1), -1, 1) - (x - x)) | 2 | 0 | yes, adds zero: yes, enclosed to 0 places
f(x, y, z) = 1/2*0/min(z, z)/((y + 3) + 3) | 1,1,-1 | -1,1/2,2 | , adds zero: yes
f(x) = x^2/1/2/x^2 | 1 | 0 | yes, adds zero: yes
f(x) = max(min(huber(x), x), hardSwish(x)) | 1/2 | 1/2 | yes, adds zero: yes
f(x, y) = clip(clip(y, 2, x), sign(x), max(where(x > -1, 0, y), clip(1, x, x))) | 1/2,2 | 1/2,-1 | , adds zero: yes
f(x) = clip(-1*step(x)*x, clip(abs(clip(x, x, x)), -1, 1), sign(sign(x))) | 0 | -1 | yes, adds zero: yes, enclosed to 0 places
f(x) = hardSwish(relu(x)) | 1 | 1 | yes, adds zero: yes
select s(x) { x when x > 0; 0 when x <= 0 }\nf(x) = s(-2*0*-1) | 0 | 0 | yes, adds zero: yes
f(x) = exp(x) | 0 | 5 | yes, adds zero: yes
f(x) = relu(x) | 0 | 1/2 | yes, adds zero: yes
f(x) = sin(x) | 1 | 0 | , adds zero: yes, enclosed to 38 places
f(x, y) = max(x, y) | 1,1 | 1/3,-2 | , adds zero: yes
f(x, y) = exp(x)*y | 0,1 | 0,0 | , adds zero: yes
f(x) = 1/x | 1 | 3 | yes, adds zero: yes
f(x) = log(x) | 1 | 3 | yes, adds zero: yes
f(x) = sqrt(x) | 1 | 1/2 | yes, adds zero: yes
f(x) = x | 3 | 1 | yes, adds zero: yes
f(x, y) = x*y | 2,3 | 3,2 | , adds zero: yes
f(x) = norm2(x, 0) | 0 | 1 | yes, adds zero: yes
f(x, y, z) = x + y + z | -1,1/2,3/7 | 0,1/2,-7 | , adds zero: yes
f(x, y) = norm2(x, y) | 0,0 | 1,0 | , adds zero: yes
f(x) = exp(norm2(x, x)) | 0 | 1 | yes, adds zero: yes
`;
