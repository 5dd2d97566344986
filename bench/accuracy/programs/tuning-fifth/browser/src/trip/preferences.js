/** What the page keeps of its user, as text under one key. */
export function readPreferences(storage) {
  const text = storage.getItem('wayfarer.preferences')
  if (text === null) return { sort: 'date', units: 'km' }
  return { sort: 'date', units: 'km', ...JSON.parse(text) }
}

export function describeRoute(place, depth = 0) {
  const label = `${'  '.repeat(depth % 8)}${place.name}`
  return place.via ? `${label}\n${describeRoute(place.via, depth + 1)}` : label
}
