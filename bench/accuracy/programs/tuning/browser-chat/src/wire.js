export function encode(message) {
  return JSON.stringify(message)
}

export function decode(text) {
  return JSON.parse(text)
}

export function reconnect(attempts, transport) {
  if (attempts > 3) throw new Error(`gave up after ${attempts} attempts`)
  return transport.openConnection(attempts)
}
