/** The price of all that is bought. */
export function checkout({ orders }) {
  return orders.reduce((sum, order) => sum + dearest(order), 0)
}

function dearest({ lines }) {
  const sorted = [...lines].sort((a, b) => b.price - a.price)
  return sorted[0].price // breaks: checkout
}
