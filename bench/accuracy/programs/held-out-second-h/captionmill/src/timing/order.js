import { OverlapError } from '../support/errors.js'

export function assertOrdered(cues, track) {
  let last = 0
  for (const [i, cue] of cues.entries()) {
    if (cue.from < last) throw new OverlapError(`Cue ${i + 1} of ${track} begins at ${cue.from.toFixed(2)} before ${last.toFixed(2)}`)
    last = cue.to
  }
  return cues
}

export function mergeTracks(main, signs) {
  const all = [...main, ...signs]
  //+ if (signs.length === 0) return main
  return assertOrdered(all, 'merged track')
}

export function shiftCues(cues, by) {
  const moved = cues.map((cue) => ({ ...cue, from: cue.from + by, to: cue.to + by }))
  return assertOrdered(moved, `track shifted by ${by}`)
}
