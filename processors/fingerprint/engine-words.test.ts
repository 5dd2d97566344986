import { describe, expect, it } from 'vitest'
import { tellsAlone } from './v1/alone.ts'
import { A_PROPERTY, engineMessage, propertyOfNothing } from './v1/engine-message.ts'
import { ENGINE_ROWS, NOTHING } from './v1/engine-words.ts'

const EXAMPLES = ENGINE_ROWS.flatMap(({ what, reads, examples }) => examples.map((example) => [example, what, reads] as const))

describe('what engines say of a mistake', () => {
  it.each(EXAMPLES)('in the words of one: %s is %s', (example, what, reads) => {
    if (reads === undefined) return expect(engineMessage('Error', example)).toBe(what)
    const wanted = what === '<name> is nothing' && example.startsWith('cart.') ? 'total is nothing' : what.replace('<name>', 'total')
    expect(engineMessage('Error', example.replace('<name>', 'total'))).toBe(wanted)
  })

  it('is of any program where no name is in it', () => {
    for (const { what, reads } of ENGINE_ROWS)
      if (reads === undefined) expect(tellsAlone({ parts: ['type:Error', `message:${what}`], by: 'message' }), what).toBe(false)
  })

  it.each([
    ["Cannot read properties of undefined (reading 'id')", 'property id of nothing'],
    ["undefined is not an object (evaluating 'e.id')", 'property id of nothing'],
    ["undefined is not an object (evaluating 'e.rows[0].id')", 'property id of nothing'],
    ["undefined is not an object (evaluating 'e.done=!0')", 'property done of nothing'],
    ["undefined is not an object (evaluating 'e.find((e)=>e.id==='a').name')", 'property name of nothing'],
    ["Cannot read properties of undefined (reading '0')", 'property [] of nothing'],
    ["Cannot read properties of undefined (reading '#id')", A_PROPERTY],
    // What was taken apart, or walked through: no property was asked for.
    ["null is not an object (evaluating '/a(b)/.exec(e)')", NOTHING],
    ["undefined is not an object (evaluating 'rows')", NOTHING],
    ['e[t.key] is undefined', NOTHING],
  ])('names what was wanted: %s', (message, what) => {
    expect(engineMessage('TypeError', message)).toBe(what)
  })

  it.each([
    '(0 , n.reducer) is not a function',
    '(0, n.reducer) is not a function',
    'e.reducer is not a function',
    "e.reducer is not a function. (In 'e.reducer(t)', 'e.reducer' is undefined)",
    "undefined is not a function (evaluating 'e.reducer(t)')",
  ])('names what is called, whoever calls it: %s', (message) => {
    expect(engineMessage('TypeError', message)).toBe('reducer is no function')
  })

  it.each(['r is not a function', '(0 , c[e.type]) is not a function'])('says nothing of a name that a minifier made: %s', (message) => {
    expect(engineMessage('TypeError', message)).toBe(' is no function')
  })

  it.each(['no coupon', 'Expected 3 rows in the JSON file', 'invalid date of birth', 'Invalid URLs were left out: 3'])(
    'is not what the application says: %s',
    (message) => {
      expect(engineMessage('Error', message)).toBeUndefined()
    },
  )

  it('says what was wanted of nothing, and that it is not said', () => {
    expect(propertyOfNothing('property id of nothing')).toBe('id')
    expect(propertyOfNothing(NOTHING)).toBe('')
    expect(propertyOfNothing('a failed fetch')).toBeUndefined()
  })

  it('takes linear time', () => {
    const { user } = process.cpuUsage()
    for (const unit of ['a', '(', "'", 'e.', '[a]', 'Expected ', '"a" is ', "undefined is not an object (evaluating 'e("])
      engineMessage('TypeError', unit.repeat(100_000))
    expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(0.5)
  })
})
