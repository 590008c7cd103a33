/** Names of the text form. */

/** What inputs, assigned values, operations and selections are called in text. */
export const isName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text);

/** Of the name of an entry of an array, `x[0,2]`: what the array is called; else undefined. */
export const arrayOfEntry = (text: string): string | undefined =>
  /^([A-Za-z_]\w*)\[\d+(?:,\d+)*\]$/.exec(text)?.[1];
