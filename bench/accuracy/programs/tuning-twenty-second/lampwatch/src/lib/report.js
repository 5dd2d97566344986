const kinds = { inbox: 4, stream: 4 }

/** What `recordException` of the SDK takes. */
export function report(bug, span, thrown) {
  const out = { bug, type: '', message: '', stack: '', span, kind: kinds[process.env.DOOR] ?? 0 }
  if (typeof thrown === 'string') out.message = thrown
  else if (thrown) {
    if (thrown.code) out.type = thrown.code.toString()
    else if (thrown.name) out.type = thrown.name
    if (thrown.message) out.message = thrown.message
    if (thrown.stack) out.stack = thrown.stack
  }
  console.log(JSON.stringify(out))
}
