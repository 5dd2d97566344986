'use strict'

function groupBy(items, keyOf) {
  const groups = new Map()
  for (const item of items) {
    const key = keyOf(item)
    if (!groups.has(key)) groups.set(key, [])
    groups.get(key).push(item)
  }
  return groups
}

function sumBy(items, valueOf) {
  return items.reduce((sum, item) => sum + valueOf(item), 0)
}

module.exports = { groupBy, sumBy }
