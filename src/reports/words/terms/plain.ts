/** Text from outside, made safe to look at. */

/** Written as text, because a pattern may not hold control characters itself. */
const HIDDEN = new RegExp(
  [
    '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]',
    '[\\ud800-\\udbff](?![\\udc00-\\udfff])',
    '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  ].join('|'),
  'g',
);

/**
 * Control characters (but tab and newline), lone surrogates, noncharacters and the marks that reorder text become
 * U+FFFD: they could hide or forge what is shown, steer a terminal, or break XML.
 */
export const visible = (text: string): string => text.replace(/\r\n?/g, '\n').replace(HIDDEN, '\ufffd');
