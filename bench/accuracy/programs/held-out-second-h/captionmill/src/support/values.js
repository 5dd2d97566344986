let state = Number(process.env.SEED ?? 1) * 2654435761 % 4294967296

export function next() {
  state = (state * 1664525 + 1013904223) % 4294967296
  return state / 4294967296
}

export const whole = (low, high) => low + Math.floor(next() * (high - low + 1))

export const pick = (list) => list[Math.floor(next() * list.length)]

export const hex = (length) => Array.from({ length }, () => whole(0, 15).toString(16)).join('')

export const TITLES = ['Harbour Lights', 'The Long Ascent', 'Nordkapp', 'Salt & Iron', 'Market Square', 'Second Winter', 'Kites', 'Umbra']

export const CHANNELS = ['alba', 'kanal9', 'meridian', 'north-two', 'tvk', 'ozone']

export const programmeId = () => `PRG-${whole(10000, 99999)}`
