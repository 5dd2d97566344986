import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadConfig } from './load.ts'
import { formatProblem } from './problem.ts'
import { SAMPLES } from './sample-definitions.ts'

const testdata = join(import.meta.dirname, 'testdata')

describe('a broken config', () => {
  for (const name of readdirSync(testdata)) {
    test(name.replaceAll('-', ' '), async () => {
      const folder = join(testdata, name)
      const paths = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
      const env = existsSync(join(folder, 'env.json')) ? JSON.parse(readFileSync(join(folder, 'env.json'), 'utf8')) : {}
      const { problems } = await loadConfig(paths, env, { definitions: SAMPLES, cwd: folder })
      const printed = `${(problems ?? []).map(formatProblem).join('\n').replaceAll(folder, '<folder>')}\n`
      const golden = join(folder, 'expected.txt')
      if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(golden, printed)
      expect(printed).toBe(readFileSync(golden, 'utf8'))
    })
  }
})

const CONFIG = `
receivers:
  otlp: { protocols: { http: } }
processors:
  parse: { timeout: 200ms, on_error: drop }
  scrub:
exporters:
  otlp:
    endpoint: https://telemetry.example.com
    unscrubbed: true
    headers: { x-tenant: '\${env:TENANT}' }
    sending_queue: { queue_size: 5, batch: }
connectors:
  exceptions:
service:
  pipelines:
    traces: { receivers: [otlp], exporters: [exceptions, otlp] }
    exceptions: { receivers: [exceptions], processors: [parse, scrub], exporters: [otlp] }
`

