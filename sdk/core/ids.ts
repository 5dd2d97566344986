/** So many random bytes as hex digits: 16 for a trace or an event, 8 for a span (OTLP 1.11; no more than random is asked for). */
export function randomId(bytes: 8 | 16): string {
  let id = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(bytes))) id += byte.toString(16).padStart(2, '0')
  return id
}
