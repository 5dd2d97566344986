/** Line items may be bundles of items. */
export function weigh(item) {
  return item.parts ? item.parts.map(weigh).reduce((a, b) => a + b, 0) : scale(item)
}

function scale(item) {
  return item.measures.grams * item.count
}

export function depth(item) {
  if (item.parts === undefined) return 0
  return 1 + Math.max(...item.parts.map((part) => depth(part)))
}

export function bundle(levels, leaf) {
  return levels === 0 ? leaf : { parts: [bundle(levels - 1, leaf)] }
}

export function endless() {
  const item = { parts: [] }
  item.parts.push(item)
  return item
}
