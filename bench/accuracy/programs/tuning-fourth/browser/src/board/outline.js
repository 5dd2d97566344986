/** Depth-first, children by the ids that a card has. */
export function outline(cards, id, level = 0) {
  const card = cards.get(id)
  const lines = [`${'  '.repeat(level % 4)}${card.title}`]
  for (const child of card.children) lines.push(...outline(cards, child, level + 1))
  return lines
}

export function progress(cards, id) {
  const { done, children } = cards.get(id)
  if (children.length === 0) return done ? 1 : 0
  const parts = children.map((child) => progress(cards, child))
  return parts.reduce((a, b) => a + b, 0) / parts.length
}

export const longest = (cards) => cards.map(({ title }) => title.length).reduce((a, b) => Math.max(a, b))
