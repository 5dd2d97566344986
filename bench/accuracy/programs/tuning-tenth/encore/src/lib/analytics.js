const sent = []

export function track(name, detail) {
  sent.push({ name, detail })
  //+ if (sent.length > 200) sent.shift()
  return sent.length
}

export function purchase(order) {
  return track('purchase', { id: order.id, items: order.items.map(({ sku }) => sku), shipping: order.delivery.method })
}

export function variant(experiments, name) {
  const { groups } = experiments.find((experiment) => experiment.name === name)
  return groups[0]
}
