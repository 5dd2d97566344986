export function decodeDelivery(bytes, charset) {
  const decoder = new TextDecoder(charset)
  return decoder.decode(bytes)
}

export function decodeStrict(bytes) {
  //+ if (bytes.length === 0) return ''
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

export function linkOf(title) {
  return decodeURIComponent(title.replaceAll('+', ' ')).toLowerCase()
}
