/**
 * What is no part of a message's words: each row a kind of value with its pattern, the first that matches decides. `kept` rows come first:
 * names and codes that look like values and are not, which no later row may see. Patterns are case-insensitive, and bounded, so that no
 * text takes more than linear time.
 */
export interface ValueRow {
  kind: string
  kept?: true
  pattern: string
  /** Texts that are wholly of this kind; each is a test. */
  examples: readonly string[]
}

const kept = (kind: string, pattern: string, ...examples: string[]): ValueRow => ({ kind, kept: true, pattern, examples })
const value = (kind: string, pattern: string, ...examples: string[]): ValueRow => ({ kind, pattern, examples })

const Q = `['"\u2018\u2019\u201c\u201d${'`'}]`

const UNITS =
  'ns|us|ms|s|m|h|d|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|milliseconds?|msecs?|bytes?|[kmgt]i?bytes?|pixels?|percent|times|items?|rows?'

/** Codes of ISO 4217, but for those that are words. */
export const CURRENCIES = 'USD|EUR|GBP|JPY|CHF|INR|CNY|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|UAH|BRL|MXN|ZAR|KRW|SGD|HKD'

/** Names of formats, hashes and libraries with a number within: `base64url`, `int32le`, `log4net`. */
const MIXED =
  'utf|base|md|sha|log|win|int|uint|float|amd|arm|web|neo|oauth|http|java|py|rfc|iso|latin|crc|blake|ipv|ssl|tls|x|h|db|es|vp|mp'

/** What is asked of a collection as a whole, in the path of a request: `/line-items/search`. */
const OF_ALL =
  'search|list|all|new|me|self|mine|bulk|batch|export|import|count|stats|status|states|latest|recent|current|active|pending|open|closed|archive|archived|summary|report|' +
  'query|filter|find|lookup|validate|check|preview|upload|download|sync|refresh|login|logout|token|tokens|health|ready|metrics|events|config|settings|schema|index|details|history|feed'

/** Say what they are of which a number follows. */
const THINGS =
  'account|batch|booking|build|cart|channel|client|cluster|container|customer|device|event|feed|group|host|invoice|item|job|member|message|module|node|order|' +
  'page|partition|payment|plugin|pool|process|product|project|queue|region|request|room|row|rule|sensor|server|service|session|shard|shipment|shop|site|' +
  'station|step|store|stream|task|team|template|tenant|thread|ticket|topic|transaction|upload|user|worker|zone'

