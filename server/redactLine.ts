const SECRET_KEYS =
  'password|newPassword|currentPassword|generatedPassword|token|accessToken|secret|cookie|set-cookie|authorization';
const REDACTED = '[redacted]';

const jsonKey = new RegExp(`(?<!\\\\)"(?:${SECRET_KEYS})":`, 'gi');
const literalInText = new RegExp(
  `((?:${SECRET_KEYS})\\\\?"?\\s*[:=]\\s*)\\\\"(?:[^"\\\\]|\\\\(?!"))*(?:\\\\"|(?="))`,
  'gi',
);
const urlParameter = /([?&#](?:token|code|key|secret|password|signature|access_token)=)[^&#\s"'\\]+/gi;
const urlPassword = /(\w:\/\/[^\s:/?#"'@\\]*:)[^\s/?#"'@\\]+@/g;
const bearer = /(\bbearer\s+)[\w.~+/-]{8,}=*/gi;

/**
 * Replaces secrets in one line of JSON by `[redacted]`: values of secret keys at any depth and of any type, literals
 * in text such as a query's `password: "…"`, tokens in URLs, passwords in connection strings, bearer credentials.
 *
 * It works on the finished line because that is the only place that child bindings, serialized errors and messages
 * all pass through; key paths given to the logger reach only the depths that somebody thought of.
 */
export function redactLine(line: string): string {
  return redactKeys(line)
    .replace(literalInText, `$1\\"${REDACTED}\\"`)
    .replace(urlParameter, `$1${REDACTED}`)
    .replace(urlPassword, `$1${REDACTED}@`)
    .replace(bearer, `$1${REDACTED}`);
}

function redactKeys(line: string): string {
  let result = '';
  let copiedTo = 0;
  for (const match of line.matchAll(jsonKey)) {
    if (match.index < copiedTo) continue;
    const valueStart = match.index + match[0].length;
    result += `${line.slice(copiedTo, valueStart)}"${REDACTED}"`;
    copiedTo = endOfValue(line, valueStart);
  }
  return copiedTo === 0 ? line : result + line.slice(copiedTo);
}

/** The index after the JSON value that starts at `start`; brackets inside strings do not count. */
function endOfValue(line: string, start: number): number {
  let depth = 0;
  for (let at = start; at < line.length; at++) {
    const char = line[at];
    if (char === '"') {
      at = endOfString(line, at);
      if (depth === 0) return at + 1;
    } else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      if (depth === 0) return at;
      depth--;
      if (depth === 0) return at + 1;
    } else if (char === ',' && depth === 0) return at;
  }
  return line.length;
}

function endOfString(line: string, start: number): number {
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '"') return at;
  }
  return line.length;
}
