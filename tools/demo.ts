import { parseArgs } from 'node:util'
import { installShop, startShop } from './examples.ts'

/**
 * `npm run demo [-- --once | --seconds 60]`: the Express example with gentle traffic, against the Faultline that runs. It knows of
 * Faultline what any application would: where to send OTLP.
 */
const PAUSE_MS = 300
const otlp = `http://${process.env['FAULTLINE_HTTP'] ?? '127.0.0.1:4318'}`
const ui = `http://${process.env['FAULTLINE_UI'] ?? '127.0.0.1:4319'}`

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, once: { type: 'boolean', default: false } } })

process.exitCode = await demo(Number(values.seconds))

async function demo(seconds: number): Promise<number> {
  if (!(seconds > 0)) return refuse(`--seconds must be a number above 0: current value is ${values.seconds}`)
  const listens = await fetch(otlp).then(
    () => true,
    () => false,
  )
  if (!listens) return refuse(`nothing listens on ${otlp}: run \`npm start\` first, in another terminal`)

  console.log('Installing a shop on Express with stock OpenTelemetry, unless it is there ...')
  await installShop()
  const shop = await startShop({ endpoint: otlp, protocol: 'http/protobuf' })
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())
  console.log(`Sending requests to ${shop.url}, which reports to ${otlp}. It breaks in six ways.`)
  console.log(`Its errors: ${ui}/issues\n`)
  const until = performance.now() + seconds * 1000
  do {
    const lines = await shop.round(PAUSE_MS)
    console.log(lines.trim())
  } while (!values.once && !interrupted.signal.aborted && performance.now() < until)
  await shop.stop()
  console.log(`\nDone: six kinds of error, so six issues at ${ui}/issues`)
  return 0
}

function refuse(reason: string): number {
  console.error(`Cannot run the demo as ${reason}`)
  return 1
}
