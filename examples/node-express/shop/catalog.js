const { setTimeout: sleep } = require('node:timers/promises')

class ProductNotFoundError extends Error {
  name = 'ProductNotFoundError'
  status = 404
}

const products = new Map([
  ['red-hat', { slug: 'red-hat', price: 1900 }],
  ['blue-scarf', { slug: 'blue-scarf', price: 2400 }],
])

function findProduct(slug) {
  const product = products.get(slug)
  if (product === undefined) throw new ProductNotFoundError(`no product named ${slug}`)
  return product
}

async function search(text = '') {
  const pattern = await compile(text)
  return [...products.keys()].filter((slug) => pattern.test(slug))
}

async function compile(text) {
  await sleep(2)
  return new RegExp(text)
}

module.exports = { findProduct, search }
