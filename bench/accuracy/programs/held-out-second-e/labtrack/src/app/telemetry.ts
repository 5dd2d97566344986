// @ts-nocheck
export interface Failure {
  label: number
  error: any
  span: string
  kind: number
}

/** As `Span.recordException` of the SDK reads an exception. */
function describe(exception: any): { type: string; message: string; stack: string } {
  const sent = { type: '', message: '', stack: '' }
  if (typeof exception === 'string') sent.message = exception
  else if (exception) {
    if (exception.code) sent.type = exception.code.toString()
    else if (exception.name) sent.type = exception.name
    if (exception.message) sent.message = exception.message
    if (exception.stack) sent.stack = exception.stack
  }
  return sent
}

export function emit({ label, error, span, kind }: Failure): void {
  process.stdout.write(`${JSON.stringify({ bug: label, ...describe(error), span, kind })}\n`)
}
