import { afterEach, describe, expect, test } from 'vitest'
import { ManualClock } from '../pipeline/clock.ts'
import { createHealth, mergeHealth } from './health.ts'
import { startTelemetry } from './server.ts'
import type { TelemetryServers } from './server.ts'

const clock = new ManualClock()

describe('health', () => {
  test('is 503 until all is ready, and again when it stops', () => {
    const health = createHealth(clock)
    health.report('receiver otlp', 'ok')
    expect(health.body()).toMatchObject({ healthy: false, status: 'StatusStarting' })
    health.ready()
    expect(health.body()).toMatchObject({ healthy: true, status: 'StatusOK' })
    health.stopping()
    expect(health.body()).toMatchObject({ healthy: false, status: 'StatusStopping' })
  })

  test('stays healthy while something may heal by itself, and says what', () => {
    const health = createHealth(clock)
    health.ready()
    health.report('exporter clickhouse', 'recoverable', 'no answer')
    expect(health.body()).toMatchObject({
      healthy: true,
      status: 'StatusRecoverableError',
      error: 'no answer',
      components: { 'exporter:clickhouse': { status: 'StatusRecoverableError', error: 'no answer' } },
    })
    health.report('exporter clickhouse', 'ok')
    expect(health.body()).toMatchObject({ status: 'StatusOK' })
    expect(health.body()).not.toHaveProperty('error')
  })

  test('never leads back from a permanent error to OK', () => {
    const health = createHealth(clock)
    health.ready()
    health.report('exporter otlp', 'permanent', 'the key is wrong')
    health.report('exporter otlp', 'ok')
    expect(health.body()).toMatchObject({ healthy: true, status: 'StatusPermanentError', error: 'the key is wrong' })
    health.report('exporter otlp', 'fatal', 'gone')
    health.report('exporter otlp', 'recoverable')
    expect(health.body()).toMatchObject({ healthy: false, status: 'StatusFatalError', error: 'gone' })
  })

  test('of two processes is that of the worse one, and a missing one is not ready', () => {
    const ingest = createHealth(clock)
    const work = createHealth(clock)
    ingest.ready()
    expect(mergeHealth({ ingest: ingest.body(), work: undefined }, clock)).toMatchObject({
      healthy: false,
      error: 'the process has not started yet, or is being started again',
    })
    expect(mergeHealth({ ingest: ingest.body(), work: work.body() }, clock).healthy).toBe(false)
    work.ready()
    work.report('exporter clickhouse', 'ok')
    const merged = mergeHealth({ ingest: ingest.body(), work: work.body() }, clock)
    expect(merged.healthy).toBe(true)
    expect(Object.keys(merged.components)).toEqual(['ingest', 'work', 'work/exporter:clickhouse'])
  })
})

describe('the telemetry servers', () => {
  const running: TelemetryServers[] = []
  afterEach(async () => {
    for (const servers of running.splice(0)) await servers.close()
  })

  const start = async (metricsEndpoint = '127.0.0.1:0', health = createHealth(clock)) => {
    const servers = await startTelemetry({
      metricsEndpoint,
      healthEndpoint: '127.0.0.1:0',
      metrics: async () => 'up 1\n',
      health: health.body,
    })
    running.push(servers)
    return servers
  }

  test('answer metrics as text and health as JSON, with the status that a load balancer reads', async () => {
    const health = createHealth(clock)
    const { addresses } = await start('127.0.0.1:0', health)
    const page = await fetch(`http://${addresses.metrics}/metrics`)
    expect(page.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(await page.text()).toBe('up 1\n')
    expect((await fetch(`http://${addresses.metrics}/other`)).status).toBe(404)
    expect((await fetch(`http://${addresses.health}/`)).status).toBe(503)
    health.ready()
    const answer = await fetch(`http://${addresses.health}/`)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ healthy: true, status: 'StatusOK' })
  })

  test('say which port is taken', async () => {
    const { addresses } = await start()
    await expect(start(addresses.metrics)).rejects.toThrow(
      `Cannot serve metrics on ${addresses.metrics} as the port is taken by another program`,
    )
  })
})
