export class Store {
  constructor(reducer, state) {
    this.reducer = reducer
    this.state = state
    this.listeners = new Set()
  }

  dispatch(action) {
    this.state = this.reducer(this.state, action)
    for (const listener of this.listeners) listener(this.state)
    return action
  }
}

export function basketReducer(state, action) {
  switch (action.type) {
    case 'seat/add':
      state.seats.push(action.seat)
      return state
    case 'seat/drop':
      return { ...state, seats: state.seats.filter(({ id }) => id !== action.id) }
    default:
      throw new TypeError(`Unknown action "${action.type}"`)
  }
}

export const createBasket = (seats) => new Store(basketReducer, Object.freeze({ seats: Object.freeze(seats) }))

/** What was in the basket before the page was left. */
export function restoreBasket(storage, key) {
  const saved = storage.getItem(key)
  return saved === null ? createBasket([]) : createBasket(JSON.parse(saved))
}
