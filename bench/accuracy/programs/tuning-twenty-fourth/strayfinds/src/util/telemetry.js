export function recordFailure(bug, failure, span, kind) {
  const of = { bug, type: '', message: '', stack: '', span, kind }
  if (typeof failure === 'string') of.message = failure
  else if (failure) {
    if (failure.code) of.type = String(failure.code)
    else if (failure.name) of.type = String(failure.name)
    if (failure.message) of.message = String(failure.message)
    if (failure.stack) of.stack = String(failure.stack)
  }
  console.log(JSON.stringify(of))
}
