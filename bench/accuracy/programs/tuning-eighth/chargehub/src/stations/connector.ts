import { EventEmitter } from 'node:events'
import { assertNever } from '../core/guards'

export enum State {
  Free = 'free',
  Charging = 'charging',
  Faulted = 'faulted',
}

const moves: Record<State, State[]> = {
  [State.Free]: [State.Charging, State.Faulted],
  [State.Charging]: [State.Free, State.Faulted],
  [State.Faulted]: [State.Free],
}

export const grid = new EventEmitter()

export class ConnectorMachine {
  state = State.Free

  constructor(private readonly id: number) {}

  go(next: State): this {
    if (!moves[this.state].includes(next)) throw new Error(`connector ${this.id} cannot go from ${this.state} to ${next}`)
    this.state = next
    return this
  }
}

export function lamp(state: State): string {
  switch (state) {
    case State.Free:
      return 'green'
    case State.Charging:
      return 'blue'
    case State.Faulted:
      return 'red'
    default:
      return assertNever(state)
  }
}

/** Limits are numbers of kilowatts; whatever else is refused by the proxy. */
export const limits = (of: Record<string, number>): Record<string, number> =>
  new Proxy(of, {
    set(target, key, value) {
      if (typeof value !== 'number') return false
      target[String(key)] = value
      return true
    },
  })

export function applyLimits(given: Record<string, number>): number {
  const into = limits({ station: 150 })
  for (const key in given) into[key] = given[key]!
  return Object.values(into).reduce((a, b) => a + b, 0)
}

export function watch(frequency: number): void {
  if (frequency < 49.8) grid.emit('error', `grid frequency fell to ${frequency}`)
}
