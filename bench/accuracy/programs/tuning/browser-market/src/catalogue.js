/** Categories hold categories. */
export function countProducts(category) {
  let products = category.products.length
  for (const inner of category.inner) products += countProducts(inner)
  return products
}

export function sortProducts(products, order) {
  return products.toSorted((left, right) => order.compare(left, right))
}

export function renderList(products, renderItem) {
  return products.map((product) => renderItem(product))
}

export function renderProduct(product) {
  return `${product.title.toUpperCase()} ${product.badges.length}`
}

export function openFilter(name) {
  filterPanel.open(name)
}

const limits = Object.freeze({ pages: 3 })

export function showMore() {
  'use strict'
  limits.pages++
}
