import type { Random } from './random.ts'

/**
 * Secrets by the shape that each issuer documents, made here and valid nowhere. Prefixes are put together from parts, so that no scanner
 * takes this file for a leak.
 */
export interface Secret {
  /** As it stands in a text. */
  text: string
  /** What must not be seen afterwards. */
  parts: string[]
}

export interface Kind {
  kind: string
  /** `anywhere`: known by its shape; the others by the names and words that the carriers of that sort put around them. */
  carriers:
    | 'anywhere'
    | 'named'
    | 'cookie'
    | 'card'
    | 'iban'
    | 'ssn'
    | 'mail'
    | 'path'
    | 'url'
    | 'basic'
    | 'bearer'
    | 'block'
    | 'address'
    | 'sql'
    | 'parameter'
  make(random: Random): Secret
}

const whole = (text: string): Secret => ({ text, parts: [text] })
const kind = (name: string, make: (random: Random) => string, carriers: Kind['carriers'] = 'anywhere'): Kind => ({
  kind: name,
  carriers,
  make: (random) => whole(make(random)),
})
const join = (...parts: string[]): string => parts.join('')
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export const KINDS: readonly Kind[] = [
  kind('AWS access key id', (r) => join(r.pick(['AK', 'AS']), 'IA', r.base32(16))),
  kind('AWS secret access key', (r) => r.base64(40), 'named'),
  kind('GitHub classic token', (r) => join('gh', r.pick(['p', 'o', 's', 'u']), '_', r.base62(36))),
  kind('GitHub fine-grained token', (r) => join('github', '_pat_', r.base62(22), '_', r.base62(59))),
  kind('GitLab token', (r) => join('gl', r.pick(['pat', 'dt', 'rt']), '-', r.base64url(20))),
  kind('Slack bot token', (r) => join('xo', 'xb-', r.digits(12), '-', r.digits(13), '-', r.base62(24))),
  kind('Slack app token', (r) => join('xa', 'pp-1-A', r.upperDigits(10), '-', r.digits(13), '-', r.hex(64))),
  {
    kind: 'Slack webhook',
    carriers: 'anywhere',
    make: (r) => {
      const path = `T${r.upperDigits(10)}/B${r.upperDigits(10)}/${r.base62(24)}`
      return { text: join('https://hooks.', 'slack.com/services/', path), parts: [path.slice(-24)] }
    },
  },
  kind('Stripe secret key', (r) => join(r.pick(['s', 'r']), 'k_', r.pick(['live', 'test']), '_', r.base62(r.pick([24, 99])))),
  kind('Stripe webhook secret', (r) => join('wh', 'sec_', r.base62(32))),
  kind('Google API key', (r) => join('AI', 'zaSy', r.base64url(33))),
  kind('Google OAuth access token', (r) => join('ya', '29.a0', r.base64url(120))),
  kind('Google OAuth client secret', (r) => join('GOC', 'SPX-', r.base64url(28))),
  kind('npm token', (r) => join('np', 'm_', r.base62(36))),
  kind('PyPI token', (r) => join('py', 'pi-AgEIcHlwaS5vcmc', r.base64url(140))),
  kind('SendGrid key', (r) => join('S', 'G.', r.base64url(22), '.', r.base64url(43))),
  kind('Twilio API key', (r) => join('S', 'K', r.hex(32))),
  kind('Twilio auth token', (r) => r.hex(32), 'named'),
  kind('OpenAI key', (r) =>
    r.below(2) === 0
      ? join('s', 'k-', r.base62(20), 'T3BlbkFJ', r.base62(20))
      : join('s', 'k-proj-', r.base64url(74), 'T3BlbkFJ', r.base64url(74)),
  ),
  kind('Anthropic key', (r) => join('s', 'k-ant-api03-', r.base64url(93), 'AA')),
  kind('Azure AD client secret', (r) =>
    join(r.base62(3), r.digits(1), 'Q', '~', r.of('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~', 33), r.base62(1)),
  ),
  kind('Azure storage key', (r) => join(r.base64(86), '=='), 'named'),
  kind('DigitalOcean token', (r) => join('do', r.pick(['p', 'o', 'r']), '_v1_', r.hex(64))),
  kind('Telegram bot token', (r) => join(r.of('123456789', 1), r.digits(9), ':A', 'A', r.base64url(33))),
  kind('Discord bot token', (r) =>
    join(Buffer.from(`${1 + r.below(8)}${r.digits(17)}`).toString('base64url'), '.', r.base64url(6), '.', r.base64url(38)),
  ),
  {
    kind: 'Discord webhook',
    carriers: 'anywhere',
    make: (r) => {
      const token = r.base64url(68)
      return { text: join('https://dis', 'cord.com/api/webhooks/', r.digits(18), '/', token), parts: [token] }
    },
  },
  kind('Heroku key', (r) => join('HR', 'KU-', r.uuid())),
  kind('Shopify token', (r) => join('sh', r.pick(['pat', 'pca', 'ppa', 'pss']), '_', r.hex(32))),
  kind('Square token', (r) =>
    r.below(2) === 0 ? join('EA', 'AA', r.base64url(60)) : join('sq', '0', r.pick(['atp', 'csp']), '-', r.base64url(r.pick([22, 43]))),
  ),
  kind('Hugging Face token', (r) => join('h', 'f_', r.of('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 34))),
  kind('Mailgun key', (r) => join('ke', 'y-', r.hex(32))),
  kind('Mailchimp key', (r) => join(r.hex(32), '-u', 's', String(1 + r.below(21)))),
  kind('New Relic key', (r) => join('NR', 'AK-', r.upperDigits(27))),
  kind('Atlassian token', (r) => join('ATA', 'TT3xFfGF0', r.base64url(180), '=', r.hex(8).toUpperCase())),
  kind('Linear key', (r) => join('li', 'n_api_', r.base62(40))),
  kind('Notion token', (r) => (r.below(2) === 0 ? join('nt', 'n_', r.base62(46)) : join('sec', 'ret_', r.base62(43)))),
  kind('Airtable token', (r) => join('pa', 't', r.base62(14), '.', r.hex(64))),
  kind('Figma token', (r) => join('fi', 'gd_', r.base64url(40))),
  kind('Postman key', (r) => join('PM', 'AK-', r.hex(24), '-', r.hex(34))),
  kind('Vault token', (r) => join('hv', 's.', r.base64url(r.pick([24, 90])))),
  kind('Terraform Cloud token', (r) => join(r.base62(14), '.atlas', 'v1.', r.base64url(67))),
  kind('Databricks token', (r) => join('da', 'pi', r.hex(32))),
  kind('Grafana token', (r) => join('gl', 'sa_', r.base62(32), '_', r.hex(8))),
  kind('Docker token', (r) => join('dc', 'kr_pat_', r.base64url(27))),
  kind('Supabase token', (r) => join('sb', 'p_', r.hex(40))),
  kind('Sentry token', (r) => join('snt', 'ryu_', r.hex(64))),
  kind('JSON web token', (r) =>
    join(
      encode({ alg: r.pick(['HS256', 'RS256']), typ: 'JWT' }),
      '.',
      encode({ sub: r.uuid(), iat: 1.7e9 + r.below(1e8) }),
      '.',
      r.base64url(r.pick([43, 342])),
    ),
  ),
  {
    kind: 'private key',
    carriers: 'block',
    make: (r) => {
      const name = r.pick(['RSA ', 'EC ', '', 'OPENSSH '])
      const lines = Array.from({ length: 6 + r.below(20) }, () => r.base64(64))
      const edge = (word: string): string => join('-----', word, ' ', name, 'PRIV', 'ATE KEY-----')
      return { text: [edge('BEGIN'), ...lines, edge('END')].join('\n'), parts: lines }
    },
  },
  kind('card, Visa', (r) => grouped(luhn(`4${r.digits(14)}`), r), 'card'),
  kind('card, Mastercard', (r) => grouped(luhn(`5${1 + r.below(5)}${r.digits(13)}`), r), 'card'),
  kind(
    'card, American Express',
    (r) => {
      const number = luhn(`3${r.pick(['4', '7'])}${r.digits(12)}`)
      return r.pick([number, `${number.slice(0, 4)} ${number.slice(4, 10)} ${number.slice(10)}`])
    },
    'card',
  ),
  kind(
    'IBAN',
    (r) => {
      const number = iban(r)
      return r.below(2) === 0 ? number : number.replace(/(.{4})(?=.)/g, '$1 ')
    },
    'iban',
  ),
  kind('US social security number', (r) => `${100 + r.below(560)}-${10 + r.below(89)}-${1000 + r.below(8999)}`, 'ssn'),
  kind(
    'e-mail address',
    (r) => {
      const name = r.pick(['ann.lee', 'j.doe', 'maria+shop', 'x_y', 'o.brien-smith', 'kim99', 'Dr.Who'])
      return `${name}${r.digits(3)}@${r.pick(['example.com', 'mail.example.co.uk', 'firma.example.de', 'uni-bonn.example', 'a.b.example.org'])}`
    },
    'mail',
  ),
  kind('name in a home folder', (r) => `${r.pick(['ann', 'jdoe', 'maria.lopez', 'kim-lee', 'O_Brien', 'x'])}${r.lower(4)}`, 'path'),
  kind(
    'password',
    (r) =>
      r.pick([
        () => `Tr0ub4dor&${r.digits(3)}`,
        () => `${r.lower(8)}${r.digits(4)}!`,
        () => r.base62(16),
        () => `p@ss${r.base62(6)}#1`,
        () => `${r.lower(6)}-${r.lower(6)}-${r.digits(2)}`,
      ])(),
    'named',
  ),
  kind('API key of hex digits', (r) => r.hex(r.pick([32, 40, 64])), 'named'),
  kind('client secret', (r) => r.base64url(40), 'named'),
  kind('session id', (r) => r.base62(26), 'cookie'),
  kind(
    'password in a URL',
    (r) => r.pick([r.base62(14), `p%40${r.base62(8)}`, `${r.lower(5)}!${r.digits(4)}`, `a$b*${r.base62(6)}`]),
    'url',
  ),
  {
    kind: 'basic authentication',
    carriers: 'basic',
    make: (r) => whole(Buffer.from(`${r.lower(6)}:${r.base62(12)}`).toString('base64')),
  },
  kind('bearer token of no shape', (r) => r.base64url(r.pick([24, 43, 128])), 'bearer'),
  kind('one-time code of a sign-in', (r) => r.base62(30), 'parameter'),
  kind('address of a client', (r) => r.pick([`203.0.113.${r.below(256)}`, `2001:db8:${r.hex(4)}::${r.hex(4)}`]), 'address'),
  kind(
    'literal in SQL',
    (r) =>
      r.pick([`Ann ${r.upper(1)}${r.lower(6)}`, `${r.lower(7)} st. ${r.digits(3)}`, `19${r.digits(2)}-0${1 + r.below(9)}-1${r.below(10)}`]),
    'sql',
  ),
]

function luhn(digits: string): string {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    let digit = Number(digits[digits.length - 1 - i])
    if (i % 2 === 0 && (digit *= 2) > 9) digit -= 9
    sum += digit
  }
  return digits + ((10 - (sum % 10)) % 10)
}

function grouped(number: string, random: Random): string {
  const sign = random.pick(['', ' ', '-'])
  return number.replace(/(.{4})(?=.)/g, `$1${sign}`)
}

/** With check digits by ISO 7064 over the registry's lengths of a few countries. */
function iban(random: Random): string {
  const [country, bban] = random.pick([
    ['DE', random.digits(18)],
    ['FR', random.digits(10) + random.upperDigits(11) + random.digits(2)],
    ['GB', random.upper(4) + random.digits(14)],
    ['NL', random.upper(4) + random.digits(10)],
    ['ES', random.digits(20)],
    ['NO', random.digits(11)],
    ['CH', random.digits(5) + random.upperDigits(12)],
  ] as const)
  const digits = `${bban}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bban}`
}
