/**
 * The answers to questions in families: `family dimensions numbers seed | says`, with how many answers of each kind there are, and a digest
 * of all. Behind the seed may stand how many questions there are.
 */

/** Hulls, boxes, nearest points, cones, polyhedra and sums over ℚ. */
export const HULL_ANSWERS = `
membership 1 small 1 | 10 in, 2 apart, f088fac4
membership 2 small 1 | 6 apart, 6 in, e26c665d
membership 2 fractions 1 | 7 apart, 5 in, 43292827
membership 3 small 1 | 6 in, 6 apart, a2604f98
membership 4 small 1 | 7 apart, 5 in, 15365085
membership 3 fine 1 | 6 in, 6 apart, 5bc137c6
membership 3 large 1 | 7 apart, 5 in, b6c160aa
membership 5 fractions 1 | 4 apart, 8 in, 08bbb59c
membership 18 small 1 | 5 in, 7 apart, 2b5bd674
bySigns 1 small 1 | 10 in, 2 apart, bafe12f8
bySigns 2 small 1 | 9 in, 3 apart, edb2bd79
bySigns 2 fractions 1 | 7 in, 5 apart, e235e34d
bySigns 3 small 1 | 6 in, 6 apart, 2833204d
bySigns 4 small 1 | 4 apart, 8 in, da62e96a
bySigns 3 fine 1 | 8 in, 4 apart, b543b1e9
bySigns 3 large 1 | 6 apart, 6 in, 48730c6a
bySigns 5 fractions 1 | 7 in, 5 apart, 3eb4eb40
proposed 1 small 1 | 12 in, a7478135
proposed 2 small 1 | 8 in, 4 apart, 5e963398
proposed 2 fractions 1 | 5 apart, 7 in, da577fb3
proposed 3 small 1 | 8 apart, 4 in, c2b391a2
proposed 4 small 1 | 5 in, 7 apart, e1cd30a7
proposed 3 fine 1 | 6 apart, 6 in, 2b030134
proposed 3 large 1 | 7 in, 5 apart, 3a7420c1
proposed 5 fractions 1 | 4 apart, 8 in, 71edf05a
proposed 2 small 2 | 9 in, 3 apart, f4a01782
proposed 3 small 2 | 5 in, 7 apart, c8f3bf54
proposed 3 fractions 2 | 7 in, 5 apart, 7996ea50
box 1 small 1 | 8 in, 4 apart, d4adb627
box 2 small 1 | 10 in, 2 apart, d916503e
box 2 fractions 1 | 4 apart, 8 in, a0c87b4d
box 3 small 1 | 10 in, 2 apart, 8fa3fc9d
box 4 small 1 | 5 apart, 7 in, 44a8cd78
box 3 fine 1 | 10 in, 2 apart, b80def60
box 3 large 1 | 10 in, 2 apart, bdcfbff2
box 5 fractions 1 | 8 in, 4 apart, 39939e37
boxProposed 1 small 1 | 3 apart, 9 in, 6128c1ec
boxProposed 2 small 1 | 7 in, 5 apart, 3c9477f8
boxProposed 3 fractions 1 | 11 in, 1 apart, 0126ed28
nearest 1 small 1 | 12 near, 16a0f83e
nearest 2 small 1 | 12 near, b22f4674
nearest 2 fractions 1 | 12 near, e1beb76a
nearest 3 small 1 | 12 near, c6922b63
nearest 4 small 1 | 12 near, d73c8c23
nearest 3 fine 1 | 12 near, b3d61fc2
nearest 3 large 1 | 12 near, 5eb258df
nearest 5 fractions 1 | 12 near, 90597281
cone 1 small 1 | 9 solved, 3 refuted, 000d116e
cone 2 small 1 | 8 solved, 4 refuted, 944c1be1
cone 2 fractions 1 | 1 refuted, 11 solved, 9449f3dd
cone 3 small 1 | 4 refuted, 8 solved, fbd6251e
cone 4 small 1 | 8 solved, 4 refuted, 4afd4c90
cone 3 fine 1 | 5 solved, 7 refuted, e76999fa
cone 3 large 1 | 8 solved, 4 refuted, 28533d6a
cone 5 fractions 1 | 2 refuted, 10 solved, 3c2d6276
cone 2 small 2 | 9 solved, 3 refuted, 813e175d
cone 3 small 2 | 10 solved, 2 refuted, 877f9f69
polyhedron 1 small 1 | 12 point, 8fd1ef47
polyhedron 2 small 1 | 4 empty, 8 point, a5ec3e92
polyhedron 2 fractions 1 | 10 point, 2 empty, 88a0ae29
polyhedron 3 small 1 | 10 point, 2 empty, 025c7517
polyhedron 4 small 1 | 9 point, 3 empty, e693efec
polyhedron 3 fine 1 | 2 empty, 10 point, 2b582af4
polyhedron 3 large 1 | 12 point, ec523583
polyhedron 5 fractions 1 | 8 point, 4 empty, cde2d3de
sum 1 small 1 | 8 in, 4 apart, 32b87163
sum 2 small 1 | 10 in, 2 apart, a6a8b1ec
sum 2 fractions 1 | 7 in, 5 apart, e9530644
sum 3 small 1 | 7 in, 5 apart, 883896cc
sum 4 small 1 | 5 apart, 7 in, 786abd93
sum 3 fine 1 | 5 apart, 7 in, a4b048b3
sum 3 large 1 | 5 in, 7 apart, 18a5d059
sum 5 fractions 1 | 4 apart, 8 in, f2772ed4
sum 30 small 1 | 7 apart, 5 in, 6d87325b
`;

