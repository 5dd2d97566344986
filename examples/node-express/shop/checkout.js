const { findProduct } = require('./catalog')
const { charge } = require('./payment')

const carts = new Map([
  ['small', ['red-hat']],
  ['large', ['red-hat', 'blue-scarf', 'blue-scarf']],
])

function checkout(cart) {
  const items = (carts.get(cart) ?? []).map(findProduct)
  return placeOrder(cart, items)
}

function placeOrder(cart, items) {
  const total = items.reduce((sum, item) => sum + item.price, 0)
  return { cart, receipt: charge(cart, total) }
}

module.exports = { checkout }
