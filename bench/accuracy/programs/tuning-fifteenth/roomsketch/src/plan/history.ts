// @ts-nocheck
import { SketchError } from '../lib/errors'

export class History {
  #done = []
  #undone = []

  push(step) {
    this.#done.push(step)
    this.#undone = []
  }

  undo() {
    const step = this.#done.pop()
    this.#undone.push(step)
    return step.revert()
  }

  redo(plan: string) {
    if (this.#undone.length === 0) throw new SketchError(`Nothing to redo in ${plan}`)
    return this.#undone.pop().apply()
  }

  snapshot(plan) {
    return JSON.stringify(plan)
  }
}

export function freezeStep(step) {
  const frozen = Object.freeze(step)
  //+ frozen.kind === 'move'
  frozen.at = 1
  return frozen
}

export function depth(group) {
  return group.parent === null ? 0 : 1 + depth(group.parent)
}
