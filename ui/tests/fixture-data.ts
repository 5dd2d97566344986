import type { EventDetail, ExceptionEvent, FingerprintLine, Frame, Issue, IssueSummary, Level, ServiceInfo } from '../src/lib/api/types.ts'

/** Errors as they come from real code: type, message, culprit's function and file, service, level. */
const KINDS = [
  ['TypeError', "Cannot read properties of undefined (reading 'total')", 'Cart.total', 'src/cart.ts', 'checkout', 'error'],
  ['PaymentDeclined', 'card was declined for order 88231', 'charge', 'src/pay.ts', 'payments', 'error'],
  [
    'java.sql.SQLTransientConnectionException',
    'HikariPool-1 - Connection is not available, request timed out after 30000ms (total=10, active=10, idle=0, waiting=37)',
    'com.acme.orders.OrderRepository.findOpen',
    'OrderRepository.java',
    'orders',
    'fatal',
  ],
  ['KeyError', "'shipping_address'", 'quote', 'app/shipping.py', 'shipping', 'error'],
  ['ECONNREFUSED', 'connect ECONNREFUSED 10.0.3.17:6379', 'RedisClient.connect', 'src/cache.ts', 'sessions', 'error'],
  [
    'requests.exceptions.ReadTimeout',
    "HTTPSConnectionPool(host='rates.example.com', port=443): Read timed out. (read timeout=5)",
    'fetch_rates',
    'app/rates.py',
    'pricing',
    'warning',
  ],
  ['*errors.errorString', 'context deadline exceeded', 'main.(*Server).reserve', 'server.go', 'inventory', 'error'],
  ['ValidationError', 'quantity must be a positive integer, got -3', 'parseLine', 'src/lines.ts', 'checkout', 'info'],
  ['RangeError', 'Maximum call stack size exceeded', 'expandCategories', 'src/catalog/tree.ts', 'catalog', 'fatal'],
  ['UnhandledRejection', 'fetch failed', 'loadRecommendations', 'src/recommend.ts', 'storefront', 'error'],
  [
    'django.db.utils.IntegrityError',
    'duplicate key value violates unique constraint "accounts_email_key"',
    'register',
    'accounts/views.py',
    'accounts',
    'error',
  ],
  [
    'NullPointerException',
    'Cannot invoke "Address.country()" because the return value of "Customer.address()" is null',
    'com.acme.tax.TaxService.rateFor',
    'TaxService.java',
    'tax',
    'error',
  ],
  ['SyntaxError', 'Unexpected token < in JSON at position 0', 'parseFeed', 'src/feed.ts', 'catalog', 'warning'],
  ['HttpError', '502 from pricing', 'PricingClient.get', 'src/pricing-client.ts', 'checkout', 'error'],
] as const

const RELEASES = ['1.4.2', '1.4.1', '1.4.0', '1.3.9']
const HOUR = 3_600_000

/** The same numbers in every run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const id = (index: number): string => (0x1000 + index).toString(16).padStart(20, '7')

export function makeIssues(count: number, now: number): IssueSummary[] {
  const next = random(7)
  return Array.from({ length: count }, (_, index) => {
    const [type, message, fn, file, service, level] = KINDS[index % KINDS.length]!
    const age = index < 3 ? (index + 1) * 2 * HOUR : Math.round(next() * 13 * 24) * HOUR
    const events = index === 0 ? 1243 : Math.ceil(next() ** 3 * 4000) + 1
    const status = index % 9 === 7 ? 'resolved' : index % 11 === 9 ? 'archived' : 'unresolved'
    return {
      id: id(index),
      shortId: `SHOP-${count - index}`,
      project: index % 5 === 4 ? 'billing' : 'shop',
      title: null,
      type,
      message: index < KINDS.length ? message : `${message} (variant ${index})`,
      culprit: `${fn} in ${file}`,
      status,
      substatus:
        status !== 'unresolved' ? null : index === 0 ? 'regressed' : index === 2 ? 'escalating' : age < 24 * HOUR ? 'new' : 'ongoing',
      level,
      handled: index % 3 === 0 ? false : index % 3 === 1 ? true : null,
      priority: level === 'fatal' ? 'high' : 'medium',
      service,
      environments: index % 4 === 0 ? ['production', 'staging'] : ['production'],
      firstRelease: RELEASES[(index + 1) % RELEASES.length]!,
      lastRelease: RELEASES[index % 2]!,
      count: events,
      users: Math.ceil(events * next() * 0.4),
      firstSeen: new Date(now - age - HOUR).toISOString(),
      lastSeen: new Date(now - 4000 - Math.round((index / count) * age)).toISOString(),
      assignee: null,
      sparkline: Array.from({ length: 24 }, (_, bar) =>
        index === 0 ? Math.round(1.35 ** Math.max(0, bar - 8)) : next() < 0.3 ? 0 : Math.round(next() ** 2 * 30),
      ),
    }
  })
}

/** Text as an attacker would send it. */
export function makeHostile(now: number): IssueSummary {
  return {
    ...makeIssues(1, now)[0]!,
    id: 'e'.repeat(20),
    shortId: 'SHOP-666',
    type: '<script>document.title="owned"</script>',
    message: '"><img src=x onerror=document.title="owned"> \u202Eevil\u0000 {@html 1} ' + 'x'.repeat(7000),
    culprit: '</bdi><script>document.title="owned"</script> in src/\u202Egnp.ts',
    service: '<b>bold</b>',
    lastRelease: '</script>',
    substatus: 'new',
    lastSeen: new Date(now).toISOString(),
  }
}

