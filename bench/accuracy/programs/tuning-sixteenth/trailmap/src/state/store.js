import { invariant } from '../lib/check.js'

export function createStore(reducers, initial) {
  let state = initial
  const listeners = new Set()
  return {
    get: () => state,
    dispatch(action) {
      const reduce = reducers[action.type]
      invariant(reduce, `no reducer for ${action.type}`)
      state = reduce(state, action)
      for (const listener of listeners) listener(state)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const reducers = {
  select: (state, { id }) => ({ ...state, selected: state.trails.find((trail) => trail.id === id).id }),
  rename: (state, { name }) => {
    state.current.name = name
    return state
  },
  favour: (state, { id }) => ({ ...state, favourites: [...state.favourites, id] }),
  tag: (state, { id, tag }) => {
    state.tags[id].push(tag)
    return state
  },
}

export function selectedName(state) {
  const { selected, byId } = state //-
  return byId[selected].name //-
  //+ const trail = state.byId[state.selected]
  //+ return trail.name
}
