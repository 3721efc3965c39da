export interface Rule {
  nodes: Float64Array;
  weights: Float64Array;
}

/**
 * Nodes and weights of Gauss–Legendre integration on [−1, 1], exact for polynomials up to degree 2n − 1.
 * Roots of the Legendre polynomial by Newton's method from Tricomi's first guess.
 */
export function gaussLegendre(n: number): Rule {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    let x = Math.cos((Math.PI * (at + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let round = 0; round < 100; round++) {
      let [previous, value] = [1, x];
      for (let degree = 2; degree <= n; degree++)
        [previous, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * previous) / degree];
      slope = (n * (x * value - previous)) / (x * x - 1);
      const step = value / slope;
      x -= step;
      if (Math.abs(step) < 1e-15) break;
    }
    nodes[at] = x;
    weights[at] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}
