import { expect, test } from 'vitest'
import type { ServiceInfo } from '#lib/api/types.ts'
import { addDrops, reasonOf } from './rules.ts'

test('drops are added over services, those of one day apart', () => {
  const services: Pick<ServiceInfo, 'drops' | 'dropsByDay'>[] = [
    { drops: { health_check: 7, same_error: 1 }, dropsByDay: [{ day: '2026-11-25', drops: { health_check: 3 } }] },
    { drops: { health_check: 5 }, dropsByDay: [{ day: '2026-11-24', drops: { health_check: 5 } }] },
  ]
  expect(addDrops(services, '2026-11-25')).toEqual({ health_check: { day: 3, all: 12 }, same_error: { day: 0, all: 1 } })
})

test('a reason is told in words, also one that nobody knows', () => {
  expect(reasonOf('health_check')).toBe('health checks')
  expect(reasonOf('same_error')).toBe('seen already on another span')
  expect(reasonOf('a_new_one')).toBe('a new one')
})
