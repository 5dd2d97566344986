import {
  type BatchContext,
  type Connector,
  type ConsumeResult,
  decodeHits,
  defineConnector,
  type OtlpRequest,
  type Signal,
  type SignalData,
  summarize,
  z,
} from '../../collector/api.ts'
import { admitAll, type Admit } from './admit.ts'
import { find } from './find.ts'

const glob = z.string().max(256).optional()
const project = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,62}$/, 'expected lower-case letters, digits, - and _, at most 63 of them')

const config = z.strictObject({
  routing: z
    .array(
      z.strictObject({
        service: glob.describe('Glob over service.name.'),
        namespace: glob.describe('Glob over service.namespace.'),
        environment: glob.describe('Glob over deployment.environment.name.'),
        project: project.describe('Where what matches all three goes.'),
      }),
    )
    .max(1000)
    .default([])
    .describe('Projects of what comes without a key: the first line that matches decides, else it is the project of the receiver.'),
})

/** `admit` stands between the scan and the inbox; it lets all through until limits are configured. */
export const exceptionsWith = (admit: Admit) =>
  defineConnector({
    type: 'exceptions',
    description: 'Finds the exceptions in traces and logs and makes one event of each.',
    stability: 'alpha',
    connects: [
      ['traces', 'exceptions'],
      ['logs', 'exceptions'],
    ],
    config,
    create: ({ routing }, next, host): Connector => ({
      async consume(_signal: Signal, data: SignalData[Signal], context: BatchContext): Promise<ConsumeResult> {
        const request = data as OtlpRequest
        const found = find(request, decodeHits, summarize(request), routing, admit)
        if (found.sameError > 0) host.metrics.add('faultline_exceptions_dropped', found.sameError, { reason: 'same_error' })
        if (found.refused > 0) host.metrics.add('faultline_exceptions_refused', found.refused)
        if (found.refused > 0 && found.events.length === 0) return { rejected: found.rejected, reason: found.reason ?? '' }
        // Without an inbox between, processors change the events: then none may share what others hold.
        const events = host.side === 'both' && found.events.length > 0 ? JSON.parse(JSON.stringify(found.events)) : found.events
        const result = await next.exceptions?.consume(events, { ...context, usage: found.usage })
        const rejected = found.rejected + (result?.rejected ?? 0)
        if (rejected === 0) return { rejected }
        return { rejected, reason: [found.reason, result?.reason].filter((reason) => reason !== undefined).join(' ') }
      },
    }),
  })

export default exceptionsWith(admitAll)
