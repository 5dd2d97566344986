import { describe, expect, test } from 'vitest'
import { ManualClock } from '../pipeline/clock.ts'
import { MAX_TEXT, createLogger } from './log.ts'
import type { LogOptions } from './log.ts'

function logger(options: Partial<LogOptions> & { isTTY?: boolean } = {}) {
  let text = ''
  const out = { write: (chunk: string) => void (text += chunk), ...(options.isTTY === undefined ? {} : { isTTY: options.isTTY }) }
  return { log: createLogger({ clock: new ManualClock(), out, ...options }), text: () => text }
}

describe('log', () => {
  test('is JSON where nobody reads along', () => {
    const { log, text } = logger({ fields: { process: 'work' } })
    log.info('stored a block', { events: 3, count: 5n })
    expect(JSON.parse(text())).toEqual({
      time: '2023-11-14T22:13:20.000Z',
      level: 'info',
      message: 'stored a block',
      process: 'work',
      events: 3,
      count: '5',
    })
  })

  test('is for people on a terminal', () => {
    const { log, text } = logger({ isTTY: true })
    log.warn('slow', { exporter: 'otlp', reason: 'no answer' })
    expect(text()).toBe('22:13:20.000 warn  slow exporter=otlp reason="no answer"\n')
  })

  test('is one line, whatever a sender wrote', () => {
    for (const isTTY of [true, false]) {
      const { log, text } = logger({ isTTY })
      log.error('a\nb\u001b[31mred\u2028c', { stack: 'x\ny', error: new Error('deep\ndown') })
      expect(text().split('\n')).toHaveLength(2)
      expect(text()).not.toContain('\u001b')
    }
  })

  test('prints no secret, neither by its name nor by its form', () => {
    const { log, text } = logger()
    log.info('connects to mongodb://ann:hunter2@db.example.com/', {
      password: 'hunter2',
      config: { api_key: 'hunter2', headers: [{ authorization: 'hunter2' }] },
      header: 'Bearer hunter2hunter2',
      count: 5,
    })
    expect(text()).not.toContain('hunter2')
    expect(text()).toContain('"count":5')
  })

  test('cuts long texts and endless depth', () => {
    const { log, text } = logger()
    const endless: Record<string, unknown> = {}
    endless['self'] = endless
    log.info('m'.repeat(MAX_TEXT * 2), { endless })
    expect(text().length).toBeLessThan(MAX_TEXT + 500)
  })

  test('leaves out what is below its level', () => {
    const { log, text } = logger({ level: 'warn' })
    log.info('not this')
    log.debug('nor this')
    expect(text()).toBe('')
  })
})
