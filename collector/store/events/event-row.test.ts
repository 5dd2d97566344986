import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../model/limits.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import { testEvent } from '../test-event.ts'
import { eventRow, tagsOf, userOf } from './event-row.ts'

const event = (change: Partial<Parameters<typeof testEvent>[0]> = {}) => testEvent({ at: Date.UTC(2026, 9, 5), app: 'a', ...change })

describe('tags', () => {
  test('are the scalar attributes and a few of the resource, without the exception itself', () => {
    const tags = tagsOf(
      event({
        attributes: { tenant: 'acme', count: 3, ok: true, nothing: null, list: ['a'], empty: '', 'exception.type': 'TypeError' },
        resource: { 'host.name': 'web-1', 'process.runtime.name': 'nodejs', 'process.pid': 7 },
        request: { route: '/cart', method: 'GET' },
      }),
    )
    expect(tags).toEqual({
      host: 'web-1',
      runtime: 'nodejs',
      'http.route': '/cart',
      'http.method': 'GET',
      tenant: 'acme',
      count: '3',
      ok: 'true',
    })
  })

  test('are first what the SDK sent as tags, by their own names, and not what it says beside them', () => {
    const attributes = {
      'faultline.event.id': 'e'.repeat(32),
      'faultline.contexts': '{"cart":{"items":3}}',
      'faultline.feature_flags': '{"new":true}',
      'faultline.dropped': '{"sampled":1}',
      'faultline.mechanism': 'onerror',
      'faultline.level': 'error',
      'faultline.handled': false,
      'session.id': '7433e5bb',
      'faultline.tags.area': 'checkout',
      area: 'an attribute of that name',
    }
    expect(tagsOf(event({ attributes }))).toMatchObject({ mechanism: 'onerror', area: 'checkout' })
    expect(Object.keys(tagsOf(event({ attributes })))).toEqual(['mechanism', 'area'])
  })

  test('are limited in number and length; what is over stays in the event', () => {
    const attributes = Object.fromEntries(Array.from({ length: LIMITS.tags + 50 }, (_, i) => [`k${i}`, 'v']))
    expect(Object.keys(tagsOf(event({ attributes })))).toHaveLength(LIMITS.tags)
    const long = { fits: 'x'.repeat(LIMITS.tagLength), long: 'x'.repeat(LIMITS.tagLength + 1), ['k'.repeat(LIMITS.tagLength + 1)]: 'v' }
    expect(Object.keys(tagsOf(event({ attributes: long })))).toEqual(['fits'])
    expect((eventRow(event({ attributes: long })).event as ExceptionEvent).attributes).toEqual(long)
  })
})

describe('a row', () => {
  test('counts a sampled event for all that it stands for', () => {
    expect(eventRow(event({ sampleRate: 0.25 })).weight).toBe(4)
  })

  test('knows a user by id, else by e-mail, name or address', () => {
    expect(userOf(event({ user: { id: 'i', email: 'e' } }))).toBe('i')
    expect(userOf(event({ user: { id: '', email: 'e', name: 'n' } }))).toBe('e')
    expect(userOf(event({ user: { ip: '10.0.0.1' } }))).toBe('10.0.0.1')
    expect(userOf(event())).toBe('')
  })

  test('stands under the app hash, or the system hash where no app frame speaks', () => {
    const both = event({ app: 'x', system: 'y' })
    expect(eventRow(both)).toMatchObject({ fingerprint: both.fingerprint!.app, system_fingerprint: both.fingerprint!.system })
    const system = event({ app: undefined, system: 'y' })
    expect(eventRow(system).fingerprint).toBe(system.fingerprint!.system)
  })
})
