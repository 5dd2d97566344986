import { describe, expect, test } from 'vitest'
import { event } from './pipeline/sample-components.ts'
import { components } from './components.ts'
import { faultsOf } from './config/definition.ts'
import { listComponents } from './config/list-components.ts'
import { checkExporter, checkProcessor } from './testing.ts'

const items = [event('018bcfe568000123456789abcdef0123'), event('018bcfe568000123456789abcdef0124')]

describe('each component that comes with Faultline', () => {
  for (const definition of components) {
    test(`${definition.kind} ${definition.type} is a sound definition`, () => {
      expect(faultsOf(definition)).toEqual([])
    })

    if (definition.kind === 'processor' && definition.signal === 'exceptions') {
      test(`${definition.kind} ${definition.type} keeps the contract of a processor`, () => checkProcessor(definition, { items }))
    }
  }

  test('exporter debug keeps the contract of an exporter', async () => {
    const definition = components.find((one) => one.kind === 'exporter' && one.type === 'debug')
    if (definition?.kind !== 'exporter') throw new Error('debug is not in the list')
    await checkExporter(definition, { batches: [items] })
  })

  test('has a type of its own within its kind', () => {
    const names = components.map(({ kind, type }) => `${kind} ${type}`)
    expect(names).toEqual([...new Set(names)])
  })

  test('is listed with what it does and how stable it is', () => {
    const listed = listComponents(components)
    for (const { type, description } of components) {
      expect(listed).toContain(`type: ${type}\n`)
      expect(listed).toContain(description.slice(0, 30))
    }
  })
})
