/**
 * The factor R of NᵀN = RᵀR in doubles, N the active columns with their heights as last row, kept up to date as
 * columns come and go (Wolfe 1976, section 5). Floating point: it proposes, it never decides.
 */
export class Cholesky {
  /** How many columns are in. */
  size = 0;
  readonly columns: Float64Array[] = [];
  private readonly heights: number[] = [];
  private readonly factor: Float64Array;
  private readonly width: number;
  private readonly dimension: number;

  /** `most`: how many columns there are to come, where that is known: their square is what is kept. */
  constructor(dimension: number, most = dimension) {
    this.dimension = dimension;
    this.width = Math.min(dimension, most) + 1;
    this.factor = new Float64Array(this.width * this.width);
  }

  /** Adds a column as last; false, and no change, where it looks dependent. */
  append(column: Float64Array, height: number): boolean {
    const { factor, width, size, dimension } = this;
    if (size === width) return false;
    let square = height;
    for (let j = 0; j < dimension; j++) square += column[j]! * column[j]!;
    let rest = square;
    for (let i = 0; i < size; i++) {
      const other = this.columns[i]!;
      let sum = height * this.heights[i]!;
      for (let j = 0; j < dimension; j++) sum += other[j]! * column[j]!;
      for (let t = 0; t < i; t++) sum -= factor[t * width + i]! * factor[t * width + size]!;
      const entry = sum / factor[i * width + i]!;
      factor[i * width + size] = entry;
      rest -= entry * entry;
    }
    if (!(rest > 1e-13 * square)) return false;
    factor[size * width + size] = Math.sqrt(rest);
    this.columns.push(column);
    this.heights.push(height);
    this.size++;
    return true;
  }

  /** Takes a column out; Givens rotations make R triangular again. */
  remove(at: number): void {
    const { factor, width } = this;
    this.columns.splice(at, 1);
    this.heights.splice(at, 1);
    this.size--;
    for (let i = 0; i <= this.size; i++)
      for (let j = at; j < this.size; j++) factor[i * width + j] = factor[i * width + j + 1]!;
    for (let i = at; i < this.size; i++) this.rotate(i);
  }

  /** Rotates rows i and i + 1 so that entry (i + 1, i) becomes 0. */
  private rotate(i: number): void {
    const { factor, width, size } = this;
    const [upper, lower] = [i * width, (i + 1) * width];
    const norm = Math.hypot(factor[upper + i]!, factor[lower + i]!);
    const cosine = factor[upper + i]! / norm;
    const sine = factor[lower + i]! / norm;
    for (let j = i; j < size; j++) {
      const [a, b] = [factor[upper + j]!, factor[lower + j]!];
      factor[upper + j] = cosine * a + sine * b;
      factor[lower + j] = cosine * b - sine * a;
    }
    factor[lower + i] = 0;
  }

  /** Weights of the least-norm point of the affine hull; the weights of points sum to 1. */
  minimum(): Float64Array {
    const { factor, width, size } = this;
    const u = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      let sum = this.heights[i]!;
      for (let t = 0; t < i; t++) sum -= factor[t * width + i]! * u[t]!;
      u[i] = sum / factor[i * width + i]!;
    }
    let total = 0;
    for (let i = size - 1; i >= 0; i--) {
      let sum = u[i]!;
      for (let t = i + 1; t < size; t++) sum -= factor[i * width + t]! * u[t]!;
      u[i] = sum / factor[i * width + i]!;
      total += this.heights[i]! * u[i]!;
    }
    for (let i = 0; i < size; i++) u[i]! /= total;
    return u;
  }
}
