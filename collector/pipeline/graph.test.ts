import { expect, test } from 'vitest'
import { buildGraph, findCycles, nodesOf } from './graph.ts'
import { config, connector, entry, exporter, processor, receiver, twoSides } from './sample-components.ts'

const keys = (side: 'ingest' | 'work' | 'both') => nodesOf(buildGraph(twoSides()), side).map((node) => node.key)

test('the graph puts what sends before what receives', () => {
  expect(keys('both')).toEqual([
    'receiver otlp',
    'pipeline traces',
    'connector exceptions',
    'pipeline exceptions/ingest',
    'connector inbox',
    'pipeline exceptions',
    'connector mongodb',
    'pipeline alerts',
    'exporter debug',
    'exporter clickhouse',
  ])
})

test('the boundary is built on both sides, everything else where the boundary puts it', () => {
  expect(keys('ingest')).toEqual([
    'receiver otlp',
    'pipeline traces',
    'connector exceptions',
    'pipeline exceptions/ingest',
    'connector inbox',
  ])
  expect(keys('work')).toEqual([
    'connector inbox',
    'pipeline exceptions',
    'connector mongodb',
    'pipeline alerts',
    'exporter debug',
    'exporter clickhouse',
  ])
})

test('the boundary leads nowhere on the ingest side', () => {
  const next = (side: 'ingest' | 'work') => nodesOf(buildGraph(twoSides()), side).find((node) => node.key === 'connector inbox')!.next
  expect(next('ingest')).toEqual([])
  expect(next('work')).toEqual(['pipeline exceptions'])
})

test('a pipeline that a receiver reaches without the boundary is built on both sides', () => {
  const mixed = twoSides()
  mixed.receivers.set('kafka', entry('kafka', receiver('kafka')))
  mixed.pipelines.find((pipeline) => pipeline.id === 'exceptions')!.receivers.push('kafka')
  const graph = buildGraph(mixed)
  const sides = Object.fromEntries(graph.nodes.map((node) => [node.key, [...node.sides].sort().join()]))
  expect(sides['pipeline exceptions']).toBe('ingest,work')
  expect(sides['exporter clickhouse']).toBe('ingest,work')
  expect(sides['receiver kafka']).toBe('ingest')
  expect(sides['pipeline traces']).toBe('ingest')
})

test('a config without a boundary is whole on any side', () => {
  const whole = config({
    receivers: [entry('events', receiver('events'))],
    exporters: [entry('debug', exporter('debug'))],
    pipelines: [['exceptions', ['events'], [], ['debug']]],
  })
  const graph = buildGraph(whole)
  expect(graph.hasBoundary).toBe(false)
  expect(nodesOf(graph, 'ingest').map((node) => node.key)).toEqual(['receiver events', 'pipeline exceptions', 'exporter debug'])
  expect(nodesOf(graph, 'work')).toEqual(nodesOf(graph, 'ingest'))
})

test('one receiver and one exporter serve several pipelines, each pipeline has its own processors', () => {
  const shared = config({
    receivers: [entry('events', receiver('events'))],
    processors: [entry('parse', processor('parse'))],
    exporters: [entry('debug', exporter('debug'))],
    pipelines: [
      ['exceptions', ['events'], ['parse'], ['debug']],
      ['exceptions/2', ['events'], ['parse'], ['debug']],
    ],
  })
  const nodes = buildGraph(shared).nodes
  expect(nodes.map((node) => node.key)).toEqual(['receiver events', 'pipeline exceptions/2', 'pipeline exceptions', 'exporter debug'])
  expect(nodes[0]!.next).toEqual(['pipeline exceptions', 'pipeline exceptions/2'])
  expect(nodes.flatMap((node) => (node.kind === 'pipeline' ? node.processors.map((one) => one.id) : []))).toEqual(['parse', 'parse'])
})

test('a cycle through connectors is reported with the pipelines and connectors on it', () => {
  const loop = config({
    connectors: [entry('a', connector('a', [['exceptions', 'exceptions']])), entry('b', connector('b', [['exceptions', 'exceptions']]))],
    pipelines: [
      ['exceptions/1', ['a'], [], ['b']],
      ['exceptions/2', ['b'], [], ['a']],
    ],
  })
  expect(findCycles(loop)).toEqual([['exceptions/1', 'b', 'exceptions/2', 'a', 'exceptions/1']])
  expect(findCycles(twoSides())).toEqual([])
})

test('a connector that turns traces to logs and logs to exceptions is no cycle', () => {
  const ladder = config({
    receivers: [entry('otlp', receiver('otlp', ['traces']))],
    connectors: [
      entry(
        'up',
        connector('up', [
          ['traces', 'logs'],
          ['logs', 'exceptions'],
        ]),
      ),
    ],
    exporters: [entry('debug', exporter('debug'))],
    pipelines: [
      ['traces', ['otlp'], [], ['up']],
      ['logs', ['up'], [], ['up']],
      ['exceptions', ['up'], [], ['debug']],
    ],
  })
  expect(findCycles(ladder)).toEqual([])
  expect(
    buildGraph(ladder)
      .nodes.map((node) => node.key)
      .sort(),
  ).toEqual(['connector up', 'exporter debug', 'pipeline exceptions', 'pipeline logs', 'pipeline traces', 'receiver otlp'])
})
