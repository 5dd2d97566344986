import type { ExceptionEvent, IgnoreRule } from '../../../collector/api.ts'
import { exampleEvent } from '../../../collector/testing.ts'

/** Something that is sent, with what the rules look at; a name says what it is. */
export interface Example {
  what: string
  type: string
  message?: string
  language?: string
  /** As the runtime writes it. */
  stack?: string
  status?: number
  kind?: number
  errorOf?: 'span' | 'log'
  url?: string
  route?: string
  userAgent?: string
}

/** What a rule must drop, and what looks like it and must go on. */
export interface Cases {
  rule: IgnoreRule
  drops: Example[]
  keeps: Example[]
}

/** As it comes out of the inbox: `parse` has not seen it. */
export function eventOf({
  type,
  message = '',
  language,
  stack = '',
  status,
  kind,
  errorOf,
  url,
  route,
  userAgent,
}: Example): ExceptionEvent {
  return exampleEvent({
    exceptions: [{ type, message, frames: [], stack }],
    resource: language === undefined ? {} : { 'telemetry.sdk.language': language },
    ...(errorOf !== undefined && { errorOf }),
    ...(kind !== undefined && { span: { name: 'GET /', kind, status: { code: 2, message: '' } } }),
    request: {
      ...(status !== undefined && { status }),
      ...(url !== undefined && { url }),
      ...(route !== undefined && { route }),
      ...(userAgent !== undefined && { userAgent }),
    },
  })
}

/** A Python traceback of these frames, oldest call first, that ends with `last`. */
export function traceback(last: string, ...frames: [file: string, name: string][]): string {
  const lines = frames.map(([file, name]) => `  File "${file}", line 10, in ${name}\n    call()`)
  return ['Traceback (most recent call last):', ...lines, last].join('\n')
}
