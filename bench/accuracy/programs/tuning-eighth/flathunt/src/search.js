import { api } from './api.js'
import { between, readJson } from './tools.js'

const orders = {
  price: (a, b) => a.price - b.price,
  size: (a, b) => b.size - a.size,
}

export function parseQuery(query) {
  const filters = {}
  for (const pair of query.replace(/^\?/, '').split('&')) {
    const [key, value] = pair.split('=')
    filters[key] = decodeURIComponent(value)
  }
  return filters
}

export const sorted = (listings, by) => [...listings].sort((a, b) => orders[by](a, b))

export async function firstPage(district) {
  const page = await api.page(district)
  return page.items.map(({ title }) => title)
}

export function pages(total, size) {
  return Array.from(new Array(Math.ceil(total / size) - 1), (_, i) => i + 1)
}

export function highlight(title, words) {
  const pattern = new RegExp(words, 'gi')
  return title.replace(pattern, (word) => `<mark>${word}</mark>`)
}

export function crumbs(districts, id) {
  const { name, parent } = districts[id]
  return parent === undefined ? [name] : [...crumbs(districts, parent), name]
}

export function floorFilter(text) {
  const floor = between(Number(text), -1, 40)
  return (listing) => listing.floor >= floor
}

export class SavedSearches {
  constructor(storage) {
    this.storage = storage
  }

  restore() {
    return readJson(this.storage.getItem('searches')).map(({ query }) => parseQuery(query))
  }

  async matching(district) {
    const all = this.load(district)
    return all.filter((title) => title.length > 0)
  }

  async load(district) {
    return [district]
  }
}

export function onMapMoved({ detail: { bounds } }) {
  return bounds.map((value) => value.toFixed(4)).join(',')
}
