// @ts-nocheck
export const collected: string[] = []

/** What `recordException` of the SDK makes of an exception. */
export function record(bug: string, span: string, error: unknown) {
  let type = ''
  let message = ''
  let stack = ''
  if (typeof error === 'string') message = error
  else if (error) {
    if (error.code) type = String(error.code)
    else if (error.name) type = error.name
    message = error.message ?? ''
    stack = error.stack ?? ''
  }
  collected.push(JSON.stringify({ bug, type, message, stack, span, kind: 1 }))
}
