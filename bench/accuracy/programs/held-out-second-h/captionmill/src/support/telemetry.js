/** As `recordException` of the SDK reads an exception. */
export function report(exception) {
  if (typeof exception === 'string') return { type: '', message: exception, stack: '' }
  let type = ''
  if (exception.code) type = exception.code.toString()
  else if (exception.name) type = exception.name
  return { type, message: exception.message ?? '', stack: exception.stack ?? '' }
}
