/** Vectors that may come from a library, judged: `text | at | vector | says`. */
export const JUDGEMENTS = `
f(x, y) = max(x, y) | 1,1 | 1/4,3/4 | clarke, 1/4,3/4, 64d7a90d
f(x) = relu(-x) + x - relu(x) | 0 | 1 | conservative, 0, 31388cf7
f(x, y) = max(x, y) | 1,1 | 1,1 | outside, 1,0, 2b305a54
f(x, y) = x*y | 2,3 | 3,2 | gradient, 3,2, c9265027
f(x, y) = relu(min(y - x^9, 2*x^9 - y)) | 0,0 | 0,0 | clarke, 0,0, 644ab165
sqrt(exp(1)*x^2 - 3*x^2) | 0 | 0 | inapplicable, , 6837f0f3
(abs(x) - abs(y))^(3/2) | 0,0 | 0,0 | inapplicable, , 2bfc1803
t^(1/17) | 0 | 0 | inapplicable, , 54df2d6c
sqrt(relu(x))*0 + y | -1,2 | 1,-1 | outside, 0,1, 3335ab82
norm2(x, x) | 0 | 1 | clarke, 1, d2c29157
clip(x, y, z) | 0,0,0 | 1/2,0,0 | outside, 1,0,0, 1833334f
x*step(x) | 0 | 1/2 | clarke, 1/2, 40282689
ceil(x^2 + y^2) | 0,0 | 1,1 | inapplicable, , 0b6541c0
f(x, y) = norm2(x, y) + relu(x) | 0,0 | 1/2,1/2 | clarke, 1/2,1/2, 8deefad2
f(x, y) = abs(x) - abs(y) + x | 0,0 | 5/2,0 | outside, 2,-1, ee1710d6
f(x) = relu(exp(x) - 1) | 0 | 1/2 | clarke, 1/2, 28fe5904
f(x, y) = exp(1)*norm2(x, x) + y | 0,0 | 0,1 | clarke, 0,1, enclosed to 20 places, 41fb110a
`;
