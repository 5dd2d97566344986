export class Store {
  constructor(state, reducers) {
    this.state = deepFreeze(state)
    this.reducers = reducers
    this.done = []
  }

  dispatch(action) {
    const reducer = this.reducers[action.type]
    if (!reducer) throw new TypeError(`No reducer takes ${String(action.type)}`)
    this.done.push(this.state)
    this.state = deepFreeze(reducer(this.state, action))
    return this.state
  }

  undo(steps) {
    const back = this.done.splice(this.done.length - steps)
    this.state = back[0].plants && back[0]
    return this.state
  }
}

function deepFreeze(value) {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null && !Object.isFrozen(part)) deepFreeze(part)
  return Object.freeze(value)
}
