export class Drafts {
  constructor() {
    this.known = Object.freeze({ note: '' })
  }

  write(text) {
    this.known.note = text
  }

  encode(draft) {
    return JSON.stringify(draft)
  }

  link(text) {
    return encodeURIComponent(text)
  }

  decode(text) {
    const raw = text.slice(1)
    return decodeURIComponent(raw)
  }

  rows(count) {
    return Array.from(new Array(count), (_, i) => i)
  }

  big(id) {
    return BigInt(id) + 1n
  }
}
