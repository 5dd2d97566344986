import { describe, expect, test } from 'vitest'
import { windowsOf } from './find-windows.ts'
import { rulesOf } from './testing/alerting.ts'
import { WindowRoom } from './window-room.ts'

const windowsWith = (moreThan: number) => windowsOf(rulesOf([{ name: 'Many', when: { events: { more_than: moreThan, within: '10m' } } }]))
const [window] = windowsWith(100) as [ReturnType<typeof windowsOf>[number]]
const summed = (...windows: unknown[]) => ({ near: [], unknown: windows })
const nothing = summed()
const tick = (second: number) => ({ from: (second - 1) * 1000, to: second * 1000 })

describe('the room of a window', () => {
  test('is asked for first, and then when as much was stored as there was room for', () => {
    const room = new WindowRoom()
    expect(room.take([window], tick(1), 5)).toEqual(summed(window))
    room.set({ window, mayBeMet: false, room: 30 })
    expect(room.take([window], tick(2), 20)).toEqual(nothing)
    expect(room.take([window], tick(3), 0)).toEqual(nothing)
    expect(room.take([window], tick(4), 9)).toEqual(nothing)
    expect(room.take([window], tick(5), 1)).toEqual(summed(window))
    expect(room.take([window], tick(6), 1)).toEqual(summed(window))
  })

  test('is none where the window may be met by now: then it is not summed again for ten seconds', () => {
    const room = new WindowRoom()
    room.take([window], tick(1), 5)
    room.set({ window, mayBeMet: true, room: -3 })
    expect(room.take([window], tick(2), 1)).toEqual({ near: [window], unknown: [] })
    expect(room.take([window], tick(3), 0)).toEqual(nothing)
    for (let second = 4; second <= 11; second++) expect(room.take([window], tick(second), 1)).toEqual({ near: [window], unknown: [] })
    expect(room.take([window], tick(12), 1)).toEqual(summed(window))
    room.set({ window, mayBeMet: false, room: -3 })
    expect(room.take([window], tick(13), 1)).toEqual(summed(window))
  })

  test('is asked for anew where seconds are missing, or the rule is another', () => {
    const room = new WindowRoom()
    room.take([window], tick(1), 5)
    room.set({ window, mayBeMet: false, room: 90 })
    expect(room.take([window], tick(2), 1)).toEqual(nothing)
    const others = windowsWith(99)
    expect(room.take(others, tick(3), 1)).toEqual(summed(...others))
    expect(room.take([window], tick(4), 1)).toEqual(summed(window))
    room.set({ window, mayBeMet: false, room: 90 })
    expect(room.take([window], tick(6), 1)).toEqual(summed(window))
  })
})
