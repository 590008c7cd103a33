/** Vectors that may come from a library, judged: `text | at | vector | says`. */
export const JUDGEMENTS = `
f(x, y) = max(x, y) | 1,1 | 1/4,3/4 | clarke, 1/4,3/4, f4abb44d
f(x) = relu(-x) + x - relu(x) | 0 | 1 | conservative, 0, cbf713de
f(x, y) = max(x, y) | 1,1 | 1,1 | outside, 1,0, d25d2ed8
f(x, y) = x*y | 2,3 | 3,2 | gradient, 3,2, a8f98bf9
f(x, y) = relu(min(y - x^9, 2*x^9 - y)) | 0,0 | 0,0 | clarke, 0,0, 5bf28da2
sqrt(exp(1)*x^2 - 3*x^2) | 0 | 0 | inapplicable, , 1eadaf73
(abs(x) - abs(y))^(3/2) | 0,0 | 0,0 | inapplicable, , 80871ee2
t^(1/17) | 0 | 0 | inapplicable, , abb0846a
sqrt(relu(x))*0 + y | -1,2 | 1,-1 | outside, 0,1, d2eaaf9e
norm2(x, x) | 0 | 1 | clarke, 1, 9f4c3457
clip(x, y, z) | 0,0,0 | 1/2,0,0 | outside, 1,0,0, 123a974b
x*step(x) | 0 | 1/2 | clarke, 1/2, e9ed8dd9
ceil(x^2 + y^2) | 0,0 | 1,1 | inapplicable, , 7ceb905b
f(x, y) = norm2(x, y) + relu(x) | 0,0 | 1/2,1/2 | clarke, 1/2,1/2, afea2e30
f(x, y) = abs(x) - abs(y) + x | 0,0 | 5/2,0 | outside, 2,-1, d47eec55
f(x) = relu(exp(x) - 1) | 0 | 1/2 | clarke, 1/2, 4094a269
f(x, y) = exp(1)*norm2(x, x) + y | 0,0 | 0,1 | clarke, 0,1, enclosed to 20 places, 0fb46307
`;
