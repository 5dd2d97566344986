interface Cart {
  items: string[]
}

export function addToCart(sku: string): number {
  const cart = (window as any).noCart as Cart
  return cart.items.push(sku)
}
