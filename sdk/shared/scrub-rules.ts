/**
 * What Faultline takes out of an event before anything is shown or stored, as data: the server's `scrub` and the SDK apply the same table.
 * Each row carries its own proof, which a test runs. Docs: `processors/scrub/README.md`.
 */

/** What stands where something was taken out. One form for all rules, so that grouping sees one placeholder. */
export const PLACEHOLDER = '[redacted]'

/** A pattern looked for in any text. */
export interface TextRule {
  name: string
  /** One of these stands in every text that the pattern can match (compared in lower case), so most texts are passed over; empty: any text. */
  anchors: readonly string[]
  /** Its anchors stand in many texts, so it is looked for by itself; those of all others are looked for in one go. */
  common?: true
  /**
   * Linear on any input: what repeats is bounded or can not begin within itself. What the group `secret` matched is replaced, or, without
   * such a group, the whole match, and what the group `before` saw before it.
   */
  pattern: RegExp
  /** A second look at what was matched, for what a pattern can not say. */
  check?: 'luhn' | 'basic' | 'random' | 'key' | 'mail' | 'person'
  /** Where given, `pattern` ends before the secret and this, sticky, takes the secret: for rules that look at many names first. */
  value?: RegExp
  /** Texts whose secret, the part between « and », must go while the rest stays. */
  match: readonly string[]
  /** Texts that must stay whole. */
  keep: readonly string[]
}

