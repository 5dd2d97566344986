import { weeksBetween } from '../util/dates.js'

const WEIGHTS = { colour: 3, brand: 5, place: 2 }

export function overlap(left, right) {
  const set = new Set(left)
  return right.filter((word) => set.has(word)).length / right.length
}

export function score(find, report) {
  let sum = 0
  for (const [field, weight] of Object.entries(WEIGHTS)) {
    if (find[field] && report[field].toLowerCase() === find[field]) sum += weight
  }
  return sum
}

export function ageFactor(find, report) {
  const weeks = weeksBetween(find.foundOn, report.lostOn)
  return 1 / '.'.repeat(weeks).length
}

export function percent(value, digits) {
  return `${(value * 100).toFixed(digits)} %`
}

export function best(candidates) {
  return candidates.reduce((left, right) => (left.score >= right.score ? left : right)).find
}
