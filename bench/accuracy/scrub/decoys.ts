import { attribute, crumb, logged, message, source, span, stack, type Carrier } from './carriers.ts'
import type { Random } from './random.ts'

/** What looks like a secret and is none: it must stay as it is, every character of its event. */
export interface Decoy {
  kind: string
  make(random: Random): string
  carriers: Carrier[]
}

const SEEN: Carrier[] = [
  message((s) => `could not find ${s}`),
  message((s) => `no match for "${s}" (3 tried)`),
  message((s) => `{"at":"${s}","n":3}`),
  attribute('app.value'),
  attribute('list', (s) => ['a', { b: s }]),
  logged((s) => `2026-01-02T03:04:05Z INFO saw ${s}`),
  stack((s) => `Error: no ${s}\n    at find (/app/src/find.js:12:5)`),
  crumb((s) => `asked for ${s}`),
]
const one = (kind: string, make: (random: Random) => string, carriers: Carrier[] = SEEN): Decoy => ({ kind, make, carriers })
/** A whole text, as it is. */
const TEXT: Carrier[] = [
  message((s) => s),
  attribute('text'),
  logged((s) => s),
  crumb((s) => s),
  stack((s) => `Error: ${s}\n    at f (/app/x.js:1:2)`),
]
const text = (kind: string, texts: readonly string[]): Decoy => ({ kind, make: (random) => random.pick(texts), carriers: TEXT })
const WORDS = [
  'cart',
  'order',
  'price',
  'item',
  'page',
  'user',
  'view',
  'list',
  'total',
  'index',
  'route',
  'store',
  'event',
  'click',
] as const
const name = (r: Random): string => r.pick(WORDS)