/** Points and ellipsoids over ℚ. */
export const BODY_ANSWERS = `
faces 1 small 1 | 9 in, 3 apart, 053067e1
faces 2 small 1 | 10 in, 2 apart, 03db90c7
faces 2 small 2 | 8 in, 4 apart, 0c402bc5
faces 3 small 1 | 9 in, 3 apart, da73b7d9
faces 2 fractions 1 | 12 in, a4f8074a
alike 1 small 1 | 10 in, 2 apart, 6878ad34
alike 2 small 1 | 9 in, 3 apart, da7b64d5
alike 3 small 1 | 5 apart, 6 in, 1 open, 39cab921
alike 2 fractions 1 | 4 apart, 8 in, c96bfc82
alike 2 small 2 | 6 in, 4 apart, 2 open, 1c0a0287
alikeInBoxes 1 small 1 | 11 in, 1 apart, 2793e938
alikeInBoxes 3 small 1 | 8 in, 4 apart, ac12a29e
alikeInBoxes 2 fractions 1 | 8 in, 4 apart, 8fdfae0a
oneBody 1 small 1 | 2 apart, 9 in, 1 open, 26fb3469
oneBody 2 small 1 | 7 in, 3 open, 2 apart, 3c2436d9
oneBody 3 small 1 | 2 open, 6 in, 4 apart, b25e192a
oneBody 2 fractions 1 | 6 in, 4 apart, 2 open, 551a3235
independent 1 small 1 | 8 in, 4 apart, aafdeccc
independent 2 small 1 | 8 in, 4 apart, 2555ab27
independent 3 small 1 | 7 in, 5 apart, 942d7114
independent 2 fractions 1 | 5 in, 7 apart, 57e8ebf6
independent 2 small 2 | 1 apart, 11 in, 7fab7928
several 1 small 1 | 6 in, 5 open, 1 apart, 92e87571
several 2 small 1 | 8 open, 2 in, 2 apart, c0b9d7db
several 3 small 1 | 9 open, 2 in, 1 apart, 22c7375c
severalInBoxes 1 small 1 | 5 open, 5 in, 2 apart, 2ccd16d0
severalInBoxes 3 small 1 | 7 in, 4 open, 1 apart, 5e0972cc
severalInBoxes 2 fractions 1 | 4 in, 5 open, 3 apart, b51b5205
severalInBoxes 2 small 2 | 7 open, 2 apart, 3 in, ebb19ce4
`;

/** The same over the reals, and where signs are not known. */
export const REAL_ANSWERS = `
hull 1 radicals 1 | 9 in, 3 apart, 11dc1b32
hull 1 exponentials 1 | 10 in, 2 apart, dd4c33c0
hull 2 radicals 1 | 7 apart, 5 in, 61d72a47
hull 3 small 1 | 6 in, 6 apart, 28d1ed94
hull 2 fine 1 | 5 apart, 7 in, f54fc2f0
hullOfShy 1 small 1 | 9 in, 2 apart, 1 open, 7c395ff2
hullOfShy 2 small 1 | 2 open, 5 in, 5 apart, 2f729871
hullOfShy 3 fractions 1 | 5 in, 5 open, 2 apart, 0d1c7ab7
hullOfShy 2 fine 1 | 6 in, 3 open, 3 apart, d953802c
bodies 1 radicals 1 | 4 apart, 8 in, 7609910c
bodies 2 radicals 1 | 8 in, 3 apart, 1 open, 5d84f238
bodies 2 small 1 | 5 apart, 1 open, 6 in, bae2de79
bodiesInBoxes 1 radicals 1 | 10 in, 2 apart, 1dee6a2d
bodiesInBoxes 2 radicals 1 | 3 apart, 8 in, 1 open, de347a0d
bodiesInBoxes 2 small 1 | 10 in, 1 apart, 1 open, c7d43d1f
bodiesInBoxes 1 fractions 7 24 | 16 in, 7 apart, 1 open, dee1fb09
bodiesInBoxes 2 small 7 24 | 14 in, 9 apart, 1 open, 46f7e27f
bodiesOfShy 1 small 1 | 1 open, 11 in, 345e31ec
bodiesOfShy 2 small 1 | 1 apart, 6 in, 5 open, f483cd6c
bodiesOfShy 3 fractions 1 | 8 open, 4 in, e3f447f1
bodiesOfShy 2 fine 1 | 4 open, 8 in, b2b4f2ca
`;

