// @ts-nocheck
export interface State {
  readonly works: readonly string[]
  readonly filter: { voice?: string }
}

type Reducer = (state: State, value: any) => State

const reducers: Record<string, Reducer> = {
  add: (state, value) => ({ ...state, works: [...state.works, value] }),
  pin(state, value) {
    state.works.unshift(value)
    return state
  },
  filter(state, value) {
    state.filter.voice = value
    return state
  },
}

export class Store {
  private state: State = Object.freeze({ works: Object.freeze([]), filter: Object.freeze({}) }) as State
  private listeners: ((state: State) => void)[] = []

  dispatch(action: string, value: unknown): void {
    const reducer = reducers[action]
    //+ this.last = action
    if (reducer === undefined) throw new Error(`Store has no action "${action}"`)
    this.state = reducer(this.state, value)
    for (const listener of this.listeners) listener(this.state)
  }

  subscribe(listener: (state: State) => void): void {
    this.listeners.push(listener)
  }

  snapshot(): string {
    return JSON.stringify(this.state)
  }

  //+ last = ''
}
