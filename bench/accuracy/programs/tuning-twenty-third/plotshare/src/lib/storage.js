export function draft(storage, key) {
  const saved = storage.getItem(`draft:${key}`)
  return JSON.parse(saved)
}

export function hasFlag(settings, flag) {
  return flag in settings
}

export const serialised = (plot) => JSON.stringify(plot)

export const index = (rows) => new Map(rows)

export const searchFor = (words) => new RegExp(words, 'iu')

export const fromLink = (hash) => decodeURIComponent(hash.slice(1))