/** Systems, ranks, factors and shapes. */
export const MATRIX_ANSWERS = `
system 1 small 1 | 9 one, 3 none, 71f0ac11
system 2 fractions 1 | 11 one, 1 none, cda7f4bd
system 4 small 1 | 8 one, 4 none, 540f7661
system 18 small 1 | 10 one, 2 none, 0c20d2eb
dividedByPrimes 18 small 1 6 | 4 one, 2 none, d9f6211f
dividedByPrimes 25 small 1 3 | 3 one, 3b74aea7
ranks 2 small 1 | 12 rank, 0d173e20
ranks 4 fractions 1 | 12 rank, 67402fe3
ranks 3 large 1 | 12 rank, 021b16d0
factor 1 fractions 1 | 5 none, 7 factor, 3702fc70
factor 2 small 1 | 3 none, 9 factor, 93e13250
factor 3 small 1 | 3 none, 9 factor, 120b4422
factor 3 fractions 1 | 4 none, 8 factor, fd924390
ratio 1 small 1 | 7 none, 5 ratio, cdb5f8b7
ratio 2 small 1 | 9 ratio, 3 none, b41fcfac
ratio 3 fractions 1 | 5 none, 7 ratio, d979c4b7
shape 1 small 1 | 12 shape, 0070ad93
shape 3 small 1 | 12 shape, ba814081
shape 4 fractions 1 | 12 shape, 2346a82f
withRoots 1 x 1 | 12 factor, d7c0e471
withRoots 2 x 1 | 8 factor, 4 none, b77ec427
`;

/** Integrals, critical points, equality and forgeries along lines and curves. */
export const LINE_ANSWERS = `
integrate 1 rational 1 6 | 6 yes, 197c169a
integrate 1 broken 1 6 | 4 yes, 2 inapplicable, 36e7c617
integrate 1 elementary 1 6 | 6 yes, e0321242
even 1 elementary 1 4 | 4 yes, da90a048
curve 2 rational 1 6 | 6 yes, 7c9840a1
critical 1 rational 1 6 | 6 yes, bccba56b
critical 1 broken 1 6 | 5 yes, 1 underived, 8979ae6f
critical 1 elementary 1 6 | 1 none, 5 yes, 62d9c9b6
equal 1 rational 1 6 | 3 yes, 3 no, 668e6b33
equal 1 broken 1 6 | 2 no, 3 yes, 1 underived, e4e742a3
forge 1 rational 1 6 | 6 yes, cdcd3a4a
`;

/** Along lines, of documents that are only compared with what they were. */
export const SEALED_LINE_ANSWERS = `
around 1 rational 1 24 | 16 critical, 8 integrate, 7b286717
around 1 special 3 6 | 4 critical, 2 integrate, 877af568
around 1 special 5 6 | 4 critical, 2 integrate, 939c67f5
same 1 rational 1 24 | 24 equal, b5e28c30
same 1 special 2 6 | 6 equal, 9d983500
endless 1 x 1 24 | 12 equal, 6 integrate, 6 critical, efa74b2c
`;

/** Piecewise affine programs, of documents that are only compared with what they were. */
export const SEALED_REGION_ANSWERS = `
regions 2 x 1 24 | 24 faces, 6456cb68
regions 3 x 1 | 12 faces, 131a1ace
`;

/** Rules at ties, of documents that are only compared with what they were. */
export const SEALED_RULE_ANSWERS = `
ruled 2 x 1 36 | 36 explain, 30b3b22d
`;

/** Formulas over ℚ and over the reals. */
export const FORMULA_ANSWERS = `
formula 1 affine 1 24 | 21 affine, 3 other, 6fa4cd8e
formula 2 affine 1 24 | 21 affine, 3 other, fbddcd09
formula 1 rational 1 24 | 10 affine, 14 other, 54b3eade
formula 2 rational 1 24 | 12 other, 12 affine, 595eb2c5
formula 1 elementary 1 36 | 21 other, 15 affine, 4af31468
formula 2 elementary 1 36 | 17 affine, 19 other, f7d45e37
`;

