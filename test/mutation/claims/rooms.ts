/**
 * What the ledger of claims is put to: the sources that compute what the paper speaks of. Not what only proposes (a direction, a
 * support, a solution by lifting modulo a prime) and is multiplied back before it counts: a wrong proposal changes no answer. Not what reads and
 * prints, nor what counts steps for a budget: claims speak of answers, and not of when they are given up. Nor what multiplies certificates
 * back: where it refuses one that is an alarm for a bug of our own, and nothing that is asked. Nor what asks targets: no claim has one.
 */
export const CLAIM_ROOMS: Readonly<Record<string, RegExp>> = {
  selections:
    /^src\/(?:selections\/(?:library\/|families\/|table|define|basic-function|smooth)|functions\/(?:affine|rational)\/)/,
  modes:
    /^src\/(?:programs\/(?:algorithm1|algorithm2|compile|composites|convention|derivatives)\.ts|expressions\/(?:affine|compile|elementary|primitives|exponent)\.ts)/,
  hull: /^src\/linear\/(?!proposals\/|check|elimination\/(?:modular|dixon|residual|reconstruct))/,
  segments: /^src\/segments\/(?!.*document|.*written|.*words|restriction\/values|integral\/target)/,
  fields: /^src\/fields\/(?!.*document|budget)/,
};

/** The room of a file. */
export const roomOf = (file: string): string | undefined =>
  Object.keys(CLAIM_ROOMS).find(room => CLAIM_ROOMS[room]!.test(file));
