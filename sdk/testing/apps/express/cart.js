export function total(cart) {
  if (cart === 'empty') throw new TypeError('nothing in the cart')
  return cart.length
}

export async function pay(cart) {
  await Promise.resolve()
  throw new RangeError(`the card of ${cart} was declined`)
}

export function reserve(url) {
  return fetch(url, { method: 'PUT' })
}
