/** What stands for a value in a message. One for all kinds, so that a scrubbed value, an id and a number read the same. */
export const PARAMETER = '<*>'

/** UTF-16 units of a message that are looked at, after the first two lines that are not empty. */
const MESSAGE_LENGTH = 1024

/**
 * A message without what varies from one occurrence to the next: ids, numbers, dates, URLs, addresses, quoted values. Names with digits
 * (`utf-8`, `sha256`, `HTTP/2`, `i18n`), status and error codes, and quoted names of the program (`reading 'total'`) stay.
 */
export function parameterise(message: string): string {
  const head = firstLines(message)
  const replaced = head.replace(VALUES, (found: string, kept: string | undefined) => (kept === undefined ? PARAMETER : found))
  // A list of ids is one parameter, however long.
  return replaced.replace(/<\*>(?:(?:, ?|; ?| |\/|-|:|\.|\|)?<\*>)+/g, PARAMETER)
}

function firstLines(message: string): string {
  const lines: string[] = []
  for (const line of message.slice(0, MESSAGE_LENGTH).split('\n', 32)) {
    const trimmed = line.trim()
    if (trimmed !== '' && lines.push(trimmed) === 2) break
  }
  return lines.join(' ')
}

/** Kept as they are: the first alternatives, so that what follows does not see them. */
const KEPT = [
  // Names of standards, with or without a separator before the number.
  String.raw`\b(?:utf|ucs|iso|sha|aes|rsa|des|tls|tlsv|ssl|sslv|https?|latin|windows|cp|es|ipv|rfc|ieee|ecma|hs|rs|ed|ec|rc|md|base|int|uint|float|x|h|win|amd|arm|log|oauth|l|p|s|k)[-/ ]?\d[\d.-]{0,8}(?:[a-z]\b)?(?![\w-])`,
  String.raw`\b[a-z]\d{1,2}[a-z]\b`,
  // Codes that name the error: HTTP status, errno, SQLSTATE, ORA-00942, React's numbered errors.
  String.raw`\b(?:status(?: code)?|errno|sqlstate|exit code|error code|code|error)(?:[ =:]{1,2}|: ?\[?|\[| #)-?[\dA-Z]{1,5}\b`,
  String.raw`\b(?:ORA|SQL|PLS|TS|CS|E|ERR|MSB|CVE|NU)-?\d{2,6}\b`,
  // A name of the program between quotes.
  String.raw`\b(?:reading|setting|property|attribute|module|named|column|relation|table|constraint|field|function|method|class|parameter|argument|variable|option|import|export|command|package|type|of|for) ['"${'`'}][A-Za-z_$@][A-Za-z_$@./-]{0,80}['"${'`'}]`,
  String.raw`['"][A-Za-z_.]{1,80}['"](?= (?:object|is not defined|is not a function|is undefined|was not found))`,
]

const PARAMETERS = [
  String.raw`\[redacted\]`,
  String.raw`\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}\b`,
  String.raw`\b[a-z][a-z0-9+.-]{1,12}:\/\/[^\s"'<>()]{1,1024}`,
  String.raw`\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b`,
  String.raw`\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)?`,
  String.raw`\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,4}(?:,? \d{4})?(?: \d\d:\d\d(?::\d\d)?)?(?: (?:GMT|UTC|[A-Z]{3})?(?:[+-]\d{4})?)?`,
  String.raw`\b\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?[AP]M)?\b`,
  String.raw`\[?\b(?:[0-9a-fA-F]{1,4}:){3,7}(?::?[0-9a-fA-F]{1,4})\b\]?(?::\d{1,5})?`,
  String.raw`\b(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?\b`,
  String.raw`\b0x[0-9a-fA-F]{1,64}\b`,
  // A host with its port.
  String.raw`\b(?:[a-zA-Z][\w-]{0,62}\.){1,8}[a-zA-Z][\w-]{0,62}:\d{2,5}\b`,
  String.raw`(?<![\w'"])"[^"\n]{1,256}"(?!\w)`,
  String.raw`(?<![\w'"])'[^'\n]{1,256}'(?!\w)`,
  '(?<![\\w`])`[^`\\n]{1,256}`(?!\\w)',
  // Words of letters and digits that nobody reads: hashes, ObjectIds, ULIDs, Stripe's `cus_9s6XKzkNRiz8i3`, JWTs.
  String.raw`\b(?:(?=[0-9a-f]{8,128}\b)|(?!(?:[a-z]{1,64}[-_]){0,16}[a-z]{0,64}\d{1,20}\b))(?=[a-z_.-]{0,128}\d[\w.-]{0,128}\d)[A-Za-z0-9][\w-]{7,255}(?:\.[\w-]{8,1024}){0,3}\b`,
  String.raw`(?<![\w.])[-+]?\d[\d,_]*(?:\.\d+)?(?:[eE][-+]?\d{1,3})?(?:%|(?:ns|us|µs|ms|s|m|h|d|KB|MB|GB|KiB|MiB|GiB|kB|B|px)\b)?(?![A-Za-z])`,
  // `user123`: the digits of a word, when there are many.
  String.raw`(?<=[A-Za-z_-])\d{3,20}\b`,
]

const VALUES = new RegExp(`(${KEPT.join('|')})|${PARAMETERS.join('|')}`, 'gi')
