/** What we use of js-pytorch, which is not installed here: it brings 125 MB, and packages that compile as they are installed. */
declare module 'js-pytorch' {
  export interface Tensor {
    readonly requires_grad: boolean;
    readonly data: readonly number[];
    readonly _grad?: Tensor;
    sub(other: Tensor): Tensor;
    backward(): void;
  }
  export const torch: {
    tensor(data: readonly number[], requiresGrad?: boolean): Tensor;
    add(x: Tensor, y: Tensor): Tensor;
    mul(x: Tensor, y: Tensor): Tensor;
    div(x: Tensor, y: Tensor): Tensor;
    neg(x: Tensor): Tensor;
    exp(x: Tensor): Tensor;
    log(x: Tensor): Tensor;
    sqrt(x: Tensor): Tensor;
    pow(x: Tensor, exponent: number): Tensor;
    readonly nn: { readonly ReLU: new () => { forward(x: Tensor): Tensor } };
  };
}
