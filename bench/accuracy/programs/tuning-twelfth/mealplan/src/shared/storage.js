const memory = new Map()

export const write = (key, text) => memory.set(key, text)

export function read(key) {
  const text = memory.get(key)
  return text === undefined ? null : JSON.parse(text)
}

export function recent() {
  return read('recent').slice(0, 5)
}

export function flatten(categories) {
  return categories.flatMap((each) => [each.name, ...flatten(each.children ?? [])])
}
