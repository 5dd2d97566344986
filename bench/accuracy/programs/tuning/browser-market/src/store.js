const listeners = []

export function subscribe(listener) {
  listeners.push(listener)
}

export function publish(event) {
  for (const listener of listeners) if (listener.wants === event.kind) listener.handle(event)
}

// Two subscribers without names of their own.
subscribe({ wants: 'stock', handle: (event) => event.shelf.refill(event.amount) })
subscribe({ wants: 'price', handle: (event) => event.label.repaint(event.amount) })
