import { setTimeout as sleep } from 'node:timers/promises'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startCollector } from '../servers/collector.ts'
import { installApp, startApp } from './apps.ts'

/** As it is, with nothing of Faultline: what it receives it prints. */
const CONFIG = `
receivers:
  otlp: { protocols: { http: { endpoint: '\${env:OTLP_HTTP}' } } }
exporters:
  debug: { verbosity: detailed }
service:
  telemetry: { metrics: { level: none } }
  pipelines:
    traces: { receivers: [otlp], exporters: [debug] }
    logs: { receivers: [otlp], exporters: [debug] }
`

const PROGRAM = `import { addBreadcrumb, captureException, flush, init } from '@faultline/sdk'
const client = init({ service: 'plain', signal: process.env.SIGNAL, bufferFolder: false })
addBreadcrumb({ message: 'before', data: { n: 1.5, list: ['a', null], text: 'ä€𝒳' } })
captureException(new TypeError('no cart', { cause: new AggregateError([new Error('one'), 'two'], 'several') }), {
  tags: { area: 'carts' }, user: { id: '7' }, contexts: { c: { deep: { deeper: true } } },
  attributes: { text: 'x', whole: 7, part: 1.5, yes: true, texts: ['a', 'b'], numbers: [1, 2.5], none: undefined, huge: 2 ** 60 },
})
console.log('flushed', await flush(10000), JSON.stringify(client.dropped()))
`

test('a stock Collector takes spans and log records of the SDK, and rejects nothing', { timeout: 900_000 }, async ({ skip }) => {
  const app = await installApp('express')
  if (typeof app !== 'string') return skip(app.missing)
  const collector = await startCollector([CONFIG])
  if ('missing' in collector) return skip(collector.missing)
  try {
    // Where its packages are found.
    const program = join(app, 'node_modules', `.collector-${process.pid}.mjs`)
    writeFileSync(program, PROGRAM)
    const { ended, output } = await startApp(app, [program], {
      FAULTLINE_DSN: `http://fl_key@${new URL(collector.url).host}`,
      SIGNAL: 'both',
    })
    expect(await ended).toEqual({ code: 0, signal: null })
    rmSync(program)
    // Delivered, and nothing was refused or rejected: either would be counted.
    expect(output()).toContain('flushed true {}')

    await sleep(500)
    const printed = collector.output()
    expect(printed).toMatch(/Traces\t.*"resource spans": 1, "spans": 1/)
    // The session's start, the error and the session's end.
    expect(printed.match(/LogRecord #/g)).toHaveLength(3)
    for (const line of [
      /Name +: exception$/m,
      /-> exception\.type: Str\(TypeError\)/,
      /-> exception\.stacktrace: Str\(TypeError: no cart/,
      /-> faultline\.tags\.area: Str\(carts\)/,
      /-> whole: Int\(7\)/,
      /-> part: Double\(1\.5\)/,
      /-> yes: Bool\(true\)/,
      /-> texts: Slice\(\["a","b"\]\)/,
      /EventName: session\.start/,
      /-> service\.name: Str\(plain\)/,
    ])
      expect(printed).toMatch(line)
    expect(printed).not.toMatch(/\terror\t|\twarn\t/)
  } finally {
    await collector.stop()
  }
})
