import { describe, expect, it } from 'vitest'
import { exampleEvent } from '../../collector/testing.ts'
import { parseEvent } from '../parse/parse.ts'
import { fingerprintV1 } from './v1.ts'
import { panicKind } from './v1/panic.ts'
import { wordsOf } from './v1/words.ts'

describe('panicKind', () => {
  it.each([
    ['runtime error: invalid memory address or nil pointer dereference', 'nil'],
    ['runtime error: integer divide by zero', 'divide'],
    ['attempt to calculate the remainder with a divisor of zero', 'divide'],
    ['assignment to entry in nil map', 'map'],
    ['close of closed channel', 'channel'],
    ['interface conversion: interface {} is string, not int', 'conversion'],
    ['called `Option::unwrap()` on a `None` value', 'None'],
    ['called `Result::unwrap()` on an `Err` value: ParseIntError { kind: Empty }', 'Err'],
    ['already borrowed: BorrowMutError', 'borrow'],
    ['RefCell already mutably borrowed', 'borrow'],
    ['worker panicked: runtime error: integer divide by zero', 'divide'],
    ['recovered from panic: interface conversion: interface {} is string, not int', 'conversion'],
    ['runtime error: index out of range [5] with length 3', ''],
    ['runtime error: slice bounds out of range [:5] with capacity 3', ''],
    ['attempt to subtract with overflow', ''],
    ['no berth left', ''],
  ])('of %s is %j', (message, kind) => {
    expect(panicKind(message)).toBe(kind)
  })
})

describe('a panic of Go', () => {
  const panicked = (type: string, message: string, ...above: string[]) => {
    const calls = [...above, 'panic', 'example.com/port/berth.(*Berth).Dock', 'main.main']
    const stack = ['goroutine 1 [running]:', ...calls.map((call) => `${call}({0x1, 0x2})\n\t${fileOf(call)} +0x1`)].join('\n')
    const event = exampleEvent({ exceptions: [{ type, message, frames: [], stack }], resource: { 'telemetry.sdk.language': 'go' } })
    parseEvent(event)
    return fingerprintV1(event)
  }
  const fileOf = (call: string): string =>
    call === 'panic' ? '/usr/local/go/src/runtime/panic.go:860' : `/srv/port/${call.includes('berth') ? 'berth/berth' : 'main'}.go:12`

  it('is one, whatever type its value has or was wrapped in by who recovered it', () => {
    const bare = panicked('.string', 'no berth for 12 metres')
    const wrapped = panicked('example.com/port/telemetry.panicError', 'no berth for 14 metres', 'main.recovered')
    expect(wrapped.app).toBe(bare.app)
    expect(bare.parts.app).toEqual(['type:panic', 'example.com/port/berth:(*Berth).Dock'])
  })

  it('has the words of before it was recovered', () => {
    expect(wordsOf('panic', 'worker panicked: meter M-3 is frozen')).toBe(wordsOf('panic', 'meter M-4 is frozen'))
  })

  it('is of the mistake that the runtime says', () => {
    const nil = 'runtime error: invalid memory address or nil pointer dereference'
    expect(panicked('runtime.errorString', nil).app).toBe(panicked('example.com/port/telemetry.panicError', nil).app)
    expect(panicked('runtime.errorString', nil).app).not.toBe(
      panicked('runtime.boundsError', 'runtime error: index out of range [5] with length 3').app,
    )
  })
})
