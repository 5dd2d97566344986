import { exampleEvent } from '../../../collector/testing.ts'
import type { ExceptionEvent } from '../../../collector/api.ts'
import type { Kind } from './secrets.ts'

type Over = Partial<ExceptionEvent>
/** An event that holds a text as applications do; what else is in it must stay as it is. */
export type Carrier = (secret: string) => Over

const message =
  (make: (s: string) => string): Carrier =>
  (s) => ({ exceptions: [{ type: 'Error', message: make(s), frames: [], stack: '' }] })
const stack =
  (make: (s: string) => string): Carrier =>
  (s) => ({ exceptions: [{ type: 'Error', message: '', frames: [], stack: make(s) }] })
const attribute =
  (name: string, make: (s: string) => unknown = (s) => s): Carrier =>
  (s) => ({ attributes: { [name]: make(s) } as never })
const crumb =
  (make: (s: string) => string): Carrier =>
  (s) => ({
    breadcrumbs: [{ time: '1', category: 'console', message: make(s), level: 'info', data: {} }],
  })
const span =
  (make: (s: string) => string): Carrier =>
  (s) => ({ span: { name: make(s), kind: 3, status: { code: 2, message: '' } } })
const logged =
  (make: (s: string) => string): Carrier =>
  (s) => ({ log: { severityNumber: 17, severityText: 'ERROR', body: make(s), eventName: '' } })
const source =
  (make: (s: string) => string): Carrier =>
  (s) => {
    const raw = { function: 'connect', file: '/app/src/db.ts', line: 3, column: 1 }
    const frame = {
      ...raw,
      module: '',
      inApp: true,
      raw,
      status: 'mapped' as const,
      context: { pre: ['import x from "y"'], line: make(s), post: ['}'] },
    }
    return { exceptions: [{ type: 'Error', message: '', frames: [frame], stack: '' }] }
  }

/** For what is known by its shape: with telling names and with none. */
const ANYWHERE: Carrier[] = [
  message((s) => `Request failed with status code 401: ${s} is not valid`),
  message((s) => `could not authenticate with "${s}"`),
  message((s) => `Incorrect value provided: ${s}. You can find yours in the settings.`),
  message((s) => `{"config":{"region":"eu-1","value":"${s}","retries":3}}`),
  message((s) => `unexpected reply: {\\"value\\":\\"${s}\\",\\"ok\\":false}`),
  message((s) => `spawn curl -s -H 'X-Custom: ${s}' https://api.example.com/v1/me ENOENT`),
  message((s) => `command failed: deploy --value ${s} --region eu-1`),
  message((s) => `NODE_ENV=production\nSOME_VALUE=${s}\nPORT=3000\n`),
  message((s) => `Invalid header value (${s}), expected ASCII`),
  message((s) => `<item id="7">${s}</item> is not allowed here`),
  message((s) => `cannot read [${s}] from environment, using '${s}'`),
  message((s) => `value: ${s}\nother: 1\n`),
  stack((s) => `Error: bad value ${s}\n    at connect (/app/src/db.js:12:5)\n    at main (/app/src/index.js:3:1)`),
  stack(
    (s) =>
      `Traceback (most recent call last):\n  File "/app/shop/pay.py", line 3, in pay\n    client = Client("${s}")\nValueError: no such account`,
  ),
  stack(
    (s) =>
      `java.lang.IllegalStateException: rejected ${s}\n\tat com.acme.Pay.run(Pay.java:12)\nCaused by: java.io.IOException: ${s}\n\t... 3 more`,
  ),
  attribute('app.value'),
  attribute('config', (s) => ({ nested: { deep: [{ v: s }] } })),
  attribute('process.command_args', (s) => ['node', 'server.js', `--value=${s}`]),
  attribute('url.full', (s) => `https://api.example.com/v1/items?tag=${encodeURIComponent(s)}&page=2`),
  attribute('http.request.body', (s) => `a=1&b=${encodeURIComponent(s)}&c=3`),
  attribute('http.request.header.x-custom', (s) => [s]),
  attribute('env', (s) => [['SOME_VALUE', s]]),
  crumb((s) => `POST /hooks/in 500 with ${s}`),
  crumb((s) => `console.log: token is ${s}`),
  span((s) => `GET /v1/accounts/${s.replace(/^https?:\/\//, '')}/rows`),
  logged((s) => `2026-01-02T03:04:05Z ERROR client rejected: ${s}`),
  logged((s) => `retrying with ${s}, attempt 3 of 5`),
  source((s) => `  const client = new Client('${s}', { timeout: 3000 })`),
  source((s) => `VALUE="${s}" # rotate me`),
]