/** Along lines, many and small, of whole documents that are only compared with what they were. */
export const DRAWN_LINE_ANSWERS = `
criticalOn 1 close 1 12 | 11 critical, 1 none:, 637a7c4e
criticalOn 1 close 3 12 | 12 critical, 33b4eb6c
criticalOn 1 close 4 12 | 12 critical, aaaf8147
criticalOn 1 curved 1 4 | 1 none:, 3 critical, 4ff23a1d
criticalOn 1 curved 2 4 | 2 critical, 2 none:, 80c33ae8
criticalOn 1 curved 3 4 | 3 critical, 1 none:, ff31cc66
criticalOn 1 rational 1 8 | 8 critical, 3d07430f
criticalOn 1 rational 2 8 | 8 critical, 54beebb6
criticalOn 1 rational 3 8 | 8 critical, 125a2287
criticalOn 1 rational 4 8 | 8 critical, 1b05c148
along 1 close 1 8 | 6 integral, 2 none:, c91fdf05
along 1 close 2 8 | 6 integral, 2 none:, 6b92d667
along 1 close 3 8 | 7 integral, 1 none:, b50bbe4b
along 1 curved 1 4 | 1 none:, 3 integral, 28968b95
along 1 curved 2 4 | 4 integral, cd05165d
along 1 curved 3 4 | 3 integral, 1 none:, a068d126
along 2 curved 1 4 | 2 none:, 2 integral, 1cb32192
along 2 curved 2 4 | 4 none:, 1485071c
along 2 curved 3 4 | 4 integral, 6f810c73
along 2 rational 1 8 | 7 integral, 1 none:, 5b43f0c1
along 2 rational 2 8 | 8 integral, 2ac58776
along 2 rational 3 8 | 8 integral, 2b3d399b
alikeOn 1 close 1 12 | 12 equal, cdf04914
alikeOn 1 close 4 12 | 12 equal, fa2ae941
alikeOn 1 close 5 12 | 12 equal, 9cf54dbb
alikeOn 1 close 6 12 | 12 equal, 1ef1ad4e
alikeOn 1 close 7 12 | 12 equal, adccbc7c
alikeOn 1 close 8 12 | 12 equal, 716fe2f1
alikeOn 1 close 9 12 | 12 equal, a8653087
alikeOn 1 close 10 12 | 12 equal, 9f7ef029
alikeOn 1 curved 5 6 | 6 equal, ac42dafb
wishes 1 rational 1 6 | 6 forge, b5e7c0ea
wishes 1 rational 2 6 | 5 forge, 1 none:, 2728c2fc
wishes 1 rational 3 6 | 5 forge, 1 none:, 12721d7a
wishes 2 curved 1 6 | 4 none:, 2 forge, 8fd0a4ad
wishes 2 curved 2 6 | 3 forge, 3 none:, 678f3721
wishes 2 curved 3 6 | 2 forge, 4 none:, 33ac884e
extrema 1 rational 1 8 | 8 extrema, f949f3a7
extrema 1 rational 2 8 | 6 extrema, 2 none:, 451a2394
`;

/** Of functions with exp, log and their kin: zeros, signs at them, and integrals. */
export const ZERO_ANSWERS = `
zeros 1 one 1 8 | 8 all, f48c8ba7
zeros 1 one 2 8 | 8 all, 57600927
zeros 1 one 3 8 | 8 all, d5b32b02
zeros 1 one 4 8 | 8 all, 6bd345a9
everywhere 1 x 1 8 | 8 all, d297d0b6
everywhere 1 x 2 8 | 8 all, 6d886552
everywhere 1 x 3 8 | 8 all, 3ea577f8
everywhere 1 x 4 8 | 8 all, 6c813818
between 1 x 1 6 | 6 all, 36dfbf7e
between 1 x 2 6 | 6 all, 58fd542e
between 1 x 3 6 | 6 all, 662894dc
between 1 x 4 6 | 6 all, 7013b14b
signs 1 one 1 4 | 4 signs, 247c574b
signs 1 one 2 4 | 4 signs, b7287bcd
signs 1 one 3 4 | 4 signs, f4c0759b
signs 1 one 4 4 | 4 signs, 85e1a3db
integrals 1 one 1 4 | 4 enclosed, aa22a1ce
integrals 1 one 2 4 | 4 enclosed, 645c3850
integrals 1 one 3 4 | 4 enclosed, 1f84f8b8
integrals 1 one 4 4 | 4 enclosed, 71d484af
`;
