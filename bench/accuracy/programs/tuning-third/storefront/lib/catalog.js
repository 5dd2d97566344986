'use strict'
const fs = require('node:fs')
const path = require('node:path')

const products = new Map([
  ['p1', { sku: 'p1', title: 'Teapot', price: 2400, category: 'kitchen', stock: 12 }],
  ['p2', { sku: 'p2', title: 'Scarf', price: 3900, category: 'clothes', stock: 2 }],
])
const categories = {
  kitchen: { title: 'Kitchen', parent: 'home' },
  home: { title: 'Home', parent: null },
  clothes: { title: 'Clothes', parent: null },
}

function find(sku) {
  const product = products.get(sku)
  if (!product) throw new Error('not found')
  return product
}

function breadcrumb(slug) {
  const category = categories[slug]
  if (category.parent === null) return [category.title]
  return breadcrumb(category.parent).concat(category.title)
}

function moveCategory(slug, parent) {
  categories[slug] = { title: slug, parent }
}

function importFeed(text) {
  const rows = JSON.parse(text)
  return rows.map((row) => importRow(row))
}

function importRow(row) {
  products.set(row.sku, normalise(row))
  return row.sku
}

function normalise(row) {
  return { sku: row.sku, title: row.title.trim(), price: Math.round(row.price * 100), category: row.category, stock: row.stock ?? 0 }
}

function datasheet(sku, folder) {
  const product = find(sku)
  return fs.readFileSync(path.join(folder, product.category, `${sku}.txt`), 'utf8')
}

module.exports = { find, breadcrumb, moveCategory, importFeed, datasheet }
