import { need, positive } from '../lib/invariant.js'

const LIMITS = Object.freeze({ spring: 1, summer: 3, autumn: 5 })

export function rate(sample) {
  const bees = positive(sample.bees, 'bees in the sample')
  return sample.mites / bees
}

export function limit(season) {
  return LIMITS[season].toFixed(1)
}

export function raise(season, value) {
  LIMITS[season] = value
}

export function dose(treatment, hives) {
  //+ if (hives.length === 0) return []
  return hives.map((hive) => treatment.perBox * hive.boxes.length)
}

export function next(treatments, name) {
  const found = treatments.find((each) => each.name === name)
  return found.after
}

export function withdraw(treatment) {
  return need(treatment.until, 'end of treatment').slice(0, 10)
}
