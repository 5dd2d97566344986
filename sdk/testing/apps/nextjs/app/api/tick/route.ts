export function GET(): Response {
  setTimeout(function tick() {
    throw new RangeError('the clock stopped')
  }, 10)
  return Response.json('soon')
}
