const memory = new Map()

export function put(key, value) {
  memory.set(key, value)
}

export function load(key) {
  const raw = memory.get(key)
  return JSON.parse(raw)
}

export function save(key, value) {
  put(key, JSON.stringify(value))
}
