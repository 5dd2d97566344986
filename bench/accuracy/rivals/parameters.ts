/**
 * The message without what varies, as Sentry's documentation and issue threads tell it: emails, URLs, host names, addresses, trace ids,
 * UUIDs, hashes, dates, durations, hex and numbers become placeholders, in this order; quoted words and truth values after `=` too.
 */
const ROWS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['url', /\b(?:wss?|https?|ftp):\/\/\S+/g],
  ['hostname', /\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|dev|app|edu|gov|co|us|uk|de|fr|eu|info|biz|cloud|ai)\b/g],
  ['ip', /\b(?:\d{1,3}\.){3}\d{1,3}\b|(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}[0-9a-f]{1,4}(?![\w:])|(?<![\w:])::[0-9a-f]{1,4}(?![\w:])/gi],
  ['traceparent', /\b00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]\b|\b1-[0-9a-f]{8}-[0-9a-f]{24}\b/g],
  ['uuid', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi],
  ['sha1', /\b[0-9a-f]{40}\b/gi],
  ['md5', /\b[0-9a-f]{32}\b/gi],
  [
    'date',
    /\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?|\b\d{8} \d\d:\d\d:\d\d\b|\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*,? )?(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w* \d{1,4}(?:, \d{4})?(?: \d\d:\d\d:\d\d)?(?: [A-Z]{3})?|\b\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\b|datetime\.datetime\([^)]*\)/g,
  ],
  ['duration', /\b\d+(?:\.\d+)?(?:ms|s)\b/g],
  ['hex', /\b0x[0-9a-f]+\b|\b(?=[0-9a-f]*\d)[0-9a-f]{8,128}\b|\b(?=[0-9A-F]*\d)[0-9A-F]{8,128}\b/g],
  ['git_sha', /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7}\b/g],
  ['float', /(?<!\w)-?\d+\.\d+\b|\b\d+\.\d+\b/g],
  ['int', /(?<!\w)-\d+\b|\d+/g],
  ['quoted_str', /(?<==)(?:'[^']*'|"[^"]*")/g],
  ['bool', /(?<==)(?:true|false)\b/gi],
]

const ALL = new RegExp(ROWS.map(([name, { source }]) => `(?<${name}>${source})`).join('|'), 'gi')

/** The first two lines that are not empty; the first row that matches wins. */
export function parameterised(message: string): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '')
  const text = lines.slice(0, 2).join('\n') + (lines.length > 2 ? '...' : '')
  return text.replace(ALL, (...found) => {
    const groups = found.at(-1) as Record<string, string | undefined>
    return `<${Object.keys(groups).find((name) => groups[name] !== undefined)}>`
  })
}
