export function reduce(state, action) {
  switch (action.type) {
    case 'loaded':
      return { ...state, trip: action.trip }
    case 'renamed':
      return { ...state, trip: { ...state.trip, name: action.name } }
    case 'moved': {
      const stops = [...state.trip.stops]
      const [stop] = stops.splice(action.from, 1)
      stops.splice(action.to, 0, { ...stop, order: stop.order + action.to - action.from })
      return { ...state, trip: { ...state.trip, stops } }
    }
    default:
      throw new Error(`No reducer for the action ${action.type}`)
  }
}

export class Store {
  constructor(state) {
    this.state = state
    this.listeners = []
  }
  subscribe(listener) {
    this.listeners.push(listener)
  }
  send(action) {
    this.state = reduce(this.state, action)
    this.listeners.forEach((listener) => listener(this.state))
    return this.state
  }
}
