import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

/**
 * `npm run demo [-- --once | --seconds 60]`: the Express example with gentle traffic, against the Faultline that runs. It knows of
 * Faultline what any application would: the three environment variables.
 */
const SHOP = join(import.meta.dirname, '..', 'examples', 'node-express')
const PAUSE_MS = 300

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, once: { type: 'boolean', default: false } } })
const otlp = `http://${process.env['FAULTLINE_HTTP'] ?? '127.0.0.1:4318'}`
const ui = `http://${process.env['FAULTLINE_UI'] ?? '127.0.0.1:4319'}`

process.exitCode = await demo()

async function demo(): Promise<number> {
  const seconds = Number(values.seconds)
  if (!(seconds > 0)) {
    console.error(`Cannot run the demo as --seconds must be a number above 0: it is ${values.seconds}.`)
    return 1
  }
  const answer = await fetch(otlp).catch(() => undefined)
  if (answer === undefined) {
    console.error(`Cannot run the demo as nothing listens on ${otlp}: run \`npm start\` first, in another terminal.`)
    return 1
  }
  await install()
  const { shop, url } = await startShop()
  process.once('SIGINT', () => shop.kill('SIGTERM'))
  process.once('SIGTERM', () => shop.kill('SIGTERM'))
  console.log(`Sending requests to a shop on Express at ${url}, which reports to ${otlp}. It breaks in six ways.`)
  console.log(`Its errors: ${ui}/issues\n`)
  const until = performance.now() + seconds * 1000
  do {
    const code = await ended(spawn(process.execPath, ['traffic.js', url, '--pause', String(PAUSE_MS)], { cwd: SHOP, stdio: 'inherit' }))
    if (code !== 0) return shop.exitCode === null && shop.signalCode === null ? code : 0
  } while (!values.once && performance.now() < until)
  shop.kill('SIGTERM')
  await ended(shop)
  console.log(`\nDone: six kinds of error, so six issues at ${ui}/issues`)
  return 0
}

/** `npm ci` once for each content of the lockfile. */
async function install(): Promise<void> {
  const lock = readFileSync(join(SHOP, 'package-lock.json'), 'utf8')
  const stamp = join(SHOP, 'node_modules', '.installed-from')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing the shop and stock OpenTelemetry ...')
  const code = await ended(spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: SHOP, stdio: 'inherit' }))
  if (code !== 0) throw new Error(`Cannot install ${SHOP}: npm ci ended with ${code}.`)
  writeFileSync(stamp, lock)
}

async function startShop(): Promise<{ shop: ChildProcess; url: string }> {
  const shop = spawn(process.execPath, ['--require', './telemetry.js', 'server.js'], {
    cwd: SHOP,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: otlp,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
      OTEL_SERVICE_NAME: 'shop',
      OTEL_RESOURCE_ATTRIBUTES: 'service.version=1.4.0,deployment.environment.name=demo',
      // The SDK gathers for 5 s by default; whoever watches the page would wonder.
      OTEL_BSP_SCHEDULE_DELAY: '500',
    },
  })
  let printed = ''
  for await (const chunk of shop.stdout) {
    printed += String(chunk)
    const url = /http:\/\/\S+/.exec(printed)?.[0]
    if (url !== undefined) return { shop, url }
  }
  throw new Error(`Cannot start the shop: it ended with ${await ended(shop)}.`)
}

async function ended(child: ChildProcess): Promise<number> {
  while (child.exitCode === null && child.signalCode === null) await sleep(20)
  return child.exitCode ?? 1
}