/** For what only its name tells. */
const NAMED: Carrier[] = [
  message((s) => `login failed: password=${s} user=ann`),
  message((s) => `could not parse {"username":"ann","password":"${s}","remember":true}`),
  message((s) => `body was {\\"api_key\\":\\"${s}\\",\\"page\\":1}`),
  message((s) => `Authentication failed for connection string Server=db1;Database=shop;User Id=sa;Password=${s};Encrypt=true`),
  message((s) => `DB_HOST=db1\nDB_PASSWORD=${s}\nDB_NAME=shop`),
  message((s) => `export AWS_SECRET_ACCESS_KEY=${s}`),
  message((s) => `mysqldump --host db1 --password=${s} shop exited with 2`),
  message((s) => `cli login --token ${s} --verbose exited with 1`),
  message((s) => `{'user': 'ann', 'client_secret': '${s}', 'scope': None}`),
  message((s) => `Credentials{user=ann, secretKey=${s}, region=eu}`),
  message((s) => `#<Config {:api_token=>"${s}", :retries=>3}>`),
  message((s) => `Array\n(\n    [user] => ann\n    [password] => ${s}\n)`),
  message((s) => `db:\n  user: shop\n  password: ${s}\n  port: 5432`),
  message((s) => `<connection><user>ann</user><password>${s}</password></connection>`),
  message((s) => `access_token = "${s}"\nexpires = 3600`),
  message((s) => `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${s};EndpointSuffix=core.example.net`),
  stack((s) => `Error: bad reply for X-Api-Key: ${s}\n    at f (/app/src/db.js:12:5)`),
  stack(
    (s) => `Traceback (most recent call last):\n  File "/app/x.py", line 3, in f\n    connect(password="${s}", host="db")\nValueError: no`,
  ),
  attribute('db.password'),
  attribute('apiKey'),
  attribute('userPassword', (s) => [s, 'x']),
  attribute('http.request.header.x-auth-token', (s) => [s]),
  attribute('form', (s) => ({ name: 'ann', new_password: s })),
  attribute('headers', (s) => [{ name: 'X-Api-Key', value: s }]),
  attribute('headers', (s) => [['Authorization', s]]),
  attribute('accesstoken'),
  attribute('url.full', (s) => `https://shop.example/reset?user=7&token=${encodeURIComponent(s)}&lang=en`),
  attribute('http.target', (s) => `/v1/rows?api_key=${encodeURIComponent(s)}`),
  attribute('http.request.body', (s) => `user=ann&password=${encodeURIComponent(s)}`),
  crumb((s) => `fetch https://api.example.com/v1?access_token=${encodeURIComponent(s)} failed`),
  logged((s) => `config loaded secret_key: "${s}" debug: false`),
  source((s) => `  password: '${s}',`),
  source((s) => `const apiKey = "${s}"`),
]