async function load(yaml: string, env: Record<string, string> = { TENANT: '0123' }) {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-config-'))
  writeFileSync(join(folder, 'c.yaml'), yaml)
  try {
    const loaded = await loadConfig(['c.yaml'], env, { definitions: SAMPLES, cwd: folder })
    if (loaded.problems) throw new Error(loaded.problems.map(formatProblem).join('\n'))
    return { ...loaded, folder }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('loadConfig', () => {
  test('gives the text of a variable to a string field, though YAML would make it a number', async () => {
    const { config } = await load(CONFIG)
    expect(config.exporters.get('otlp')?.config).toMatchObject({ headers: { 'x-tenant': '0123' }, keepalive: 30_000 })
  })

  test('takes the keys of exporterhelper off an exporter that is queued, with their defaults', async () => {
    const { config } = await load(CONFIG)
    expect(config.exporters.get('otlp')).toMatchObject({
      unscrubbed: true,
      delivery: {
        timeoutMs: 5000,
        retry: { enabled: true, initialMs: 5000, maxMs: 30_000, maxElapsedMs: 300_000, multiplier: 1.5, randomization: 0.5 },
        queue: { enabled: true, consumers: 10, size: 5, sizer: 'requests', blockOnOverflow: false },
        batch: { maxItems: 8192, flushMs: 200 },
      },
    })
    const plain = await load(CONFIG.replace(', batch: }', ' }'))
    expect(plain.config.exporters.get('otlp')?.delivery).not.toHaveProperty('batch')
  })

  const ALERTS = `
receivers: { events: { endpoint: '127.0.0.1:4318' } }
processors: { scrub: }
connectors: { mongodb: }
exporters: { pager: { endpoint: https://pager.example.com, retry_on_failure: { max_interval: 1m }, sending_queue: { num_consumers: 2 } } }
service:
  public_url: https://faultline.example.com/
  pipelines:
    exceptions: { receivers: [events], processors: [scrub], exporters: [mongodb] }
    alerts: { receivers: [mongodb], exporters: [pager] }
`

  test('takes timeout, retries and consumers off an exporter of alerts, which gives up after a day', async () => {
    const { config, warnings } = await load(ALERTS)
    expect(config.exporters.get('pager')).toMatchObject({
      config: { endpoint: 'https://pager.example.com' },
      outbox: {
        timeoutMs: 10_000,
        retry: { enabled: true, initialMs: 5_000, maxMs: 60_000, maxElapsedMs: 86_400_000, multiplier: 1.5, randomization: 0.5 },
        consumers: 2,
      },
    })
    expect(config.exporters.get('pager')).not.toHaveProperty('delivery')
    expect(warnings).toEqual([])
  })

  test('lets alerts of scrubbed exceptions leave the machine, and those of raw ones only where the exporter says so', async () => {
    const raw = ALERTS.replace('processors: [scrub], ', '').replace('processors: { scrub: }', '')
    await expect(load(raw)).rejects.toThrow(
      'data leaves the machine by exporter "pager" unscrubbed, on the way events -> exceptions -> mongodb -> alerts -> pager',
    )
    const { config } = await load(raw.replace('{ endpoint: https', '{ unscrubbed: true, endpoint: https'))
    expect(config.exporters.get('pager')!.unscrubbed).toBe(true)
  })

  test('takes timeout and on_error off a processor; one that scrubs drops', async () => {
    const { config } = await load(CONFIG)
    expect(config.processors.get('parse')?.guard).toEqual({ timeoutMs: 200, onError: 'drop' })
    expect(config.processors.get('scrub')?.guard).toEqual({ timeoutMs: 5000, onError: 'drop' })
  })

  test('makes paths absolute and keeps the pipelines in order', async () => {
    const { config, folder } = await load(CONFIG)
    expect(config.files).toEqual([join(folder, 'c.yaml')])
    expect(config.service.data).toBe(join(folder, 'data'))
    expect(config.pipelines.map((pipeline) => pipeline.id)).toEqual(['traces', 'exceptions'])
  })

  test('warns of an open address that the config allows', async () => {
    const open = CONFIG.replace('protocols: { http: }', "auth: optional, protocols: { http: { endpoint: '0.0.0.0:4318' } }").replace(
      'service:',
      'service:\n  allow_unauthenticated: true',
    )
    const { config, warnings } = await load(open)
    expect(config.service.allowUnauthenticated).toBe(true)
    expect(warnings.map((warning) => warning.path)).toEqual(['receivers::otlp::protocols::http::endpoint'])
  })

  test('lets other machines reach a receiver that asks for a key, as it does there unless it is told not to', async () => {
    for (const auth of ['', 'auth: required, ']) {
      const { warnings } = await load(CONFIG.replace('protocols: { http: }', `${auth}protocols: { http: { endpoint: '0.0.0.0:4318' } }`))
      expect(warnings).toEqual([])
    }
    const open = CONFIG.replace('protocols: { http: }', "auth: optional, protocols: { http: { endpoint: '0.0.0.0:4318' } }")
    await expect(load(open)).rejects.toThrow('set "auth: required" in receivers::otlp, listen on 127.0.0.1, or set "service::allow')
  })

  test('asks for no variable that a later file has replaced', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'faultline-config-'))
    writeFileSync(join(folder, 'a.yaml'), CONFIG)
    writeFileSync(join(folder, 'b.yaml'), 'exporters: { otlp: { headers: { x-tenant: acme } } }')
    const load = (...paths: string[]) => loadConfig(paths, {}, { definitions: SAMPLES, cwd: folder })
    expect((await load('a.yaml')).problems?.map((problem) => problem.path)).toEqual(['exporters::otlp::headers::x-tenant'])
    expect((await load('a.yaml', 'b.yaml')).config?.exporters.get('otlp')?.config).toMatchObject({ headers: { 'x-tenant': 'acme' } })
    rmSync(folder, { recursive: true })
  })

  test('says which file can not be read', async () => {
    const { problems } = await loadConfig(['no-such.yaml'], {}, { definitions: SAMPLES })
    expect(problems?.map(formatProblem)[0]).toMatch(/^no-such\.yaml {2}can not be read: ENOENT/)
  })
})

test('the config that comes with Faultline has no problem with the components that come with it', async () => {
  const { problems, warnings } = await loadConfig([join(import.meta.dirname, '../../faultline.yaml')], {})
  expect({ problems, warnings }).toEqual({ problems: undefined, warnings: [] })
})