export const TEXT_RULES = [
  {
    name: 'private_key',
    anchors: ['-----begin'],
    pattern:
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s\\:,.]{0,65536}(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)?/g,
    match: [
      'key «-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA7\n-----END RSA PRIVATE KEY-----»!',
      '«-----BEGIN PRIVATE KEY-----\\nMIIEvQ\\n-----END PRIVATE KEY-----»',
      // Cut off in the middle.
      '«-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIB»',
    ],
    keep: ['-----BEGIN PUBLIC KEY-----\nMIIBIjANBg\n-----END PUBLIC KEY-----', '-----BEGIN CERTIFICATE-----'],
  },
  {
    name: 'url_password',
    common: true,
    anchors: ['://'],
    pattern: /:\/\/[^\s/?#@:"'<>]{0,256}:(?<secret>[^\s/?#"'<>]{1,512})(?=@)/g,
    match: ['postgres://shop:«hunter2»@db:5432/shop', 'redis://:«p4ss@word»@cache:6379', 'amqp://u:«%2Fx»@mq'],
    keep: ['http://localhost:4318/v1/traces', 'https://shop.example/a:b@c', 'at foo (http://localhost:5000/@scope/x.js:1:2)'],
  },
  {
    name: 'authorization',
    anchors: ['bearer', 'digest', 'negotiate', 'apikey'],
    pattern: /(?<![\w-])(?:bearer|digest|negotiate|apikey)[ :=]{1,3}(?<secret>[\w.~+/=-]{8,8192})/gi,
    check: 'random',
    match: ['Authorization: Bearer «mF_9.B5f-4.1JqM»', 'bearer «0123456789abcdef»', 'BEARER «AbCdEfGhIj»'],
    keep: ['Bearer authentication required', 'bearer token expired', 'the bearer of bad news'],
  },
  {
    name: 'basic_auth',
    anchors: ['basic '],
    pattern: /(?<![\w-])basic {1,3}(?<secret>[A-Za-z0-9+/]{6,2048}={0,2})(?![\w+/=])/gi,
    check: 'basic',
    match: ['Authorization: Basic «YW5uOmh1bnRlcjI=»', 'BASIC «YW5uOmh1bnRlcjI=»'],
    keep: ['Basic authentication failed', 'basic examples'],
  },
  {
    name: 'jwt',
    anchors: ['eyj'],
    pattern: /(?<![\w-])eyJ[\w-]{8,8192}\.[\w-]{4,16384}(?:\.[\w-]{0,8192})?/g,
    match: ['token «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U»'],
    keep: ['eyJust a word', 'keyJohn.doe'],
  },
  {
    name: 'aws_key',
    anchors: ['akia', 'asia', 'aroa', 'aida'],
    pattern: /(?<!\w)(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}(?!\w)/g,
    match: ['AccessDenied for «AKIAIOSFODNN7EXAMPLE»'],
    keep: ['ASIA is a continent', 'AKIAIOSFODNN7EXAMPLEX'],
  },
  {
    name: 'github_token',
    anchors: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-'],
    pattern: /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255}|glpat-[\w-]{20,255})/g,
    match: ['https://«ghp_16C7e42F292c6912E7710c838347Ae178B4a»@github.com/a/b', '«glpat-abcdefghij0123456789»'],
    keep: ['ghp_short', 'github_pat_'],
  },
  {
    name: 'slack_token',
    anchors: ['xox', 'hooks.slack.com'],
    pattern: /(?<!\w)xox[abeoprs]-[\w-]{10,255}|(?<=hooks\.slack\.com\/services\/)[\w/]{20,128}/g,
    match: ['«xoxb-0123456789-abcdefghij»', 'https://hooks.slack.com/services/«T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX»'],
    keep: ['xoxo', 'boxoxb-1234567890'],
  },
  {
    name: 'stripe_key',
    anchors: ['_live_', '_test_', 'whsec_'],
    pattern: /(?<!\w)(?:[rsp]k_(?:live|test)_[A-Za-z0-9]{10,255}|whsec_[A-Za-z0-9+/=]{16,255})/g,
    match: ['No such key: «sk_live_0123456789abcdefghij»', '«whsec_0123456789abcdefghij»'],
    keep: ['task_live_0123456789', 'sk_live_'],
  },
  {
    name: 'google_key',
    anchors: ['aiza', 'ya29.'],
    pattern: /(?<!\w)(?:AIza[\w-]{35}|ya29\.[\w-]{20,2048})/g,
    match: [
      'key=«AIzaSyA0123456789abcdefghijklmnopqrstuv»',
      '«AIzaSyAbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfG»',
      '«ya29.AbCdEfGhIjKlMnOpQrStUvWx»',
    ],
    keep: ['AIzawa', 'ya29.x'],
  },
  {
    name: 'service_token',
    anchors: ['npm_', 'sk-', 'sg.', 'pypi-', 'hf_', 'dop_v1_', 'sq0', 'shpat_'],
    pattern:
      /(?<![\w-])(?:npm_[A-Za-z0-9]{36}|sk-(?:proj-|ant-|svcacct-)?[\w-]{20,255}|SG\.[\w-]{22}\.[\w-]{43}|pypi-[\w-]{50,512}|hf_[A-Za-z0-9]{30,64}|dop_v1_[0-9a-f]{64}|sq0[a-z]{3}-[\w-]{22,64}|shpat_[0-9a-f]{32})/g,
    check: 'random',
    match: ['Incorrect API key provided: «sk-proj-0123456789abcdefghij»', '«npm_0123456789abcdefghijABCDEFGHIJ012345»'],
    keep: ['task-force', 'npm_config_cache', 'sk-short', 'sk-learn-contrib-and-its-friends'],
  },
  {
    name: 'cookie_header',
    anchors: ['cookie:'],
    pattern: /(?<![\w])cookie: {0,2}(?<secret>[^\s"'][^\r\n"']{0,16383})/gi,
    match: ['Cookie: «sid=abc; theme=dark»\nHost: x', "'Set-Cookie: «a=b; HttpOnly»'"],
    keep: ['the cookie: ', 'cookies:off'],
  },
  {
    name: 'secret_value',
    common: true,
    // The names' own first words; what else an installation adds is added to them.
    anchors: [
      ...['pass', 'pwd', 'secret', 'credential', 'auth', 'token', 'jwt', 'bearer', 'cookie', 'csrf', 'xsrf', 'otp', 'cvv', 'cvc', 'ssn'],
      ...['iban', 'sid', 'session', 'key', 'card', 'account', 'dsn', 'connection', 'code', 'sig', 'assertion'],
    ],
    // A name, `=` or `:`, a value: a query string, a header, JSON (also as a string within JSON), a command line, a connection string.
    pattern: /(?<![\w.[\]])(?<key>[A-Za-z_][\w.[\]-]{1,63})(?<separator>(?:\\{0,3}["'])? {0,2}(?:=>?|:)(?: {0,2}\\{0,3}["'])?) {0,2}/g,
    value: /[^\s"'&;,<>(){}\\]{1,4096}/y,
    check: 'key',
    match: [
      'GET /login?user=ann&password=«hunter2»&next=/',
      '{"api_key":"«abc123»","name":"ann"}',
      '{\\"token\\":\\"«abc123»\\"}',
      'Server=db;User Id=sa;Password=«S3cr3t!»;Encrypt=true',
      'run --client-secret=«abc» --verbose',
      'X-Api-Key: «abcdef0123456789»',
      'callback?code=«SplxlOBeZQQYbYS6WxSbIA»&state=1',
      'https://bucket.s3.amazonaws.com/x?X-Amz-Signature=«fe5f80»&a=1',
    ],
    keep: [
      'SyntaxError: Unexpected token: punc',
      'author=ann&page=2',
      'Invalid password: must be longer',
      'max_tokens=4096',
      'token_type=bearer_token',
      'exit code: 137',
      'monkey=banana',
    ],
  },
  {
    name: 'email',
    common: true,
    anchors: ['@', '%40'],
    // Begins at the sign, of which there are few, and looks back for what stands before it.
    pattern:
      /(?:@|%40)(?<=(?<before>(?<![\w.+%-])[\w.+%-]{1,64})(?:@|%40))(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,8}[A-Za-z]{2,24}(?![\w-])/g,
    check: 'mail',
    match: ['No account for «ann@example.com».', 'mailto:«ann+shop@mail.example.co.uk»', '?email=«ann%40example.com»&x=1'],
    keep: [
      'at foo@http://localhost:5000/x.js:1:2',
      'value@index.android.bundle:12:1917',
      'render@app.min.js:1:20',
      '/node_modules/.pnpm/express@4.18.2/node_modules/express/index.js',
      '@scope/pkg',
      'user@localhost',
    ],
  },
  {
    name: 'card_number',
    common: true,
    anchors: [],
    pattern: /(?<![\w.-])(?:\d[ -]?){12,18}\d(?![\w-]|\.\d)/g,
    check: 'luhn',
    match: ['card «4111 1111 1111 1111» declined', '«5555-5555-5555-4444»', 'amex «371449635398431».'],
    keep: ['order 4111111111111112', 'at 1700000000000', 'id 1700000000000000003', '4111.1111111111111', 'tel 5555 5555'],
  },
  {
    name: 'home_path',
    common: true,
    anchors: ['/home/', '/users/', '\\users\\', 'settings\\'],
    // The user's segment alone: the rest of the path is needed for grouping and source maps.
    pattern:
      /(?<![\w.])(?:\/home\/|\/Users\/|[A-Za-z]:(?:\/|\\{1,4})(?:Users|Documents and Settings)(?:\/|\\{1,4}))(?<secret>[^\\/\s:"'<>|?*()]{1,64})(?=[\\/])/g,
    check: 'person',
    match: [
      'at total (/home/«ann»/shop/src/cart.js:3:5)',
      'File "/Users/«ann.lee»/shop/cart.py", line 3',
      'C:\\Users\\«ann»\\shop\\cart.js:3:5',
      'file:///home/«ann»/x.js',
    ],
    keep: [
      '/home/runner/builds/shop/x.js',
      'https://shop.example/home/deals/today',
      '/users/42/orders',
      '/var/home.js',
      '/home/node/app/x.js',
    ],
  },
] as const satisfies readonly TextRule[]

/** Rules for the fields of which the name says what they hold. */
export const FIELD_RULES = [
  { name: 'sensitive_key', about: 'The whole value of an attribute with a sensitive name.' },
  { name: 'ip_address', about: 'The address of the user, and attributes that hold a client address.' },
  { name: 'user_id', about: 'The id of a user that is itself personal, such as an e-mail address: replaced by a keyed hash.' },
] as const

export type RuleName = (typeof TEXT_RULES)[number]['name'] | (typeof FIELD_RULES)[number]['name']

export const RULE_NAMES = [...TEXT_RULES.map(({ name }) => name), ...FIELD_RULES.map(({ name }) => name)] as [RuleName, ...RuleName[]]

/**
 * Names whose value is a secret: runs of words within the key, which is split at separators and at camelCase, so that `userPassword`
 * and `X-Auth-Token` are met and `author`, `tokenizer` and `max_tokens` are not.
 */
export const SENSITIVE_KEYS: readonly string[] = [
  'password',
  'passwd',
  'passwort',
  'pwd',
  'passphrase',
  'passcode',
  'secret',
  'secrets',
  'credential',
  'credentials',
  'authorization',
  'auth',
  'token',
  'jwt',
  'bearer',
  'cookie',
  'cookies',
  'csrf',
  'xsrf',
  'csrftoken',
  'otp',
  'totp',
  'cvv',
  'cvc',
  'ssn',
  'iban',
  'sid',
  'sessionid',
  'session id',
  'session key',
  'phpsessid',
  'jsessionid',
  'apikey',
  'api key',
  'access key',
  'private key',
  'secret key',
  'signing key',
  'encryption key',
  'master key',
  'credit card',
  'card number',
  'account number',
  'dsn',
  'connection string',
]

/** After `token` or `auth` these words make it a property of the token, not the token. */
export const HARMLESS_AFTER: readonly string[] = [
  'type',
  'count',
  'limit',
  'usage',
  'expiry',
  'expires',
  'expired',
  'expiration',
  'ttl',
  'length',
  'kind',
  'issuer',
  'method',
  'scheme',
  'mode',
  'provider',
  'valid',
  'required',
  'enabled',
  'status',
  'url',
  'uri',
  'endpoint',
  'policy',
]

/** Exact names that stay although they look sensitive: ids of the semantic conventions that identify no person and open no door. */
export const SAFE_KEYS: readonly string[] = ['session.id', 'session.previous_id', 'gen_ai.token.type', 'auth.type']

/** Names that are secrets in a query string only: `code` elsewhere is an error's. */
export const SENSITIVE_PARAMETERS: readonly string[] = [
  'code',
  'sig',
  'signature',
  'x-amz-signature',
  'x-amz-credential',
  'x-goog-signature',
  'key',
  'assertion',
]

/** Attributes that hold the address of a client. */
export const ADDRESS_KEYS: readonly string[] = [
  'client.address',
  'http.client_ip',
  'client.ip',
  'client_ip',
  'user.ip',
  'enduser.ip',
  'net.peer.ip',
  'net.sock.peer.addr',
  'network.peer.address',
  'x-forwarded-for',
  'x-real-ip',
  'http.request.header.x-forwarded-for',
  'http.request.header.x-real-ip',
  'remote_addr',
  'ip_address',
  'ip',
]
