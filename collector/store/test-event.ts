import { createHash } from 'node:crypto'
import { exampleEvent } from '../contract/event.ts'
import type { ExceptionEvent } from '../model/event.ts'
import { fromMs } from '../model/time.ts'

export interface TestEvent extends Partial<Omit<ExceptionEvent, 'time' | 'fingerprint' | 'exceptions'>> {
  /** Milliseconds since the epoch. */
  at: number
  app?: string | undefined
  system?: string
  /** Of type and message alone. */
  words?: string
  vague?: boolean
  /** Of what would be known without places or callers. */
  partial?: string
  /** `partial` is all that is known. */
  own?: boolean
  likely?: boolean
  /** The call that failed, and those that it came through. */
  through?: string[]
  /** Of `through`, the one that counts in `app`, and what that would be without. */
  caller?: { call: string; without: string }
  by?: 'frames' | 'message'
  type?: string
  message?: string
  file?: string
  function?: string
}

let serial = 0

/** A whole event for tests: received when it happened, one frame, fingerprints by hashes of the given words. */
export function testEvent({
  at,
  app,
  system = app ?? 'system',
  type = 'TypeError',
  message = 'x is not a function',
  words,
  vague,
  partial,
  own,
  likely,
  through,
  caller,
  by = 'frames',
  ...rest
}: TestEvent): ExceptionEvent {
  const { file = 'src/cart.ts', function: name = 'Cart.total', ...overrides } = rest
  const raw = { function: name, file, line: 3, column: 7 }
  const hash = (word: string): string => createHash('md5').update(word).digest('hex')
  return exampleEvent({
    id: at.toString(16).padStart(12, '0') + createHash('sha256').update(`${serial++}`).digest('hex').slice(0, 20),
    time: fromMs(at),
    receivedAt: fromMs(at),
    environment: 'prod',
    release: '1.0.0',
    exceptions: [
      {
        type,
        message,
        stack: `${type}: ${message}\n    at ${name} (${file}:3:7)`,
        frames: [{ ...raw, module: '', inApp: true, raw, status: 'raw' }],
      },
    ],
    culprit: `${name} in ${file}`,
    fingerprint: {
      version: 1,
      ...(app === undefined ? {} : { app: hash(app) }),
      system: hash(system),
      ...(words === undefined ? {} : { message: hash(words) }),
      ...(vague === undefined ? {} : { vague }),
      ...(partial === undefined ? {} : { partial: [hash(partial)] }),
      ...(own === true && partial !== undefined ? { own: [hash(partial)] } : {}),
      ...(likely === undefined ? {} : { likely }),
      ...(through === undefined ? {} : { through }),
      ...(caller === undefined ? {} : { callers: [{ call: caller.call, without: hash(caller.without) }] }),
      by,
      parts: { app: [], system: [] },
    },
    ...overrides,
  })
}
