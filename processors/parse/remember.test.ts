import { describe, expect, it } from 'vitest'
import { toFrame } from './parsed.ts'
import { LINE_LENGTH, LINES_REMEMBERED, remember } from './remember.ts'

function counted() {
  const asked: string[] = []
  const read = remember((line) => {
    asked.push(line)
    return line.startsWith('at ') ? toFrame(line.slice(3), { file: line, line: 1, column: 2 }, { module: 'm', inApp: true }) : undefined
  })
  return { asked, read }
}

describe('remember', () => {
  it('reads a line once, and answers a frame of its own each time', () => {
    const { asked, read } = counted()
    const [first, second] = [read('at total'), read('at total')]
    expect(second).toEqual(first)
    first!.raw.file = first!.file = '[redacted]'
    expect(read('at total')).toEqual(second)
    expect(asked).toEqual(['at total'])
  })

  it('remembers no line that is no frame, and none that is too long', () => {
    const { asked, read } = counted()
    const long = `at ${'x'.repeat(LINE_LENGTH - 2)}`
    expect([read('no frame'), read('no frame'), read(long), read(long)].map((frame) => frame?.file)).toEqual([
      undefined,
      undefined,
      long,
      long,
    ])
    expect(asked).toHaveLength(4)
    read(long.slice(0, -1))
    read(long.slice(0, -1))
    expect(asked).toHaveLength(5)
  })

  it('forgets all when there are too many', () => {
    const { asked, read } = counted()
    for (let i = 0; i < LINES_REMEMBERED; i++) read(`at ${i}`)
    read('at 0')
    expect(asked).toHaveLength(LINES_REMEMBERED)
    read('at another')
    read('at 0')
    expect(asked.slice(LINES_REMEMBERED)).toEqual(['at another', 'at 0'])
  })

  it('keeps each sign of a line, also half of a pair', () => {
    const { read } = counted()
    expect([1, 2].map(() => read('at \u00e9\ud83d')!.function)).toEqual(['\u00e9\ud83d', '\u00e9\ud83d'])
  })
})
