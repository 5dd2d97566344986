import { describe, expect, it } from 'vitest'
import { exampleEvent } from '../../collector/testing.ts'
import { groupInOrder } from '../../collector/store/issues/fingerprint-map.ts'
import type { ExceptionEvent, Frame } from '../../collector/api.ts'
import { fingerprintV1 } from './v1.ts'

/** An error of the application that came through these calls, `file function`, newest first. */
function failed(type: string, calls: readonly string[], at = { line: 10, column: 7 }): ExceptionEvent {
  const frames = calls.map((call, i): Frame => {
    const [file, name] = call.split(' ') as [string, string]
    const raw = { function: name, file: `/srv/src/${file}.js`, line: at.line, column: at.column + i }
    return { ...raw, module: '', inApp: true, raw, status: 'raw' }
  })
  const event = exampleEvent({
    exceptions: [{ type, message: 'refused', stack: '', frames }],
    resource: { 'telemetry.sdk.language': 'nodejs' },
  })
  return { ...event, fingerprint: fingerprintV1(event) }
}

const PARTS = ['cart price', 'order place', 'stock move', 'mail send', 'user rename', 'report total', 'label print', 'route plan']
/** As many failures as show that a call takes in any work. */
const learned = (door: string): ExceptionEvent[] => PARTS.map((part) => failed('RangeError', [part, door, 'main main']))

describe('a call that many failures come through', () => {
  const [desk, shelf] = ['doors underLock', 'doors openShift']
  const delivery = (door: string): ExceptionEvent => failed('DeliveryFailed', ['delivery deliver', door, 'main main'])

  it('is told of each, with what would count without it', () => {
    const { through, callers, app } = delivery(desk).fingerprint!
    expect(through).toEqual(['delivery:deliver', 'doors:underLock', 'main:main'])
    expect(callers).toEqual([{ call: 'doors:underLock', without: failed('DeliveryFailed', ['delivery deliver']).fingerprint!.app }])
    expect(callers![0]!.without).not.toBe(app)
  })

  it('counts as a caller until it is known for a door', () => {
    expect(new Set(groupInOrder([delivery(desk), delivery(shelf)])).size).toBe(2)
  })

  it('does not keep apart what came through another one, once both are known', () => {
    const issues = groupInOrder([...learned(desk), delivery(desk), ...learned(shelf), delivery(shelf)])
    expect(issues.at(-1)).toBe(issues[PARTS.length])
  })

  it('lets go what it kept apart before it was known', () => {
    const issues = groupInOrder([delivery(desk), ...learned(desk), ...learned(shelf), delivery(shelf)])
    expect(issues.at(-1)).toBe(issues[0])
  })

  it('leaves the callers that have the bug', () => {
    const check = (caller: string): ExceptionEvent => failed('RangeError', ['stamps inRange', caller, 'doors underLock', 'main main'])
    const issues = groupInOrder([...learned(desk), check('visits plan'), check('seats book')])
    expect(issues.at(-1)).not.toBe(issues.at(-2))
  })

  it('is one of its service alone', () => {
    const elsewhere = learned(desk).map((event) => ({ ...event, service: 'other' }))
    const issues = groupInOrder([...elsewhere, ...learned(shelf), delivery(desk), delivery(shelf)])
    expect(issues.at(-1)).not.toBe(issues.at(-2))
  })

  it('is none of a build of shortened names', () => {
    const event = failed('TypeError', ['main-3f2a91c4.min t', 'main-3f2a91c4.min e', 'main-3f2a91c4.min n'], { line: 1, column: 48_000 })
    expect(event.fingerprint).not.toHaveProperty('through')
  })
})

describe('what a door of the program writes before whatever failed behind it', () => {
  const said = (message: string, language = 'rust'): ExceptionEvent => {
    const event = exampleEvent({
      exceptions: [{ type: language === 'go' ? '*fmt.wrapError' : '', message, stack: '', frames: [] }],
      resource: { 'telemetry.sdk.language': language },
    })
    return { ...event, fingerprint: fingerprintV1(event) }
  }
  const CAUSES = ['price', 'order', 'stock', 'letter', 'reader', 'report', 'label', 'route'].map((what) => `${what} of the basket has gone`)

  it.each(['rust', 'go'])('is learned from many failures of %s, and does not keep apart what came through another door', (language) => {
    const plain = said('voucher 4711 was used before', language)
    const behind = said('consuming parcel events: voucher 12 was used before', language)
    expect(behind.fingerprint!.through).toEqual(['message:voucher <number> was used before', 'head:consuming parcel events'])
    expect(new Set(groupInOrder([plain, behind])).size).toBe(2)
    const issues = groupInOrder([plain, ...CAUSES.map((cause) => said(`consuming parcel events: ${cause}`, language)), behind])
    expect(issues.at(-1)).toBe(issues[0])
    expect(new Set(issues).size).toBe(1 + CAUSES.length)
  })

  it('keeps apart what was said behind it', () => {
    const events = [...CAUSES, ...CAUSES.map((cause) => cause.replace(' of the basket has gone', ' list was never there'))]
    expect(new Set(groupInOrder(events.map((cause) => said(`consuming parcel events: ${cause}`)))).size).toBe(2 * CAUSES.length)
  })

  it('is nothing to learn where too little is said behind it', () => {
    expect(said('load settings: not found').fingerprint!.through).toBeUndefined()
  })
})
