import { describe, expect, it } from 'vitest'
import { exampleEvent } from '../../collector/testing.ts'
import type { Fingerprint } from '../../collector/api.ts'
import { fingerprintV1 } from './v1.ts'

/** An error of Elixir with calls at `file function`, newest first, a library's in brackets. */
function failed(type: string, message: string, ...calls: string[]): Fingerprint {
  const frames = calls.map((call, i) => {
    const [file, name] = call.replace(/^\[|\]$/g, '').split(' ') as [string, string]
    const raw = { function: name, file, line: 10 + i, column: 0 }
    return { ...raw, module: '', inApp: !call.startsWith('['), raw, status: 'raw' as const }
  })
  return fingerprintV1(
    exampleEvent({ exceptions: [{ type, message, stack: '', frames }], resource: { 'telemetry.sdk.language': 'erlang' } }),
  )
}

describe('an error of Elixir', () => {
  it('that a library raised behind a door of the program, which shows no other call, is told by its words', () => {
    const round = failed('Elixir.ArgumentError', 'precision 16 is out of valid range', '[lib/float.ex round/2]', 'lib/doors.ex attempt/3')
    const registry = failed('Elixir.ArgumentError', 'unknown registry: Hall', '[lib/registry.ex info!/1]', 'lib/doors.ex attempt/3')
    expect(round.app).not.toBe(registry.app)
    const called = (message: string) => failed('Elixir.ArgumentError', message, '[lib/float.ex round/2]', 'lib/prices.ex rounded/1').app
    expect(called('precision 16 is out of valid range')).toBe(called('precision 17 is out of valid range'))
  })

  it('behind a call that may turn out to be a door is told with what would count without it', () => {
    const empty = (...calls: string[]) => failed('Elixir.Enum.EmptyError', 'empty error', '[lib/enum.ex reduce/2]', ...calls)
    const [layered, plain] = [empty('lib/layers.ex locale/1', 'lib/main.ex serve/3'), empty('lib/run.exs anonymous fn/1 in (file)')]
    const [door] = layered.callers!
    expect(door!.call).toBe(layered.parts.app.at(-1))
    expect(plain.own).toContain(door!.without)
    expect(layered.partial ?? []).not.toContain(door!.without)
  })

  it('that says which argument it refused is of that and of why', () => {
    const refused = (what: string) =>
      failed(
        'Elixir.ArgumentError',
        `errors were found at the given arguments:\n\n  * ${what}\n`,
        '[ets.erl lookup/2]',
        'lib/store.ex points/2',
      )
    expect(refused('2nd argument: not a key that exists in the table').app).not.toBe(
      refused('1st argument: the table identifier does not refer to an existing ETS table').app,
    )
    expect(refused('2nd argument: not a key that exists in the table').parts.app[0]).toBe(
      'type:ArgumentError 2nd argument: not a key that exists in the table',
    )
  })
})
