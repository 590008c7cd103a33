/** Names of the text form. */

/** What inputs, assigned values, operations and selections are called in text. */
export const isName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text);
