/** A line of JSON, in which NaN, Infinity and -Infinity may stand as Python writes them. Undefined where it is not JSON. */
export function parseJsonLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    const quoted = line.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, token =>
      token.startsWith('"') ? token : `"${token}"`,
    );
    try {
      return quoted === line ? undefined : JSON.parse(quoted);
    } catch {
      return undefined;
    }
  }
}
