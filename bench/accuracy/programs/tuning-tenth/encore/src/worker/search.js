export function buildIndex(shows) {
  const index = new Map()
  for (const { id, tags } of shows) for (const tag of tags) index.set(tag, [...(index.get(tag) ?? []), id])
  return index
}

export function query(index, text) {
  const pattern = new RegExp(text, 'i')
  return [...index.keys()].filter((tag) => pattern.test(tag))
}

export function rank(scores) {
  const best = scores.reduce((a, b) => (a.score > b.score ? a : b))
  return best.id
}

export function handle({ kind, ...message }) {
  switch (kind) {
    case 'index':
      return buildIndex(message.shows).size
    case 'query':
      return query(buildIndex(message.shows), message.text)
    case 'rank':
      return rank(message.scores)
    default:
      throw new TypeError(`Worker does not know ${kind}`)
  }
}
