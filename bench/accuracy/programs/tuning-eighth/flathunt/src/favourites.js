import { readJson } from './tools.js'

/** What stands for the storage of the browser, which has an end. */
export class BoundedStorage {
  #items = new Map()
  #size

  constructor(size) {
    this.#size = size
  }

  getItem(key) {
    return this.#items.get(key) ?? null
  }

  setItem(key, text) {
    if (text.length > this.#size) {
      const error = new Error(`Setting the value of '${key}' exceeded the quota.`)
      error.name = 'QuotaExceededError'
      throw error
    }
    this.#items.set(key, text)
  }
}

export default class Favourites {
  constructor(storage) {
    this.storage = storage
    this.ids = []
  }

  add(id) {
    this.ids.push(id)
    return this.ids.length
  }

  keep(note) {
    this.storage.setItem('favourites', JSON.stringify({ ids: this.ids, note }))
  }

  restore() {
    const { ids } = readJson(this.storage.getItem('kept'))
    this.ids = ids
  }

  actions() {
    return { add: this.add, count: () => this.ids.length }
  }
}

export const toggleAll = (actions, ids) => ids.map((id) => actions.add(id))

export function shareLink(favourites) {
  const root = { kind: 'list', items: [] }
  for (const id of favourites.ids) root.items.push({ id, list: root })
  return btoaLike(JSON.stringify(root))
}

const btoaLike = (text) => [...text].map((letter) => letter.charCodeAt(0).toString(16)).join('')
