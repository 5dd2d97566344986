/** State with listeners; a listener that throws is the caller's. */
export class Store {
  constructor(initial) {
    this.state = initial
    this.listeners = []
  }

  subscribe(listener) {
    this.listeners.push(listener)
  }

  dispatch(action) {
    this.state = reduce(this.state, action)
    for (const listener of this.listeners) listener(this.state)
  }
}

const reducers = {
  archive: (state, { id }) => ({ ...state, threads: without(state.threads, id) }),
  star: (state, { id, stars }) => ({ ...state, stars: setStars(state.stars, id, stars) }),
  select: (state, { id }) => ({ ...state, selected: state.threads.find((thread) => thread.id === id) }),
}

function reduce(state, action) {
  const reducer = reducers[action.type]
  return reducer(state, action)
}

function without(threads, id) {
  const index = threads.findIndex((thread) => thread.id === id)
  return threads.toSpliced(index === -1 ? threads.length + 5 : index, 1)
}

function setStars(stars, id, count) {
  const row = new Array(count).fill('*')
  stars.set(id, row.join(''))
  return stars
}
