/** As `recordException` of the SDK does. */
export function recordOf(bug, span, error) {
  const type = error.code ? String(error.code) : error.name
  return { bug, type, message: error.message, stack: error.stack ?? '', span, kind: 1 }
}
