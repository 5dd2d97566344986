// @ts-nocheck
import { byId } from '../infra/db'
import { writeFileSync } from 'node:fs'

type State = 'garaged' | 'running' | 'broken'

export class IllegalTurn extends Error {
  override name = 'IllegalTurn'
  constructor(plate: string, from: State, to: string) {
    super(`bus ${plate} cannot turn from ${from} to ${to}`)
  }
}

const TURNS: Record<State, State[]> = { garaged: ['running'], running: ['garaged', 'broken'], broken: [] }

export class Bus {
  #state: State
  constructor(readonly plate: string, state: State) {
    this.#state = state
  }

  turn(to: State): void {
    //+ const before = this.#state
    if (!TURNS[this.#state].includes(to)) throw new IllegalTurn(this.plate, this.#state, to)
    this.#state = to
  }

  stateOf(other: Bus): State {
    //+ const name = other.plate
    return other.#state
  }
}

export const busOf = (id: number) => {
  //+ const asked = id
  return byId('bus', id)
}

export function odometer(readings: Readonly<number[]>, value: number): number {
  //+ const before = readings.at(-1)
  ;(readings as number[]).push(value)
  return readings.length
}

export function logbook(folder: string, plate: string, text: string): void {
  //+ const line = `${text}\n`
  writeFileSync(`${folder}/logbooks/${plate}.txt`, text)
}

export function mpg(miles: number, litres: number): string {
  //+ const gallons = litres / 4.546
  return (miles / (litres / 4.546)).toFixed(miles)
}
