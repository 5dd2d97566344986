/** Messages of the server, each with the handler of its kind. */
export class Feed {
  constructor(store) {
    this.store = store
    this.handlers = new Map()
  }

  on(kind, handler) {
    this.handlers.set(kind, handler)
  }

  receive(text) {
    const message = JSON.parse(text)
    const handler = this.handlers.get(message.kind)
    if (!handler) throw new Error(`Unknown message ${message.kind}`)
    handler(message)
  }
}

export function connect(store) {
  const feed = new Feed(store)
  feed.on('card.moved', ({ card, to }) => store.dispatch({ type: 'move', payload: { card: card.id, from: store.columnOf(card.id).id, to } }))
  feed.on('board.saved', ({ revision }) => store.accept(revision))
  feed.on('presence', ({ users }) => {
    store.online = users.map((user) => user.name[0])
  })
  return feed
}

export function settingsFrom(storage, key) {
  const text = storage.get(key)
  return { theme: 'light', ...JSON.parse(text) }
}