const OF: Record<Exclude<Kind['carriers'], 'anywhere' | 'named'>, Carrier[]> = {
  cookie: [
    attribute('http.request.header.cookie', (s) => [`theme=dark; sid=${s}; lang=en`]),
    message((s) => `GET / HTTP/1.1\nHost: shop.example\nCookie: theme=dark; connect.sid=${s}\nAccept: */*`),
    message((s) => `Set-Cookie: PHPSESSID=${s}; HttpOnly`),
    attribute('cookies', (s) => ({ PHPSESSID: s })),
    crumb((s) => `replay with JSESSIONID=${s}`),
    attribute('sessionId'),
    attribute('url.full', (s) => `https://shop.example/cart?sid=${s}`),
  ],
  card: [
    message((s) => `card ${s} was declined`),
    message((s) => `Payment of 12.50 EUR with "${s}" failed, order 4711`),
    message((s) => `{"number":"${s}","holder":"x","exp":"12/27"}`),
    attribute('payment.value'),
    attribute('form', (s) => ({ field_3: s, field_4: '12/27' })),
    logged((s) => `charge(${s}) -> 402`),
    crumb((s) => `input changed: ${s}`),
    stack((s) => `Error: declined ${s}\n    at pay (/app/src/pay.js:12:5)`),
    attribute('http.request.body', (s) => `cc=${s.replaceAll(' ', '+')}&cvv=`),
  ],
  iban: [
    message((s) => `transfer to ${s} was refused`),
    message((s) => `no such account: "${s}".`),
    attribute('payee', (s) => ({ to: s })),
    logged((s) => `sepa debit ${s} returned`),
    stack((s) => `BadAccount: ${s}\n    at pay (/app/src/pay.js:12:5)`),
    crumb((s) => `typed ${s}`),
  ],
  ssn: [
    message((s) => `no applicant with ${s}`),
    message((s) => `duplicate: ${s}, see record 12`),
    attribute('applicant', (s) => ({ number: s })),
    logged((s) => `lookup(${s}) took 12 ms`),
    crumb((s) => `typed "${s}"`),
    stack((s) => `LookupError: ${s}\n    at find (/app/src/find.js:1:2)`),
  ],
  mail: [
    message((s) => `No account for ${s}.`),
    message((s) => `550 5.1.1 <${s}>: Recipient address rejected`),
    message((s) => `duplicate key value violates unique constraint "users_email_key"\nDETAIL: Key (email)=(${s}) already exists.`),
    message((s) => `E11000 duplicate key error dup key: { email: "${s}" }`),
    attribute('customer', (s) => ({ contact: s })),
    attribute('url.full', (s) => `https://shop.example/unsubscribe?to=${encodeURIComponent(s)}`),
    stack((s) => `Error: no mailbox ${s}\n    at send (/app/src/mail.js:12:5)`),
    crumb((s) => `click on "Write to ${s}"`),
    logged((s) => `sent mail to=${s}, status=bounced`),
    (s) => ({ user: { email: s } }),
    source((s) => `// ask ${s} before you change this`),
    message((s) => `mailto:${s}?subject=hi`),
  ],
  path: [
    stack((s) => `Error: x\n    at total (/home/${s}/shop/src/cart.js:3:5)\n    at main (/home/${s}/shop/index.js:1:1)`),
    stack((s) => `Error: x\n    at total (file:///Users/${s}/shop/src/cart.js:3:5)`),
    stack((s) => `Error: x\n    at total (C:\\Users\\${s}\\shop\\src\\cart.js:3:5)`),
    stack((s) => `Traceback (most recent call last):\n  File "/Users/${s}/shop/cart.py", line 3, in total\n    raise X\nX`),
    message((s) => `ENOENT: no such file or directory, open '/home/${s}/.config/shop/settings.json'`),
    message((s) => `Could not find C:\\\\Users\\\\${s}\\\\AppData\\\\Local\\\\x.dll`),
    attribute('process.executable.path', (s) => `/home/${s}/bin/app`),
    attribute('process.command_args', (s) => ['node', `/Users/${s}/app/server.js`]),
    (s) => {
      const raw = { function: 'f', file: `/home/${s}/app/x.js`, line: 1, column: 1 }
      return {
        exceptions: [{ type: 'E', message: '', frames: [{ ...raw, module: '', inApp: true, raw: { ...raw }, status: 'raw' }], stack: '' }],
      }
    },
  ],
  url: [
    message((s) => `connect ECONNREFUSED postgres://shop:${s}@db1:5432/shop`),
    message((s) => `cannot reach mongodb+srv://ann:${s}@cluster0.example.net/test?retryWrites=true`),
    attribute('url.full', (s) => `https://ann:${s}@api.example.com/v1`),
    attribute('redis', (s) => ({ at: `redis://:${s}@cache:6379/0` })),
    logged((s) => `git clone https://ann:${s}@git.example.com/a/b.git failed with 128`),
    stack((s) => `Error: amqp://guest:${s}@mq:5672 closed\n    at f (/app/x.js:1:2)`),
    message((s) => `DATABASE_DSN=mysql://root:${s}@localhost/shop`),
  ],
  basic: [
    message((s) => `curl -H 'Authorization: Basic ${s}' https://api.example.com failed`),
    attribute('http.request.header.authorization', (s) => [`Basic ${s}`]),
    attribute('request.options', (s) => ({ headers: { Authorization: `Basic ${s}` } })),
    message((s) => `headers: {"authorization":"Basic ${s}","accept":"*/*"}`),
    logged((s) => `proxy says 407 for Basic ${s}`),
  ],
  bearer: [
    message((s) => `401 for Authorization: Bearer ${s}`),
    attribute('http.request.header.authorization', (s) => [`Bearer ${s}`]),
    message((s) => `{"headers":{"Authorization":"Bearer ${s}"}}`),
    crumb((s) => `fetch with bearer ${s}`),
    stack((s) => `Error: Authorization: Bearer ${s}\n    at f (/app/x.js:1:2)`),
  ],
  block: [
    message((s) => `error:0909006C: bad key\n${s}\n`),
    message((s) => `{"private":"${s.replaceAll('\n', '\\n')}","id":"x"}`),
    attribute('tls', (s) => ({ pem: s })),
    attribute('value', (s) => s.replaceAll('\n', '\r\n')),
    stack((s) => `Error: cannot load ${s}\n    at f (/app/x.js:1:2)`),
    logged((s) => `SSH_KEY="${s}"`),
  ],
  address: [
    attribute('client.address'),
    attribute('http.request.header.x-forwarded-for', (s) => [`${s}, 10.0.0.1`]),
    attribute('net.peer.ip'),
    attribute('http.client_ip'),
    (s) => ({ user: { ip: s } }),
    attribute('remote_addr'),
  ],
  sql: [
    attribute('db.query.text', (s) => `SELECT id FROM users WHERE name = '${s.replaceAll("'", "''")}' LIMIT 10`),
    attribute('db.statement', (s) => `INSERT INTO people (a, b) VALUES (1, '${s}'), (2, 'x')`),
    message((s) => `SequelizeDatabaseError: near "x": UPDATE users SET city = '${s}' WHERE id = 4711`),
    message((s) => `(sqlite3.IntegrityError) UNIQUE failed [SQL: INSERT INTO people (n) VALUES (?)] [parameters: ('${s}', 3)]`),
    message((s) => `Duplicate entry '${s}' for key 'people.name'`),
    message((s) => `DETAIL: Key (name)=(${s}) already exists.`),
    stack((s) => `QueryFailed: DELETE FROM people WHERE name = '${s}'\n    at run (/app/db.js:1:2)`),
    crumb((s) => `SELECT * FROM people WHERE name LIKE '${s}%' ORDER BY id`),
    attribute('db.query.parameter.name'),
  ],
  parameter: [
    attribute('url.full', (s) => `https://shop.example/callback?code=${s}&state=xyz`),
    attribute('url.query', (s) => `?code=${s}`),
    message((s) => `GET /oauth/callback?code=${s}&session_state=1 failed`),
    attribute('http.url', (s) => `https://bucket.s3.example.com/x?X-Amz-Date=20260101T000000Z&X-Amz-Signature=${s}`),
    crumb((s) => `navigated to https://shop.example/in?ticket=${s}`),
  ],
}

export function carriersOf({ carriers }: Kind): Carrier[] {
  return carriers === 'anywhere' ? ANYWHERE : carriers === 'named' ? NAMED : OF[carriers]
}

export function eventWith(over: Over): ExceptionEvent {
  return exampleEvent({ ...structuredClone(over), scrubbed: [] })
}

export { attribute, crumb, logged, message, source, span, stack }
