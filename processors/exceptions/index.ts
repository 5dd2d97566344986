import {
  ACCEPTED,
  type BatchContext,
  type Connector,
  type ConsumeResult,
  defineConnector,
  type ExceptionEvent,
  findErrors,
  type OtlpRequest,
  readExceptions,
  routingTable,
  type Session,
  type Signal,
  type SignalData,
  z,
} from '../../collector/api.ts'
import { admitAll, type Admit } from './admit.ts'
import { find, type Found } from './find.ts'
import { findSessions } from './sessions.ts'

const config = z.strictObject({
  routing: routingTable(1000)
    .default([])
    .describe('Projects of what comes without a key: the first line that matches decides, else it is the project of the receiver.'),
  error_spans: z.boolean().default(false).describe('Spans of status ERROR without an exception are events too, of a trace the deepest.'),
  error_logs: z.boolean().default(false).describe('Log records of severity ERROR and above without an exception are events too.'),
})

/** `admit` stands between the scan and the inbox; it lets all through until limits are configured. */
export const exceptionsWith = (admit: Admit) =>
  defineConnector({
    type: 'exceptions',
    description: 'Finds the exceptions in traces and logs and makes one event of each, and what logs say of sessions.',
    stability: 'alpha',
    connects: [
      ['traces', 'exceptions'],
      ['logs', 'exceptions'],
      ['logs', 'sessions'],
    ],
    config,
    borrows: true,
    create({ routing, error_spans, error_logs }, next, host): Connector {
      const wanted = { traces: error_spans, logs: error_logs, metrics: false }
      return {
        // The request is left behind before anything is waited for (`borrows`): its body is the most of it.
        consume: async (_signal: Signal, data: SignalData[Signal], context: BatchContext) => {
          const request = withErrors(data as OtlpRequest)
          const sessions = next.sessions === undefined ? [] : findSessions(request, routing, host.metrics)
          return handOver(find(request, routing, admit), sessions, context)
        },
      }

      function withErrors(request: OtlpRequest): OtlpRequest {
        return wanted[request.signal] ? findErrors(request) : request
      }

      async function handOver(found: Found, sessions: Session[], context: BatchContext): Promise<ConsumeResult> {
        if (found.refused > 0) host.metrics.add('faultline_exceptions_refused', found.refused)
        if (found.refused > 0 && found.raw.length === 0) return { rejected: found.rejected, reason: found.reason ?? '' }
        // At once, so that both come to the disk by the same fsync.
        const results = await Promise.all([
          passOn(found, context),
          sessions.length === 0 ? undefined : next.sessions?.consume(sessions, context),
        ])
        const rejected = results.reduce((sum, result) => sum + (result?.rejected ?? 0), found.rejected)
        if (rejected === 0) return ACCEPTED
        const reasons = [found.reason, ...results.map((result) => result?.reason)]
        return { rejected, reason: reasons.filter((reason) => reason !== undefined).join(' ') }
      }

      function passOn({ raw, usage }: Found, context: BatchContext): Promise<ConsumeResult> | undefined {
        const consumer = next.exceptions
        if (consumer?.consumeRaw !== undefined) return consumer.consumeRaw(raw, { ...context, usage: usage.list() })
        const read = raw.map(readExceptions)
        const sameError = read.flatMap((one) => one.sameError)
        // Processors change events, and events of a request share what surrounds them.
        const events = read.flatMap((one) => one.events).map((event) => JSON.parse(JSON.stringify(event)) as ExceptionEvent)
        for (const event of events) usage.addException(event)
        for (const event of sameError) usage.addDrop(event, 'same_error')
        if (sameError.length > 0) host.metrics.add('faultline_exceptions_dropped', sameError.length, { reason: 'same_error' })
        return consumer?.consume(events, { ...context, usage: usage.list() })
      }
    },
  })

export default exceptionsWith(admitAll)
