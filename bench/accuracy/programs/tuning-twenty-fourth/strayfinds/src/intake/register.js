import { assertState } from '../util/need.js'
import { classify, deadline, describe, finderName, parseFind } from './form.js'

export class Duplicate extends Error {
  name = 'Duplicate'
  code = 'STRAY_DUPLICATE'
}

const known = new Map()

export function register(form) {
  const find = classify(parseFind(form))
  if (known.has(find.tag)) throw new Duplicate(`Tag ${find.tag} was issued twice on ${find.train}`)
  known.set(find.tag, { ...find, state: 'held', deadline: deadline(find) })
  return known.get(find.tag)
}

export function label(form) {
  const words = describe(form)
  return `${form.tag} ${words.slice(0, 3).join(' ')} (${finderName(form)})`
}

export function relocate(find, shelf) {
  assertState(find, ['held', 'moved'], 'move')
  find.shelf = shelf
  find.state = 'moved'
  return find
}

export function seal(find) {
  const sealed = Object.freeze({ ...find, seals: Object.freeze([]) })
  //+ if (find.group === 'everyday') return sealed
  sealed.seals.push(`seal-${find.tag}`)
  return sealed
}