const DAY_BUCKETS = 48

export function toIssue(issue: IssueSummary, now: number): Issue {
  const next = random(issue.count)
  const weights = Array.from({ length: DAY_BUCKETS }, (_, bar) => (1 + bar / 12) ** 2 * next())
  const sum = weights.reduce((a, b) => a + b, 0)
  const counts = weights.map((weight) => Math.round((weight / sum) * issue.count))
  const bucketMs = (14 * 24 * HOUR) / DAY_BUCKETS
  const share = (part: number): number => Math.round(issue.count * part)
  return {
    ...issue,
    facets: [
      {
        key: 'environment',
        total: issue.count,
        values: [
          { value: 'production', count: share(0.97) },
          { value: 'staging', count: share(0.03) },
        ],
      },
      {
        key: 'release',
        total: issue.count,
        values: [
          { value: '1.4.2', count: share(0.88) },
          { value: '1.4.1', count: share(0.12) },
        ],
      },
      {
        key: 'browser',
        total: issue.count,
        values: [
          { value: 'Chrome', count: share(0.61) },
          { value: 'Safari', count: share(0.3) },
          { value: 'Firefox', count: share(0.09) },
        ],
      },
      {
        key: 'host.name',
        total: issue.count,
        values: [
          { value: 'web-3', count: share(0.88) },
          { value: 'web-1', count: share(0.12) },
        ],
      },
      {
        key: 'http.route',
        total: issue.count,
        values: [
          { value: '/checkout', count: share(0.31) },
          { value: '/cart/:id', count: share(0.29) },
        ],
      },
    ],
    histogram: { from: new Date(now - 14 * 24 * HOUR).toISOString(), to: new Date(now).toISOString(), bucketMs, counts },
    fingerprints: [
      fingerprintOf(issue, APP_HASH, share(0.9)),
      fingerprintOf(issue, 'b1c4d081884c7d659a2feaa0c55ad0aa', share(0.1)),
      { ...fingerprintOf(issue, SYSTEM_HASH, issue.count), variant: 'system', decides: false },
    ],
    mergedFrom: [],
    suggestedMerges: [],
    resolvedAt: issue.status === 'resolved' ? new Date(now - 3 * 24 * HOUR).toISOString() : null,
    resolvedIn: issue.status === 'resolved' ? '1.4.1' : null,
    archivedUntil: null,
    latestEventId: `${issue.id.slice(-4)}000000000000000000000000000`.slice(0, 31) + '2',
  }
}

const APP_HASH = '9f86d081884c7d659a2feaa0c55ad015'
const SYSTEM_HASH = 'a3c4d081884c7d659a2feaa0c55ad0ff'

function fingerprintOf(issue: IssueSummary, fingerprint: string, count: number): Issue['fingerprints'][number] {
  const { type, message, culprit, firstSeen, lastSeen } = issue
  const sample = { eventId: `${issue.id.slice(-4)}000000000000000000000000000`.slice(0, 31) + '1', title: `${type}: ${message}`, culprit }
  return { fingerprint, variant: 'app', decides: true, count, firstSeen, lastSeen, sample }
}

