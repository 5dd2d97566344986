export function render(items, row) {
  return items.map((item) => row(item)).join('')
}

export const row = ({ trail }) => `<li>${trail.name}</li>`

export function page(items, size) {
  return new Array(Math.ceil(items.length / size)).fill(0)
}

export function group(items) {
  const groups = {}
  for (const item of items) groups[item.region].push(item)
  return groups
}

export function* pages(items, size) {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size).at(size - 1).id
}

export function sort(items, locale) {
  const { compare } = new Intl.Collator(locale)
  return items.sort(compare)
}

export function first(items) {
  const [{ id }] = items //-
  return id //-
  //+ const [item] = items
  //+ return item.id
}
