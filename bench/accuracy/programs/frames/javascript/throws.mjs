const cart = undefined
export const total = cart.total
