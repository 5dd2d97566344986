// @ts-nocheck
interface Like { code?: unknown; name?: string; message?: string; stack?: string }

export function report(bug: string, thrown: unknown, span: string, kind: number): void {
  let type = ''
  let message = ''
  let stack = ''
  if (typeof thrown === 'string') message = thrown
  else {
    const error = (thrown ?? {}) as Like
    if (error.code) type = String(error.code)
    else if (error.name) type = error.name
    if (error.message) message = error.message
    if (error.stack) stack = error.stack
  }
  process.stdout.write(`${JSON.stringify({ bug, type, message, stack, span, kind })}\n`)
}
