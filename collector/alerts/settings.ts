import { z } from 'zod'
import { duration } from '../config/fields.ts'
import { quiet, type Quiet } from './quiet.ts'

/** What holds for all rules: the rest of the config of `alert_rules`. */
export const noiseFields = {
  quiet: quiet.optional().describe('Quiet hours of rules that have none of their own.'),
  baseline: duration()
    .prefault('24h')
    .describe('For so long the new issues of a service that began to send come in one message; 0 for never.'),
  storm_release: duration()
    .prefault('10m')
    .describe('So long after its first event a release is fresh: issues that it brings are gathered.'),
  trace_wait: duration()
    .prefault('500ms')
    .describe('How long a change of an issue waits at least for other services of its trace; to the end of that second.'),
  route_limit: z
    .strictObject({ messages: z.number().int().min(1).default(60), within: duration().prefault('1h') })
    .prefault({})
    .describe('Messages to one route; what is over comes in one message at the end of the time. p1 is not held.'),
}

export interface NoiseSettings {
  quiet: Quiet | undefined
  baselineMs: number
  freshMs: number
  traceWaitMs: number
  routeMessages: number
  routeWithinMs: number
}

/** The fields as the config has them once checked. */
export type NoiseConfig = z.output<z.ZodObject<typeof noiseFields>>

export function noiseOf(config: NoiseConfig): NoiseSettings {
  return {
    quiet: config.quiet,
    baselineMs: config.baseline,
    freshMs: config.storm_release,
    traceWaitMs: config.trace_wait,
    routeMessages: config.route_limit.messages,
    routeWithinMs: config.route_limit.within,
  }
}
