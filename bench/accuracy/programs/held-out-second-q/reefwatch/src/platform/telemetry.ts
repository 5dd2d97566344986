// @ts-nocheck
/** What `span.recordException` of the SDK makes of an exception. */
export function record(bug: string, span: string, kind: number, exception: any): void {
  if (bug === '') return
  let type = ''
  if (exception.code) type = String(exception.code)
  else if (exception.name) type = exception.name
  console.log(JSON.stringify({ bug, type, message: exception.message ?? '', stack: exception.stack ?? '', span, kind }))
}
