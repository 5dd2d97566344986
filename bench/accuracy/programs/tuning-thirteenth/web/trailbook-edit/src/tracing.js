const spans = []
let depth = 0

class Span {
  constructor(name, level) {
    this.name = name
    this.level = level
    this.started = Date.now()
  }

  end(ok) {
    this.ended = Date.now()
    this.ok = ok
    spans.push(this)
    if (spans.length > 200) spans.shift()
  }
}

export function slowSpans(limit) {
  return spans.filter((span) => span.ended - span.started > limit).map(({ name, level }) => `${'  '.repeat(level)}${name}`)
}

export async function inSpan(name, work) {
  const span = new Span(name, depth++)
  try {
    const result = await work()
    span.end(true)
    return result
  } finally {
    depth--
  }
}
