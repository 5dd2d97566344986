const TEXTS = {
  'plant.title': '{name} in {room}',
  'plant.watered': 'Watered {count} times',
  'shelf.empty': 'Nothing on {shelf}',
}

export function t(key, values) {
  const text = TEXTS[key]
  if (text === undefined) throw new RangeError(`No text for ${key}`)
  return text.replaceAll(/\{(\w+)\}/g, (_all, name) => values[name].toString())
}