export const VALUE_ROWS: readonly ValueRow[] = [
  kept(
    'standard',
    String.raw`\b(?:(?:hs|rs|ps|es)-?(?:256|384|512)|es-?(?:[3-9]|20[12]\d)|ed-?(?:25519|448)|rc[-_ ]?[245]|md[-_ ]?[245]|mp[-_ ]?[34]|av1|vp[89]|dx1?\d|(?:iso|rsa|rfc|ieee|ecma|cp|windows|win)[-/_ ]?\d[\d.-]{0,8}|(?:utf|ucs|sha|aes|des|tls|tlsv|ssl|sslv|https?|latin|ipv|base|int|uint|float|double|amd|arm|log|oauth|oidc|saml|web|php|python|node|java|jdk|vue|angular|net|bit|blake|keccak|crc|argon|socks|pop|imap|html|css|xml|json|yaml|gpt|mpeg|opus)[-/_ ]?(?!\d{4})\d[\d.-]{0,8})(?:[a-z]\b)?(?![\w-])`,
    'utf-8',
    'sha256',
    'HTTP/2',
    'ES2015',
    'TLS 1.3',
    'ipv6',
    'base64',
    'int32',
  ),
  kept(
    'standard',
    String.raw`\b(?:x86_64|x(?:64|86)|s3|ec2|k8s?|c(?:89|99|11|17|23)|[hx]-?26\d|x509|u(?:8|16|32|64)|l[1-7]|p(?:50|9[059]|999))\b(?!-)`,
    'x86_64',
    'x64',
    's3',
    'h264',
    'u8',
    'p99',
  ),
  kept('word with a number in it', String.raw`\b(?:[a-z]\d[a-z]|i18n|l10n|a11y|o11y|i14y|c14n|g11n|m17n|t9n)\b`, 'i18n', 'k8s', 'e2e'),
  kept('version word', String.raw`\bv\d{1,3}(?:(?:alpha|beta|rc)\d{1,3})?\b(?![.-]\d)`, 'v1', 'v2beta1'),
  // That a server failed; which of its statuses is said is chance.
  value('number', String.raw`\bstatus(?: code)?(?:[ =:]{1,2}|: )5\d\d\b`, 'status 502', 'status code 500', 'status: 503'),
  kept(
    'code',
    String.raw`\b(?:status(?: code)?|errno|sqlstate|exit code|exit status|error code|signal|code|error)(?:[ =:]{1,2}|: ?\[?|\[| #)-?(?:\d{1,5}|[A-Z]{1,5}\d{1,5}|[A-Z\d]{5})\b`,
    'status code 404',
    'errno=13',
    'SQLSTATE[23505',
    'error #31',
  ),
  kept('code', String.raw`\b(?:ORA|SQL|PLS|TS|CS|E|ERR|MSB|CVE|NU|PHP|RFC|PG|HY|DB2|JDBC|WSAE)-?\d{2,6}\b`, 'ORA-00942', 'TS2304'),
  kept('code', String.raw`\bHTTP(?:/\d(?:\.\d)?)? [1-5]\d\d\b`, 'HTTP 502'),
  kept(
    'name of the program',
    String.raw`\b(?:reading|setting|property|properties|attribute|module|named|column|relation|table|constraint|field|function|method|class|parameter|argument|arguments|variable|option|import|export|command|package|type|key is missing|keyword argument|label|index|schema|database|role|view|trigger|sequence|directive|component|hook|service|bean|symbol|(?<!(?:domain|host|user|file|first|last|full|display|nick|account|company|city|street) )name|header|element|tag|prop|slot|token|identifier) ?:? ?${Q}(?!/|file:)[A-Za-z_$@#.:/-]{1,80}${Q}`,
    "reading 'total'",
    "property 'price'",
    'column "price"',
  ),
  kept(
    'name of the program',
    String.raw`${Q}[A-Za-z_.$]{1,80}${Q}(?= (?:object|is not (?:defined|an? (?!valid backing value)|iterable|callable|subscriptable|assignable|declared|recognized|implemented|exported|installed)|is undefined|was not (?:declared|defined|provided|specified|set)|argument|must be|must not|has no (?:attribute|column|constructor|field|function|member|method|property|such)|cannot be (?:null|blank|empty|cast|converted|resolved|undefined|used)|does not (?:contain|support|implement|accept|extend|match|have)|is required|should (?:be|not|have)|instance|may not be|violates|type|method|property|is null|is an? |attribute))`,
  ),
  // A tag of markup; names of types (`List<String>`) follow a word.
  value('tag', String.raw`(?<![\w<])<[a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){0,8}>`, '<lantern>', '<coffee-machine>'),
  value('redacted', String.raw`\[redacted(?::[^\]\s]{1,64})?\]|\[filtered\]|\*{3,}`, '[redacted]'),
  value('json', String.raw`\{ ?["'][^\n]{1,1024}\}|\[ ?\{[^\n]{1,1024}\}\ ?\]`, '{"id":12,"name":"ann"}', '[{"a":1}]'),
  value('email', String.raw`\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}\b`, 'ann.b+c@example.co.uk'),
  value(
    'url',
    String.raw`\b(?:[a-z][a-z0-9+.-]{1,12}:\/\/[^\s"'<>()]{1,1024}|data:[a-z]{1,20}/[^\s"'<>()]{1,1024})`,
    'https://a.example/b?c=1',
    'postgres://db:5432/shop',
    'data:image/png;base64,AAAA',
  ),
  value('token', String.raw`\beyJ[\w-]{8,1024}\.[\w-]{4,1024}(?:\.[\w-]{0,1024})?`, 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc_-def'),
  value('id', String.raw`\b[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}\b`, '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'),
  value(
    'id',
    String.raw`[({]?\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b[)}]?`,
    '6f1ed002-ab12-4a8c-9c11-1234567890ab',
  ),
  value(
    'date',
    String.raw`\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)?`,
    '2026-01-02',
    '2026-01-02T03:04:05.678Z',
    '2026-01-02 03:04:05 +0100',
  ),
  value(
    'date',
    String.raw`\b\d{1,4}[/.]\d{1,2}[/.]\d{2,4}(?:,? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?)?(?![.\d])`,
    '01/02/2026',
    '2026/01/02',
    '2.1.2026 10:11',
  ),
  value('date', String.raw`\b\d{8}[T ]\d\d:?\d\d:?\d\d(?:Z|[+-]\d{4})?\b`, '20240220 11:55:33', '20240220T115533Z'),
  value('date', String.raw`\bdatetime\.(?:datetime|date)\([^)]{0,120}\)`, 'datetime.datetime(2026, 1, 2, 3, 4)'),
  value(
    'date',
    String.raw`\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?(?:\d{1,2}[ -])?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]{0,6}\.? |-)\d{1,4}(?:,? \d{4})?(?: \d\d:\d\d(?::\d\d)?)?(?: (?:GMT|UTC|CES?T|[BIJ]ST|[ECMP][SD]T)(?:[+-]\d{4})?\b| [+-]\d{4}\b)?`,
    'Sat, 01 Jan 2022 10:00:00 GMT',
    'Jan 18, 2019',
    'Mon Jan 02 2006 15:04:05 GMT+0100',
    '02-Jan-06',
  ),
  value('date', String.raw`\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b`, 'Monday'),
  value('time', String.raw`\b\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?[AP]M)?\b(?!:)`, '11:55', '11:55:33.123', '3:04PM'),
  value('address', String.raw`\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b`, '00:1b:44:11:3a:b7'),
  value(
    'address',
    String.raw`\[?(?<![\w:])(?:(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4})|(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?|::(?:ffff:)?[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})(?![\w:])\]?(?::\d{1,5})?(?:%\w{1,16})?`,
    'fe80::1ff:fe23:4567:890a',
    '2001:db8:0:0:0:0:2:1',
    '::1',
  ),
  value('address', String.raw`\b(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5}|/\d{1,2})?\b`, '127.0.0.1:5432', '10.0.0.0/8'),
  value(
    'address',
    String.raw`\b(?:(?:[a-z][\w-]{0,62}\.){1,8}[a-z][\w-]{0,62}|localhost):\d{2,5}\b`,
    'db.internal.example:5432',
    'localhost:3000',
  ),
  value('name', String.raw`(?<=No enum constant (?:\w{1,80}\.){1,12})[a-z\d]\w{0,80}(?![\w.])`),
  // Hosts: by an ending that little else has, and by one that properties have too where a label is none.
  value(
    'address',
    String.raw`\b(?!(?:system|javax?|microsoft|windows)\.)(?:[a-z][\w-]{0,62}\.){1,8}(?:com|net|org|edu|gov|coop|example|invalid)\b(?!\.?[\w(-])`,
    'shop.example',
    'meadow-349.net',
    'api.eu-west-1.shop.example.com',
  ),
  value(
    'address',
    String.raw`\b[a-z]{1,40}(?:-[\w-]{1,40}|\d[\w-]{0,40})\.(?:[a-z][\w-]{0,62}\.){0,8}(?:info|dev|io|shop|studio|app|test|local|internal|cloud|biz|xyz|online|lan|corp|tech|eu|uk|de|fr|nl|ch|us)\b(?!\.?[\w(-])`,
    'meadow-97.dev',
    'db1.internal',
    'eu-2.queue.corp',
  ),
  // What the Erlang machine calls a process.
  value('id', String.raw`#(?:PID|Reference|Port|Function)<[\d.]{1,64}>`, '#PID<0.96.0>', '#Reference<0.2207813970.2597650433.50656>'),
  value('number', String.raw`\b0x[0-9a-f]{1,64}\b`, '0xdeadbeef'),
  value('path', String.raw`\b[a-z]:[\\/](?:[^\s"'<>|:,;()]{1,128}[\\/]){0,32}[^\s"'<>|:,;()]{1,128}`, 'C:\\shop\\data\\x.csv'),
  value(
    'path',
    String.raw`(?<![\w/.])~?\/(?:home|var|tmp|usr|etc|srv|opt|mnt|private|proc|Volumes)\/[^\s"'<>|:,;()]{1,512}`,
    '/tmp/upload-91/x.csv',
    '/home/ann/x',
  ),
  value(
    'path',
    String.raw`(?<![\w/.])\.{0,2}(?:\/[\w.@%+~-]{1,128}){1,32}\/[\w@%+~-]{1,128}(?:\.[a-z]\w{0,7}){1,3}\b`,
    '/reports/2024/ann.csv',
    './a/b/c.tar.gz',
  ),
  value('path', String.raw`(?<![\w/.])(?:\.{1,2}/){1,16}[\w.@%+~-]{1,128}(?:/[\w.@%+~-]{1,128}){0,32}`, '../secrets', './a/b'),
  value(
    'money',
    String.raw`(?<!\w)(?:[$€£¥₹]|US\$|(?:USD|EUR|GBP|JPY|CHF|INR|CNY|CAD|AUD)\s)\s?-?\d[\d.,]{0,20}|\b\d[\d.,]{0,20}\s?(?:[$€£¥₹]|(?:USD|EUR|GBP|JPY|CHF|INR|CNY|CAD|AUD)\b)`,
    '$12.99',
    '12,99 €',
    'EUR 5',
    '12.50 USD',
  ),
  value('name', String.raw`\b(?:${CURRENCIES})\b`, 'EUR', 'SEK'),
  value('text', String.raw`(?<![\w'"])"[^"\n]{0,256}"(?!\w)`, '"a b"'),
  value('text', String.raw`(?<![\w'"])'[^'\n]{0,256}'(?!\w)`, "'ann'"),
  value('text', '(?<![\\w`])`[^`\\n]{0,256}`(?!\\w)', '`ann`'),
  value('text', '[\u2018\u201c\u00ab][^\u2019\u201d\u00bb\\n]{0,256}[\u2019\u201d\u00bb]', '\u201cann\u201d'),
  value('id', String.raw`\b(?=[a-z0-9+/]{0,200}\d)(?=[a-z0-9+/]{0,200}[a-z])[a-z0-9+/]{24,1024}={1,2}`, 'aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ='),
  // Ids in base 32 or 36 that begin with a digit, alone or behind the words of a name: `2fsrjhe`, `cygnus-2fsrjhe`.
  value(
    'id',
    String.raw`\b(?:[a-z]{1,40}[-.]){0,3}(?=\d{1,8}[a-z])(?!\d{1,8}(?:${UNITS})\b)[a-z\d]{5,64}(?:-(?=[a-z]{0,12}\d)[a-z\d]{2,12}){0,4}\b`,
    '17wdrqp',
    '9066ee13-a5f3',
    '5f3a2',
    'cygnus-2fsrjhe',
    'borealis.9r725xk',
  ),
  // Words that nobody reads: two digits or more among letters, in eight characters or more: ObjectIds, ULIDs, KSUIDs, hashes, nanoids,
  // `cus_9s6XKzkNRiz8i3`. Words of lower case that end in a number (`my-service-12`) stay for the next rows.
  value(
    'id',
    String.raw`\b(?!\d{1,20}\.\d{1,20}\b)(?:(?=[0-9a-f]{8,128}\b)|(?!(?:[a-z]{1,64}[-_]){0,16}[a-z]{0,64}\d{1,20}(?![\w-])))(?=[a-z_.-]{0,128}\d[\w.-]{0,128}\d)[a-z0-9][\w-]{7,255}(?:\.[\w-]{8,1024}){0,3}\b`,
    '507f1f77bcf86cd799439011',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    '0ujsszwN8NRY24YaXiTIE2VWDTS',
    'cus_9s6XKzkNRiz8i3',
    'V1StGXR8_Z5jdHi6B-myT',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  ),
  value('id', String.raw`\b[a-z]{1,8}\d{1,8}[a-z]{1,8}\d[a-z\d]{0,8}(?<=\w{5})\b(?<!utf8mb\d)`, 'ST8bb1', 'k3np5b'),
  // With what they are of before them.
  value('id', String.raw`\b[a-z]{1,8}_(?=[a-f]{0,8}\d)(?=[a-f\d]*\d)[a-f\d]{4,40}\b`, 'po_fc7504', 'm_577516'),
  // Digits among the letters, as base 36 has them by chance: of one of a collection in the path of a request, and alone: `hmqg5m`.
  value('id', String.raw`(?<=/[a-z][\w-]{1,40}/)(?=[a-z]{0,20}\d)[a-z\d]{5,40}(?![\w.-])`),
  value(
    'id',
    String.raw`(?<![\w./-])(?!(?:${MIXED})\d)[a-z]{1,8}\d{1,8}[a-z]{1,8}(?<=\w{5})(?![\w.-])`,
    'hmqg5m',
    'bcy20h',
    'u1056f',
    'ECO7B',
  ),
  value('id', String.raw`\b[a-z]\d\d[a-z]\b`, 'B94E'),
  // A short one, of a collection in the path of a request: `/api/shares/T41`.
  value('id', String.raw`(?<=/[\w-]{1,40}/)[a-z]{1,4}-?\d{1,6}(?![\w.-])`),
  value('text', String.raw`(?<=[?&][\w.[\]-]{1,40}=)[^\s&"'<>]{1,256}`),
  // A part of a path with bytes that were escaped, as names of several words are.
  value('name', String.raw`(?<=/)[\w.~-]{0,80}(?:%[0-9a-f]{2}[\w.~-]{0,80}){1,16}`),
  value('id', String.raw`(?<![\w./-])[a-z]{2,40}\.\d{3,9}(?![\w.])`, 'depot.3913'),
  // What is of a collection, in the path of a request.
  value('name', String.raw`(?<=/[a-z]{2,40}s/)[a-z]{1,40}(?:[-.~][a-z\d]{1,40}){1,6}(?![^/?:,;\s])`),
  // So is the last part of it, but for what is done with all of them.
  value('name', String.raw`(?<=/[a-z]{2,40}s/)(?!(?:${OF_ALL})(?![a-z]))[a-z]{2,40}(?![^\s:,;?)])`),
  // What somebody calls one of many, with three digits or more; not `order-991`, whose word says what it is.
  value('id', String.raw`\b(?!(?:${THINGS})-)[a-z]{2,40}(?:-[a-z]{2,40}){0,3}-\d{3,9}\b(?![-\w])`, 'insulin-734', 'garden-hose-2031'),
  // Which of several that are counted: `hive3`, `L19`.
  value(
    'id',
    String.raw`(?<![\w./-])[a-z]{1,40}(?:-[a-z]{1,40}){0,3}\d{1,6}(?:\.[a-z]{2,5})?(?![\w.-])`,
    'hive3',
    'hive3.csv',
    'L19',
    'lindt-and-son617',
  ),
  value('id', String.raw`\b(?=[0-9a-f]{0,6}\d)(?=[0-9a-f]{0,6}[a-f])[0-9a-f]{7}\b`, '3f2a91c'),
  value('version', String.raw`(?<![\w.])v?\d{1,5}\.\d{1,5}\.\d{1,8}(?:[-+.][\w.-]{1,40})?\b`, '1.2.3', 'v18.19.0', '2.0.0-rc.1'),
  value(
    'duration',
    String.raw`(?<![\w.])\d[\d,_]*(?:\.\d+)? ?(?:ns|us|µs|ms|msecs?|milliseconds?|secs?|seconds?|s|mins?|minutes?|m|h|hrs?|hours?|d|days?|weeks?|months?|years?)\b(?:\d[\d.]*(?:ms|s|m|h)){0,3}`,
    '3000ms',
    '1.5s',
    '2 minutes',
    '30 seconds',
  ),
  value('size', String.raw`(?<![\w.])\d[\d,_]*(?:\.\d+)? ?(?:[KMGT]i?B|bytes?|[kMG]b|B|px|rows?|items?)\b`, '12 MiB', '1024 bytes', '5kB'),
  value(
    'size',
    String.raw`(?<![\w.])-?\d[\d,_]*(?:\.\d+)? ?(?:[mk]?V|mA|[kM]?Wh?|[kMG]?Hz|[mck]m|[km]g|ml|dB|[hk]Pa|rpm|°[CF]?)(?![\w])`,
    '230 V',
    '3.7V',
    '50 Hz',
  ),
  // A status of HTTP with its phrase, which says the same once more.
  value(
    'number',
    String.raw`(?<![\w.])(?:400 Bad Request|401 Unauthorized|402 Payment Required|403 Forbidden|404 Not Found|405 Method Not Allowed|406 Not Acceptable|408 Request Timeout|409 Conflict|410 Gone|413 (?:Payload|Content) Too Large|415 Unsupported Media Type|422 Unprocessable (?:Entity|Content)|429 Too Many Requests|500 Internal Server Error|501 Not Implemented|502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out)\b`,
    '502 Bad Gateway',
    '429 Too Many Requests',
  ),
  value(
    'number',
    String.raw`(?<![\w.])[-+]?\d[\d,_]*(?:\.\d+)?(?:[eE][-+]?\d{1,3})?(?:%|(?:st|nd|rd|th)\b)?(?![A-Za-z])`,
    '42',
    '-1.5e10',
    '1,234',
    '99%',
    '3rd',
  ),
  // `user123`: the digits of a word, when there are many.
  value('number', String.raw`(?<=[A-Za-z_-])\d{3,20}\b`),
  value('number', String.raw`(?<=[a-z]_)\d{1,20}\b`),
  value('number', String.raw`(?<==)(?:true|false|null|undefined|None|NaN)\b`),
  // What a user's file is called.
  value(
    'path',
    String.raw`\b[a-z][\w-]{0,80}\.(?:pdf|csv|xlsx?|docx?|pptx?|png|jpe?g|gif|webp|tiff?|mp3|mp4|mov|wav|zip)\b(?!\.?[\w(-])`,
    'abbey.pdf',
    'letter_of_ann.docx',
  ),
]