/** What `fingerprint` says that it looked at. */
function explainFrames(type: string, place: string): FingerprintLine[] {
  const library = (text: string): FingerprintLine => ({ variant: 'app', kind: 'frame', text, used: false, why: 'library code' })
  return [
    { variant: 'both', kind: 'type', text: `type:${type}`, used: true, why: 'its type' },
    { variant: 'both', kind: 'frame', text: place, used: true, why: "the application's call" },
    ...['express:handle', 'express:next', 'express:dispatch'].map(library),
    { variant: 'app', kind: 'frame', text: 'checkout in src/checkout.ts', used: false, why: 'further out than the call that failed' },
    { variant: 'system', kind: 'frame', text: 'src/checkout:checkout', used: true, why: 'a call' },
    { variant: 'both', kind: 'message', text: 'the message', used: false, why: 'frames say enough' },
  ]
}

export const MAP_ID = 'c'.repeat(32)

function frame(fn: string, file: string, line: number, inApp: boolean, extra: Partial<Frame> = {}): Frame {
  const raw = { function: fn, file, line, column: 14 }
  return { ...raw, module: inApp ? '' : (file.split('/')[1] ?? ''), inApp, raw, status: 'raw', ...extra }
}

/** One of the three events of an issue, with everything that an event can have. */
export function makeEvent(issue: IssueSummary, step: number, now: number): EventDetail {
  const base = `${issue.id.slice(-4)}000000000000000000000000000`.slice(0, 31)
  const at = now - 4000 - (2 - step) * 61_000
  const nanos = (ms: number): string => `${ms}000000`
  const [fn = issue.culprit, file = 'src/app.ts'] = issue.culprit.split(' in ')
  const event: ExceptionEvent = {
    id: `${base}${step}`,
    project: issue.project,
    signal: 'traces',
    time: nanos(at),
    receivedAt: nanos(at + 120),
    service: issue.service,
    environment: 'production',
    release: issue.lastRelease,
    level: issue.level as Level,
    ...(issue.handled !== null && { handled: issue.handled }),
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    spanId: '00f067aa0ba902b7',
    span: { name: 'POST /checkout', kind: 2, status: { code: 2, message: '' } },
    scope: { name: '@opentelemetry/instrumentation-express', version: '0.54.0' },
    exceptions: [
      {
        type: issue.type,
        message: issue.message,
        stack: `${issue.type}: ${issue.message}\n    at ${fn} (${file}:88:14)\n    at checkout (src/checkout.ts:31:9)\n    at Layer.handle (node_modules/express/lib/router/layer.js:95:5)`,
        frames: [
          frame(fn, file, 88, true, {
            status: 'mapped',
            reason: 'mapped',
            map: MAP_ID,
            raw: { function: 'o', file: 'https://shop.example.com/assets/app-3f2a.js', line: 1, column: 88_213 },
            context: {
              pre: ['  total(): number {', '    const line = this.lines.find((l) => l.sku === this.sku);'],
              line: '    return line.price * line.quantity;',
              post: ['  }', ''],
            },
          }),
          frame('checkout', 'src/checkout.ts', 31, true, { status: 'missing', reason: 'no_artifact' }),
          frame('Layer.handle [as handle_request]', 'node_modules/express/lib/router/layer.js', 95, false),
          frame('next', 'node_modules/express/lib/router/route.js', 149, false),
          frame('Route.dispatch', 'node_modules/express/lib/router/route.js', 119, false),
          frame('handler', 'src/routes/order.ts', 12, true),
          frame('processTicksAndRejections', 'node:internal/process/task_queues', 105, false, { module: 'node' }),
        ],
      },
      {
        type: 'HttpError',
        message: '502 from pricing',
        stack: 'HttpError: 502 from pricing\n    at PricingClient.get (src/pricing-client.ts:44:11)',
        frames: [
          frame('PricingClient.get', 'src/pricing-client.ts', 44, true),
          frame('request', 'node_modules/undici/lib/api/api-request.js', 195, false),
        ],
      },
    ],
    breadcrumbs: [
      {
        time: nanos(at - 2400),
        category: 'http',
        message: 'GET https://pricing.internal/v1/quote',
        level: 'info',
        data: { 'http.response.status_code': 502 },
      },
      { time: nanos(at - 900), category: 'log', message: 'retrying the quote for [redacted]', level: 'warning', data: { attempt: 2 } },
      { time: nanos(at - 12), category: 'log', message: 'no quote, using the last price', level: 'error', data: {} },
    ],
    trace: [
      {
        kind: 'span',
        spanId: '00f067aa0ba902b7',
        parentSpanId: '',
        name: 'POST /checkout',
        start: nanos(at - 2600),
        end: nanos(at + 20),
        error: true,
      },
      {
        kind: 'span',
        spanId: '11f067aa0ba902b7',
        parentSpanId: '00f067aa0ba902b7',
        name: 'GET pricing /v1/quote',
        start: nanos(at - 2400),
        end: nanos(at - 1000),
        error: true,
      },
      {
        kind: 'span',
        spanId: '22f067aa0ba902b7',
        parentSpanId: '00f067aa0ba902b7',
        name: 'SELECT cart',
        start: nanos(at - 2550),
        end: nanos(at - 2500),
        error: false,
      },
      {
        kind: 'log',
        spanId: '00f067aa0ba902b7',
        parentSpanId: '',
        name: 'no quote, using the last price',
        start: nanos(at - 12),
        end: nanos(at - 12),
        error: false,
      },
    ],
    attributes: {
      'http.request.header.authorization': '[redacted]',
      'card.number': '[redacted:***1111]',
      'customer.number': '[redacted:9f86d081884c7d65]',
      'order.note': '',
      'cart.lines': 3,
      'feature.flags': ['new-totals', 'fast-quote'],
      'app.cart': { sku: 'A-17', quantity: 2 },
    },
    resource: {
      'service.name': issue.service,
      'service.version': issue.lastRelease,
      'telemetry.sdk.language': 'nodejs',
      'host.name': 'web-3',
    },
    user: { id: 'u-8812' },
    session: 's-17',
    request: {
      method: 'POST',
      url: 'https://shop.example.com/checkout?coupon=SPRING',
      route: '/checkout',
      status: 500,
      userAgent: 'Mozilla/5.0 Chrome/153',
    },
    fingerprint: {
      version: 1,
      app: APP_HASH,
      system: SYSTEM_HASH,
      explain: explainFrames(issue.type, `${file.replace(/\.\w+$/, '')}:${fn.split('.').at(-1)}`),
      by: 'frames',
      parts: { app: [issue.type, `${file}|${fn}`, 'src/checkout.ts|checkout'], system: [issue.type, `${file}|${fn}`, 'express|next'] },
    },
    culprit: issue.culprit,
    scrubbed: [
      { path: 'attributes["http.request.header.authorization"]', rule: 'sensitive_key' },
      { path: 'breadcrumbs[1].message', rule: 'email' },
      { path: 'attributes["card.number"]', rule: 'card_number' },
      { path: 'attributes["customer.number"]', rule: 'customer_number' },
      { path: 'attributes["order.note"]', rule: 'order_note' },
      { path: 'attributes["app.cart"].blob', rule: 'too_slow' },
    ],
    notes: ['stack cut at 131072 characters'],
    sampleRate: 0.5,
  }
  const near = (at: number): string | null => (at < 0 || at > 2 ? null : `${base}${at}`)
  return { event, issueId: issue.id, older: near(step - 1), newer: near(step + 1), doors: [] }
}

export function makeServices(now: number): ServiceInfo[] {
  const service = (name: string, language: string, missing: ServiceInfo['missing'], drops: Record<string, number>): ServiceInfo => ({
    name,
    project: 'shop',
    environments: ['production'],
    language,
    sdk: `opentelemetry ${language} 1.45`,
    lastSeen: new Date(now - 4000).toISOString(),
    spans: 1_204_331,
    logs: 88_120,
    exceptions: 1844,
    drops,
    dropsByDay: Object.keys(drops).length === 0 ? [] : [{ day: new Date(now).toISOString().slice(0, 10), drops }],
    missing,
  })
  return [
    service('checkout', 'nodejs', [], {}),
    service(
      'payments',
      'java',
      [{ what: 'version', fix: 'Set service.version in OTEL_RESOURCE_ATTRIBUTES, so that a regression can name its release.' }],
      { same_error: 112 },
    ),
    service(
      'unknown_service:python',
      'python',
      [
        { what: 'service', fix: 'Set OTEL_SERVICE_NAME.' },
        { what: 'environment', fix: 'Set deployment.environment.name in OTEL_RESOURCE_ATTRIBUTES.' },
      ],
      {},
    ),
  ]
}
