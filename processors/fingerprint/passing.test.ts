import { describe, expect, it } from 'vitest'
import { exampleEvent } from '../../collector/testing.ts'
import type { Exception } from '../../collector/api.ts'
import { parseEvent } from '../parse/parse.ts'
import { fingerprintV1 } from './v1.ts'

function grouped(language: string, type: string, message: string, stack: string) {
  const exception: Exception = { type, message, frames: [], stack }
  const event = exampleEvent({ exceptions: [exception], resource: { 'telemetry.sdk.language': language } })
  parseEvent(event)
  return fingerprintV1(event)
}

const call = (place: string, name: string): string => `  File "${place}", line 7, in ${name}\n    ...\n`
const python = (...parts: string[]): string => `Traceback (most recent call last):\n${parts.join('')}`

describe('a cause that comes and goes', () => {
  it('is how a wait was ended, which newer versions of Python show below a timeout', () => {
    const outer =
      call('/srv/ward/rounds.py', 'roundsDue') +
      call('/usr/lib/python3.12/asyncio/tasks.py', 'wait_for') +
      'asyncio.exceptions.TimeoutError\n'
    const ended =
      python(
        call('/srv/ward/beds.py', 'free'),
        call('/usr/lib/python3.12/asyncio/tasks.py', 'sleep'),
        'asyncio.exceptions.CancelledError\n',
      ) + '\nThe above exception was the direct cause of the following exception:\n\n'
    const newer = grouped('python', 'TimeoutError', '', ended + python(outer))
    expect(newer.parts.app).toEqual(['type:TimeoutError', 'rounds:roundsDue'])
    expect(newer.app).toBe(grouped('python', 'asyncio.exceptions.TimeoutError', '', python(outer)).app)
  })

  it('is that a text was read, but is no day', () => {
    const type = 'java.time.format.DateTimeParseException'
    const at = '\tat java.base/java.time.LocalDate.parse(LocalDate.java:8)\n\tat net.example.ward.Stay.until(Stay.java:9)\n'
    const text = `${type}: Text '2031-02-30' could not be parsed: Invalid date\n${at}`
    const cause =
      "Caused by: java.time.DateTimeException: Invalid date 'FEBRUARY 30'\n\tat java.base/java.time.LocalDate.create(LocalDate.java:4)\n\t... 2 more\n"
    const day = grouped('java', type, "Text '2031-02-30' could not be parsed: Invalid date", text + cause)
    const words = grouped(
      'java',
      type,
      "Text 'soon' could not be parsed at index 0",
      `${type}: Text 'soon' could not be parsed at index 0\n${at}`,
    )
    expect(day.app).toBe(words.app)
  })
})

describe('a recursion that used up the stack', () => {
  const overflow = (...leaves: string[]): string =>
    `java.lang.StackOverflowError\n${[...leaves, ...Array.from({ length: 12 }, () => 'net.example.ward.Tree.size(Tree.java:3)'), 'net.example.ward.Desk.open(Desk.java:8)'].map((line) => `\tat ${line}\n`).join('')}`
  const of = (...leaves: string[]) => grouped('java', 'java.lang.StackOverflowError', '', overflow(...leaves))

  it('is of its cycle, not of what the cycle called last', () => {
    const plain = of()
    expect(of('net.example.ward.Tree$Node.children(Tree.java:40)').app).toBe(plain.app)
    expect(of('java.base/java.util.List.get(List.java:1)', 'net.example.ward.Tree$Node.children(Tree.java:40)').system).toBe(plain.system)
  })
})

describe('what is said of one mistake by several versions', () => {
  it('is the same of a socket that .NET could not connect', () => {
    const at = '   at Ward.Pager.Call(String name) in /srv/ward/Pager.cs:line 4'
    const [old, now] = ['System.Net.Sockets.SocketException', 'System.Net.Internals.SocketExceptionFactory+ExtendedSocketException'].map(
      (type) => grouped('dotnet', type, 'Connection refused', `${type}: Connection refused\n${at}`),
    )
    expect(now!.app).toBe(old!.app)
  })
})

describe('an enum of the JVM that lacks a constant', () => {
  it('is of whoever asked for it, as its own function is what a compiler wrote', () => {
    const asked = (by: string) => {
      const at = `\tat java.base/java.lang.Enum.valueOf(Enum.java:273)\n\tat com.acme.Crop.valueOf(Model.kt)\n\tat com.acme.${by}(Intake.kt:69)\n`
      const message = 'No enum constant com.acme.Crop.kiefer'
      return grouped('java', 'java.lang.IllegalArgumentException', message, `java.lang.IllegalArgumentException: ${message}\n${at}`)
    }
    expect(asked('Intake.crop').parts.app).toContain('com.acme.Intake:crop')
    expect(asked('Intake.crop').app).not.toBe(asked('Deliveries.read').app)
  })
})
