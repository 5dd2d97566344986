// @ts-nocheck
import { StorageError, SketchError } from '../lib/errors'

/** The line to those who draw at the same plan. */
export class Line {
  state = 'connecting'
  #handlers = {}

  on(kind: string, handler) {
    this.#handlers[kind] = handler
  }

  send(message) {
    if (this.state !== 'open') throw new StorageError('InvalidStateError', `The line is ${this.state}`)
    return JSON.stringify(message)
  }

  receive(text: string) {
    const { kind, ...rest } = JSON.parse(text)
    //+ this.state = 'open'
    return this.#handlers[kind](rest)
  }
}

export function applyRemote(plan, change) {
  switch (change.op) {
    case 'move':
      return { ...plan, [change.id]: change.at }
    case 'drop':
      return { ...plan, [change.id]: undefined }
    default:
      throw new SketchError(`Change ${change.op} of ${change.author} is unknown`)
  }
}

export function rebase(local, remote) {
  const common = local.find((step) => remote.some((other) => other.id === step.id))
  return local.slice(local.indexOf(common)).map((step) => step.clock - common.clock) //~ return local.slice(local.indexOf(common)).map(({ clock }) => clock - common.clock)
}

export const cursors = (people) => Object.entries(people).map(([name, { cursor }]) => [name, cursor.x, cursor.y])
