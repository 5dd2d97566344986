import { ensure, FeedError } from '../base/errors.js'
import { decode, label, slug } from '../base/text.js'

const CATEGORIES = [
  { id: 'home', children: [{ id: 'lamps' }, { id: 'rugs' }] },
  { id: 'garden', children: [{ id: 'tools' }] },
]

export const path = (root, leaf) => {
  const category = CATEGORIES.find(({ id }) => id === root)
  return `${root}/${category.children.find(({ id }) => id === leaf).id}`
}

export function listing(product) {
  const { amount, currency } = product.price
  return { key: slug(product.title), amount, currency }
}

export const brand = (product) => ensure(product.brand, 'brand').name

export const gtin = (product) => {
  const digits = ensure(product.gtin, 'gtin')
  if (!/^\d{13}$/.test(digits)) throw new FeedError(`GTIN ${digits} of ${product.sku} has ${digits.length} digits, not 13`)
  return digits
}

export const attribute = (key, value) => `${label(key)}=${value}`

export const legacyTitle = (bytes, { charset }) => decode(bytes, charset)

export function size(text) {
  const { width, height } = /^(?<width>\d+)x(?<height>\d+)$/.exec(text).groups
  return width * height
}

export function localized(product, locales) {
  const [best] = locales.filter((locale) => locale in product.titles)
  return product.titles[best].trim()
}

export const link = (base, product) => new URL(`${base}/p/${product.sku}`).href

export const published = (product) => new Date(product.publishedAt).toISOString()

export function snapshot(product) {
  //+ if (product.draft) return undefined
  return structuredClone(product)
}

export const exported = (product) => JSON.stringify(product)
