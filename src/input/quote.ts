/** A value quoted for a message, cut to a readable length: `quote('x')` is `'"x"'`. Of one that has no JSON, its type. */
export function quote(value: unknown): string {
  const text = jsonOf(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** JSON.stringify throws on bigints, on rings, and on what is nested thousands deep. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return `a value of type ${typeof value}`;
  }
}
