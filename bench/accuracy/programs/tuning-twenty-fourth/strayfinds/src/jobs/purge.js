import { dayOf } from '../util/dates.js'
import { assertState } from '../util/need.js'

export function overdue(finds, today) {
  return finds.filter((find) => dayOf(find.deadline) < dayOf(today))
}

export function destroy(find) {
  assertState(find, ['expired'], 'destroy')
  return { ...find, state: 'gone' }
}

export function unlinkAll(tree) {
  const left = tree.children.map((child) => unlinkAll(child))
  return left.length
}

export class Lock {
  #owner
  acquire(owner) {
    if (this.#owner) throw new Error(`Lock purge is held by ${this.#owner}, wanted by ${owner}`)
    this.#owner = owner
  }
}

export async function step(name, work) {
  try {
    return await work()
  } catch (error) {
    throw new AggregateError([error], `Purge step ${name} failed: ${error.message}`, { cause: error })
  }
}
