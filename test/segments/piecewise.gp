\\ Programs along curves in PARI/GP, by its own way: pairs [u, g] of a value and a gradient with entries in Q[t], guards
\\ factored into irreducible polynomials, their roots as [minimal polynomial, number of the root], and integrals of the
\\ gradient added up in the number fields of the breakpoints.

default(parisizemax, 2^30);
default(realprecision, 154);

{
Const(c) = [c, vector(P)];
}
Add(a, b) = a + b;
Sub(a, b) = a - b;
Neg(a) = -a;
Mul(a, b) = [a[1]*b[1], a[1]*b[2] + b[1]*a[2]];
Pow(a, k) = if(k == 0, Const(1), [a[1]^k, k*a[1]^(k-1)*a[2]]);

\\ The sign of u at the sample T0; what is not constant is noted in G.
Side(u) = { if(poldegree(u) > 0, listput(G, u)); sign(subst(u, 't, T0)) };
Relu(a) = if(Side(a[1]) > 0, a, Const(0));
Abs(a) = if(Side(a[1]) >= 0, a, -a);
Max(v) = { my(m = v[1]); for(i = 2, #v, if(Side(v[i][1] - m[1]) > 0, m = v[i])); m };
Min(v) = { my(m = v[1]); for(i = 2, #v, if(Side(v[i][1] - m[1]) < 0, m = v[i])); m };
Median(v) = Max([Min([v[1], v[2]]), Min([Max([v[1], v[2]]), v[3]])]);

Inputs(c) = vector(#c, i, [c[i], vector(#c, j, i == j)]);
Primitive(m) = { m = m/content(m); if(pollead(m) < 0, -m, m) };

\\ A short rational number between two real ones.
Between(a, b) = { my(k = max(0, ceil(-log(b - a)/log(2))) + 4); round((a + b)/2*2^k)/2^k };

\\ The roots in (0, 1) of an irreducible polynomial, as [approximation, polynomial, number].
Roots(m) =
{
  my(r = if(poldegree(m) == 1, [-polcoef(m, 0)/polcoef(m, 1)], polrootsreal(m)), found = List());
  for(i = 1, #r, if(r[i] > 0 && r[i] < 1, listput(found, [r[i], m, i])));
  if(#found != if(poldegree(m) == 1, #found, polsturm(m, [0, 1])), error("roots of ", m));
  found
};

\\ [f(1) - f(0), integral, breakpoints, values, integrands] of the program F along the curve c.
Solve(F, c) =
{
  my(known = [], cuts = List(), more = 1, all, pieces, order, f, w, kept, fs, ws, total, gap, ends);
  P = #c;
  while(more,
    more = 0;
    order = vecsort(Vec(cuts), 1);
    all = concat([[0]], concat(order, [[1]]));
    pieces = vector(#all - 1, i,
      T0 = Between(all[i][1], all[i+1][1]);
      G = List();
      my(value = F(Inputs(c)));
      foreach(G, u, foreach(factor(u)[, 1], q, my(m = Primitive(q));
        if(!setsearch(known, m),
          known = setunion(known, [m]);
          foreach(Roots(m), r, listput(cuts, r); more = 1))));
      value));
  f = [value[1] | value <- pieces];
  w = [sum(j = 1, P, deriv(c[j], 't)*value[2][j]) | value <- pieces];
  kept = List(); fs = List([f[1]]); ws = List([w[1]]);
  for(i = 1, #order,
    if(f[i] != f[i+1], listput(kept, order[i]); listput(fs, f[i+1]); listput(ws, w[i+1]),
      if(w[i] != w[i+1], error("one function, two slopes"))));
  total = subst(intformal(ws[#ws], 't), 't, 1) - subst(intformal(ws[1], 't), 't, 0);
  for(i = 1, #kept,
    gap = lift(Mod(intformal(ws[i] - ws[i+1], 't), kept[i][2]));
    if(poldegree(gap) > 0, error("an integral that is not rational"));
    total += gap);
  ends = [F(Inputs(subst(c, 't, e)))[1] | e <- [0, 1]];
  [ends[2] - ends[1], total, [[Vecrev(k[2]), k[3]] | k <- Vec(kept)],
    [if(u == 0, [], Vecrev(u)) | u <- Vec(fs)], [if(u == 0, [], Vecrev(u)) | u <- Vec(ws)]]
};
