// @ts-nocheck: built by a toolchain of its own
export const matcher = (query) => new RegExp(`^${query}`, 'i')

export const fragment = (hash) => Object.fromEntries(hash.slice(1).split('&').map((pair) => pair.split('=').map(decodeURIComponent)))

export const stored = (text) => JSON.parse(text)

export const stars = (count) => '*'.repeat(count)

export function intensity(text) {
  const [, level] = /^level (\d)$/.exec(text)
  return Number(level)
}

export const kilos = (amount) => `${amount.toFixed(1)} kg`

export function outline(comment) {
  return `${comment.text}(${comment.replies.map(outline).join()})`
}
