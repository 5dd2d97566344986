const KEYS = { C: { sharps: 0 }, G: { sharps: 1 }, D: { sharps: 2 }, F: { sharps: -1 } }

export function interval(from, to) {
  return KEYS[to].sharps - KEYS[from].sharps
}

export const suggest = (voice) => ({ soprano: 'G', alto: 'F' })[voice]

export function transposed(song, to) {
  return { ...song, key: to, shift: interval(song.key, to) }
}

export function forVoice(song, voice) {
  return { ...song, shift: interval(song.key, suggest(voice)) }
}