export const DECOYS: readonly Decoy[] = [
  one('git SHA', (r) => r.hex(40)),
  one('short git SHA', (r) => r.hex(7 + r.below(4))),
  one('SHA-256', (r) => r.hex(64)),
  one('MD5', (r) => r.hex(32)),
  one('docker digest', (r) => `shop@sha256:${r.hex(64)}`),
  one('UUID', (r) => r.uuid()),
  one('trace and span id', (r) => `00-${r.hex(32)}-${r.hex(16)}-01`),
  one('ULID', (r) => `01${r.of('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 24)}`),
  one('order number of 16 digits that is no card', (r) => noCard(`${r.pick(['4', '5', '6', '7'])}${r.digits(15)}`)),
  one('number of 12 digits', (r) => r.digits(12)),
  one('ISBN', (r) => `978-${r.digits(1)}-${r.digits(2)}-${r.digits(6)}-${r.digits(1)}`),
  one('timestamp in milliseconds', (r) => `17${r.digits(11)}`),
  one('timestamp in nanoseconds', (r) => `17${r.digits(17)}`),
  one('date and time', (r) => `2026-0${1 + r.below(9)}-1${r.below(10)}T1${r.below(10)}:3${r.below(10)}:0${r.below(10)}.${r.digits(3)}Z`),
  one('version', (r) => `${r.below(20)}.${r.below(30)}.${r.below(99)}-rc.${r.below(9)}+${r.hex(7)}`),
  one('version with four parts', (r) => `${r.below(200)}.0.${r.below(9000)}.${r.below(200)}`),
  one(
    'user agent',
    (r) => `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + r.below(50)}.0.0.0 Safari/537.36`,
    [attribute('user_agent.original'), message((s) => s)],
  ),
  one('base64 of an image', (r) => `data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA${r.base64(120)}`, [
    attribute('src'),
    message((s) => `cannot load ${s}`),
  ]),
  one('subresource integrity', (r) => `sha384-${r.base64(64)}`, [message((s) => `integrity mismatch: ${s}`), attribute('integrity')]),
  one('CSS class with a hash', (r) => `Button_root__${r.base62(5)} css-${r.lowerDigits(7)} sc-${r.base62(6)}`, [
    message((s) => `no element .${s}`),
    crumb((s) => `click on div.${s}`),
    attribute('selector'),
  ]),
  one('file of a build', (r) => `https://cdn.example/assets/${name(r)}-${r.pick(['index', 'main'])}.${r.hex(8)}.js`, [
    stack((s) => `Error: x\n    at f (${s}:1:${34567})\n    at g (${s}:1:2)`),
    stack((s) => `f@${s}:1:345\ng@${s}:2:6`),
    attribute('url.full'),
  ]),
  one('chunk of webpack', (r) => `webpack-internal:///./src/${name(r)}.tsx?${r.hex(4)}`, [
    stack((s) => `Error: x\n    at f (${s}:12:5)`),
    message((s) => `Loading chunk ${s} failed`),
  ]),
  one('local URL', (r) => `http://localhost:${3000 + r.below(999)}/${name(r)}/${r.below(99)}?page=${r.below(9)}`, [
    attribute('url.full'),
    message((s) => `GET ${s} failed`),
    stack((s) => `f@${s}:1:2`),
  ]),
  one('private address with a port', (r) => `connect ECONNREFUSED 10.0.${r.below(255)}.${r.below(255)}:5432`, TEXT),
  one('URL with @ in its path', (r) => `https://esm.example/@scope/${name(r)}@${r.below(9)}.${r.below(9)}.${r.below(9)}/x.js`, [
    attribute('url.full'),
    stack((s) => `Error\n    at f (${s}:1:2)`),
  ]),
  one('package in pnpm', (r) => `/app/node_modules/.pnpm/${name(r)}@${r.below(9)}.1.0/node_modules/${name(r)}/index.js`, [
    stack((s) => `Error: x\n    at f (${s}:12:5)`),
    message((s) => `Cannot find module '${s}'`),
  ]),
  one('path of a role', (r) => `/home/${r.pick(['node', 'runner', 'app', 'ubuntu', 'deploy'])}/app/${name(r)}.js`, [
    stack((s) => `Error: x\n    at f (${s}:12:5)`),
    message((s) => `ENOENT: open '${s}'`),
  ]),
  one(
    'path below /var, /srv or /usr',
    (r) => `${r.pick(['/srv/app', '/usr/local/lib', '/var/task', '/opt/shop'])}/${name(r)}/${name(r)}.py`,
    [stack((s) => `Traceback (most recent call last):\n  File "${s}", line 3, in f\n    g()\nValueError: no`), message((s) => `no ${s}`)],
  ),
  one(
    'long name in code',
    (r) =>
      `get${r.pick(['Customer', 'Order'])}${r.pick(['History', 'Repository'])}FactoryBeanFor${r.pick(['Tests', 'Spring'])}WithFallback`,
    [message((s) => `No bean named ${s}`), stack((s) => `java.lang.X: y\n\tat com.acme.${s}.run(${s}.java:12)`)],
  ),
  one(
    'name of a token in a compiler',
    (r) => r.pick(['tokenizer', 'Token.EOF', 'tokenType', 'token_count', 'unexpected token )', 'csrfTokenName']),
    [message((s) => `SyntaxError at ${s}`), crumb((s) => `in ${s}`)],
  ),
  one(
    'minified code',
    (r) => `!function(e,t){var n=t.${r.lower(2)};e.exports=function(e){return n(e)||${r.below(9)}}}(${r.lower(1)},${r.lower(1)});`,
    [source((s) => s), message((s) => `in ${s}`), stack((s) => `Error: x\n    at eval (${s}:1:2)`)],
  ),
  one(
    'statement with parameters',
    (r) => `SELECT ${name(r)}, price FROM ${name(r)}s WHERE id = $1 AND total > ? LIMIT ${10 + r.below(90)}`,
    [attribute('db.query.text'), message((s) => `timeout: ${s}`), crumb((s) => s)],
  ),
  one('message id of a queue', (r) => `${name(r)}-${r.upperDigits(8)}-${r.digits(4)}`),
  one('Kubernetes pod', (r) => `${name(r)}-service-${r.lowerDigits(10)}-${r.lowerDigits(5)}`),
  one('ARN', (r) => `arn:aws:lambda:eu-1:${r.digits(12)}:function:${name(r)}`),
  one('AWS request id in a message', (r) => `RequestId: ${r.uuid()} Error: Runtime exited`, TEXT),
  one('hostname', (r) => `ip-10-0-${r.below(255)}-${r.below(255)}.eu-1.compute.internal`),
  one('ObjectId', (r) => r.hex(24)),
  one('hex address', (r) => `0x${r.hex(16)}`, [
    message((s) => `segfault at ${s}`),
    stack((s) => `goroutine 7 [running]:\nmain.f(${s}, 0x1)\n\t/src/x.go:3 +0x1c`),
  ]),
  one('phone-like range', (r) => `${100 + r.below(900)}-${1000 + r.below(9000)}`),
  one('percentages and sizes', (r) => `${r.below(100)}.${r.digits(2)} % of ${r.digits(5)} KB`),
  one('key of a map', (r) => `${name(r)}:${r.digits(4)}:${name(r)}`, [
    message((s) => `cache miss for ${s}`),
    attribute('cache.key'),
    logged((s) => `evict ${s}`),
  ]),
  one('author', (r) => `${r.pick(['ann', 'kim'])} ${r.lower(6)}`, [
    attribute('author'),
    attribute('commit.author'),
    message((s) => `author=${s.split(' ')[0]}&page=2`),
  ]),
  one('attribute with a harmless name', (r) => r.pick(['x1', 'hello world', '12', 'abcDEF123456']), [
    attribute('gen_ai.usage.input_tokens'),
    attribute('max_tokens'),
    attribute('token_type'),
    attribute('monkey'),
    attribute('auth.method'),
    attribute('keyboard'),
    attribute('session.id'),
    attribute('passenger.name'),
    attribute('messaging.kafka.message.key'),
    attribute('tokenizer.model'),
  ]),
  one(
    'span name',
    (r) => r.pick(['GET /cart/:id', 'auth.check', 'TokenService/Refresh', 'cache.get', 'SELECT shop.users', `worker ${r.below(99)}`]),
    [span((s) => s)],
  ),
  text('sentence about secrets', [
    'Invalid password: must be at least 8 characters',
    'The token expired 5 minutes ago',
    'password is required',
    'Bearer authentication required',
    'Basic authentication failed for realm x',
    'Missing header: authorization',
    'no cookie: the session is new',
    'token: expected string, got number',
    'secret: must not be empty',
    'Unexpected token < in JSON at position 0',
    "SyntaxError: Unexpected token 'export'",
    'auth: failed',
    'API key not found',
    'credentials are missing',
    'JWT malformed',
    'could not verify the access token',
    'reset your password at the login page',
    'wrong passphrase given',
    "Cannot read properties of undefined (reading 'token')",
    'this.password is not a function',
  ]),
  text('text with @, = and :', [
    'user@localhost is not valid',
    'icon@2x.png not found',
    '@angular/core@17.0.1 needs typescript',
    'a == b && c === d',
    'exit code: 137',
    'HTTP/1.1 500: Internal Server Error',
    'key=value pairs expected',
    'x=1&y=2&sort=asc',
    'std::vector<int>::at: out of range',
    'foo::bar::Baz',
    'C:\\Program Files\\shop\\x.dll',
    'ratio 16:9 at 12:30:45',
    'PWD=/srv/app',
    'TypeError: e.target.value.split(...).map is not a function',
    'sha1-8 and md5 differ',
    'Key (id) is not present',
    'select an item from the list where it is blue',
    "You can't update 'blue' to 3",
  ]),
  text('SDK and library words', [
    'sk-fading-circle-wrapper-inner-element',
    'pypi-publish-github-action',
    'npm_lifecycle_script_for_the_build',
    'hf_hub_download_with_retries_and_more',
    'glpat-is-the-prefix',
    'xoxo, your team',
    'eyJust kidding',
    'AKIA is a prefix of AWS',
    'key-value-store-for-everything',
    'github_pat_ is what they begin with',
    'ASIA/PACIFIC-REGION-NUMBER-ONE',
    'pattern.compile.and.match.everything.js',
    'Module.exports.aLongFunctionNameThatGoesOn',
    'access-control-allow-origin: *',
  ]),
]

/** Of a number that passes the Luhn sum the last digit is changed. */
function noCard(number: string): string {
  let sum = 0
  for (let i = 0; i < number.length; i++) {
    let digit = Number(number[number.length - 1 - i])
    if (i % 2 === 1 && (digit *= 2) > 9) digit -= 9
    sum += digit
  }
  return sum % 10 === 0 ? number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10) : number
}
