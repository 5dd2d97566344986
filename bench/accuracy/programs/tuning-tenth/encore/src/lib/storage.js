const PREFIX = 'encore:'

export function load(key) {
  const text = localStorage.getItem(PREFIX + key)
  return JSON.parse(text)
}

export function save(key, value) {
  //+ if (value === undefined) return
  localStorage.setItem(PREFIX + key, JSON.stringify(value))
}

export function migrate(saved) {
  const { version, data } = saved
  if (version < 2) data.items = data.cart.lines.map((line) => ({ ...line, count: 1 }))
  return data
}
