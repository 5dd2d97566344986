const freeze = (value) => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

export function createStore(reducers, initial) {
  let state = freeze(initial)
  const listeners = new Set()

  const reduce = (action) => {
    const [slice, name] = action.type.split('/')
    const reducer = reducers[slice]?.[name]
    if (!reducer) throw new Error(`unknown action ${action.type}`)
    return { ...state, [slice]: reducer(state[slice], action.payload) }
  }

  return {
    get: () => state,
    dispatch(action) {
      state = freeze(reduce(action))
      for (const listener of listeners) listener(state)
      return state
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const reducers = {
  compare: {
    add(list, listing) {
      list.push(listing)
      return list
    },
    clear: () => [],
  },
  filters: {
    set: (filters, change) => ({ ...filters, ...change }),
    reset: (filters, names) => Object.assign(filters, Object.fromEntries(names.map((name) => [name, null]))),
  },
  session: {
    login: (_, user) => ({ user, since: user.seen.at }),
  },
}

export const cheapestOfCompare = (state) => state.compare.reduce((best, each) => (each.price < best.price ? each : best))
export const priceLabel = ({ filters }) => `${filters.price.min} to ${filters.price.max}`
