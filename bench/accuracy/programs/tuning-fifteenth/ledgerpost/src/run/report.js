// @ts-nocheck
// What `recordException` of the SDK makes of an exception.
export function send(bug, span, error) {
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
  console.log(JSON.stringify({ bug, type, message, stack, span, kind: process.env.DOOR === 'http' ? 1 : 4 }))
}
