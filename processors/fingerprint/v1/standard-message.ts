/**
 * What the standard libraries of Go and Rust and their parsers say of data, as one text for each kind of mistake: which character stood where
 * differs from one occurrence to the next, and what is said depends on it. Looked for within the whole message, since errors of both
 * languages are wrapped by text. `text` is without its values.
 */
export function standardWords(text: string): string {
  if (!ANY.test(text)) return text
  let words = text
  for (const [pattern, said] of ROWS) words = words.replace(pattern, said)
  return words
}

const V = '<[a-z]{2,10}>'

/** Which field a validator of Go refused, and by which rule; what is quoted would be a value. Of the message as it was sent. */
export const withFields = (message: string): string =>
  message.includes("Error:Field validation for '") ? message.replace(FIELD, 'field $1 breaks $2') : message

const FIELD = /Key: '([\w.[\]]{1,128})' Error:Field validation for '\w{1,64}' failed on the '(\w{1,32})' tag/g

/** What each says is cut to what does not depend on the data; `$1` keeps a name of the program. */
const ROWS: readonly (readonly [RegExp, string])[] = (
  [
    // encoding/json
    [
      `invalid character [^:]{1,12} (?:looking for beginning of|in literal|in string|in numeric literal|in \\\\u|in exponent|after (?:array|object|decimal|top-level))[^\\n]{0,60}`,
      'invalid JSON',
    ],
    ['unexpected end of JSON input', 'invalid JSON'],
    [
      `json: cannot unmarshal [^\\n]{1,80}? into Go (?:struct field (\\w*)\\.[\\w.]{1,80}|value) of type \\S{1,80}`,
      'json: another type in $1',
    ],
    ['json: unknown field \\S{1,100}', 'json: unknown field'],
    // strconv, time, net/url
    [`(strconv\\.\\w{1,20}: parsing ${V}): [\\w ]{1,40}`, '$1'],
    [`parsing time ${V} as ${V}: [^\\n]{1,80}`, 'parsing time'],
    [`(parsing time ${V}): [^\\n]{1,80}`, 'parsing time'],
    [`time: (?:invalid|missing unit in|unknown unit ${V} in) duration ${V}`, 'time: invalid duration'],
    [`(invalid port|invalid URL escape) ${V}[^\\n]{0,40}`, '$1'],
    ['unknown time zone \\S{1,80}', 'unknown time zone'],
    // text/template, html/template: where in the text
    [`template: (?:[^\\s:]{1,60}:${V}(?::${V})?: )?executing (?:${V}|"[^"]{1,60}") at <([^>\\n]{1,80})>`, 'template $1'],
    [`template: \\S{1,60}:${V}(?::${V})?: `, 'template: '],
    [`template: [^\\s:]{1,60}:${V}: `, 'template: '],
    [`encoding/hex: (?:invalid byte|odd length hex string)[^\\n]{0,40}`, 'invalid hex'],
    // Rust's core
    [
      'invalid digit found in string|cannot parse integer from empty string|number too (?:large|small) to fit in target type',
      'not an integer',
    ],
    ['invalid float literal|cannot parse float from empty string', 'not a float'],
    [`(?:invalid utf-8 sequence of ${V}|incomplete utf-8 byte sequence) from index ${V}`, 'invalid utf-8'],
    // serde_json
    [
      `(?:expected (?:value|ident|${V}[^\\n]{0,20}|\`[^\\n]{1,24})|EOF while parsing a[n]? \\w{1,10}|trailing (?:characters|comma)|key must be a string|control character[^\\n]{0,60}|invalid (?:escape|number|unicode code point)|lone leading surrogate in hex escape|unexpected end of hex escape) at line ${V} column ${V}`,
      'invalid JSON',
    ],
    // toml, which says where before it says what
    [`TOML parse error at line ${V},? column ${V} ?`, ''],
    [`unknown (field|variant) \\S{1,100}, (?:expected|there are no)[^\\n]{0,400}`, 'unknown $1'],
    [`invalid (?:type|value|length): [^\\n]{1,80}?, expected ([^\\n]{1,80}?)(?: at line ${V} column ${V})?$`, 'another type than $1'],
  ] as const
).map(([pattern, said]) => [new RegExp(pattern, 'g'), said])

/** One search for most messages, which no library wrote. */
const ANY =
  /JSON|json|invalid |time zone |unknown (?:field|variant)|strconv|template: |parsing time|time: |encoding\/hex|utf-8|from empty string|target type| at line </
