import { Resource, request } from './client.js'

const orders = new Resource('/api/orders')

export const order = (lines) => orders.create({ lines })

export async function products(category) {
  const { items } = await request(`/api/products/${category}`)
  return items.map((item) => ({ ...item, title: item.title.trim() }))
}

export async function suggestions(categories) {
  const all = await Promise.all(categories.map((category) => products(category)))
  return all.flat().slice(0, 3)
}

export async function stock(id) {
  const { left } = await request(`/api/stock/${id}`)
  return left.toFixed(0)
}
