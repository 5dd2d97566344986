import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MAX_SERIES, MAX_UNDECLARED, createMetrics, mergeMetrics } from './metrics.ts'
import { METRICS } from './names.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('metrics', () => {
  test('are shown under the names of the Collector, without a suffix', async () => {
    const metrics = createMetrics({ process: 'work' })
    metrics.add('otelcol_exporter_sent_spans', 3, { exporter: 'otlp' })
    metrics.add('otelcol_exporter_sent_spans', 2, { exporter: 'otlp' })
    metrics.set('otelcol_exporter_queue_size', 7, { exporter: 'otlp', data_type: 'traces' })
    metrics.observe('otelcol_processor_internal_duration', 0.2, { processor: 'scrub' })
    const page = await metrics.render()
    expect(page).toContain('# TYPE otelcol_exporter_sent_spans counter')
    expect(page).toContain('otelcol_exporter_sent_spans{exporter="otlp",process="work"} 5')
    expect(page).toContain('otelcol_exporter_queue_size{exporter="otlp",data_type="traces",process="work"} 7')
    expect(page).toContain('otelcol_processor_internal_duration_bucket{le="0.25",process="work",processor="scrub"} 1')
  })

  test('never throw: unknown labels, numbers that are none and negative counts are left out', async () => {
    const metrics = createMetrics()
    metrics.add('otelcol_exporter_sent_spans', 1, { exporter: 'otlp', nonsense: 'x' })
    metrics.add('otelcol_exporter_sent_spans', NaN, { exporter: 'otlp' })
    metrics.add('otelcol_exporter_sent_spans', -5, { exporter: 'otlp' })
    metrics.add('not a name', 1)
    const page = await metrics.render()
    expect(page).toContain('otelcol_exporter_sent_spans{exporter="otlp"} 1')
    expect(page).not.toContain('nonsense')
  })

  test('keep at most so many series of one metric, and count the rest', async () => {
    const metrics = createMetrics()
    for (let i = 0; i < MAX_SERIES + 5; i++) metrics.add('faultline_dropped_items', 1, { reason: `r${i}` })
    metrics.add('faultline_dropped_items', 1, { reason: 'r0' })
    const page = await metrics.render()
    expect(page.match(/^faultline_dropped_items\{/gm)).toHaveLength(MAX_SERIES)
    expect(page).toContain('faultline_dropped_items{reason="r0"} 2')
    expect(page).toContain('faultline_telemetry_dropped_series{metric="faultline_dropped_items"} 5')
  })

  test('take a limited number of names that only a plugin knows', async () => {
    const metrics = createMetrics()
    for (let i = 0; i < MAX_UNDECLARED + 5; i++) metrics.add(`acme_lookups_${i}`, 1, { country: 'de' })
    const page = await metrics.render()
    expect(page.match(/^acme_lookups_\d+\{country="de"\}/gm)).toHaveLength(MAX_UNDECLARED)
  })

  test('of two processes are one page, each family under one head', async () => {
    const pages = await Promise.all(
      ['ingest', 'work'].map((process) => {
        const metrics = createMetrics({ process })
        metrics.add('faultline_dropped_items', 1, { reason: 'same_error' })
        metrics.observe('otelcol_processor_internal_duration', 1)
        return metrics.render()
      }),
    )
    const lines = mergeMetrics(pages).split('\n')
    expect(lines.filter((line) => line === '# TYPE faultline_dropped_items counter')).toHaveLength(1)
    const at = lines.indexOf('faultline_dropped_items{reason="same_error",process="ingest"} 1')
    expect(lines[at + 1]).toBe('faultline_dropped_items{reason="same_error",process="work"} 1')
    expect(lines.filter((line) => line.startsWith('# TYPE')).length).toBe(new Set(lines.filter((line) => line.startsWith('# TYPE'))).size)
  })

  test('that the code names are all declared', () => {
    const files = globSync('{collector,receivers,processors,exporters}/**/*.ts', { cwd: ROOT, exclude: (name) => name.includes('.test.') })
    const undeclared = files.flatMap((file) => {
      const source = readFileSync(join(ROOT, file), 'utf8')
      const names = [...source.matchAll(/['"`]((?:otelcol|faultline)_(?:receiver|processor|exporter|process|[a-z]+)_[a-z_]*)(['"`$])/g)]
      return names
        .filter(([, name, end]) =>
          end === '$' ? !Object.keys(METRICS).some((known) => known.startsWith(name!)) : METRICS[name!] === undefined,
        )
        .map(([, name]) => `${file}: ${name}`)
    })
    expect(undeclared.filter((line) => !line.startsWith('collector/telemetry/'))).toEqual([])
  })
})
