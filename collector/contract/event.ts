import type { ExceptionEvent } from '../model/event.ts'

const AT = '1700000000000000000'

/** A whole event of the service `shop`, as it leaves the inbox: one exception without frames. `over` replaces what a test is about. */
export function exampleEvent(over: Partial<ExceptionEvent> = {}): ExceptionEvent {
  return {
    id: '018bcfe5680000112233445566778899',
    project: 'default',
    signal: 'traces',
    time: AT,
    receivedAt: AT,
    service: 'shop',
    environment: '',
    release: '',
    level: 'error',
    exceptions: [{ type: 'TypeError', message: 'x is not a function', frames: [], stack: '' }],
    breadcrumbs: [],
    trace: [],
    attributes: {},
    resource: {},
    scrubbed: [],
    notes: [],
    sampleRate: 1,
    ...over,
  }
}
