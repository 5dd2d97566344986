export const RATES = { pal: { fps: 25 }, ntsc: { fps: 30000 / 1001 }, film: { fps: 24 } }

export function timecode(text) {
  const [h, m, s] = text.replace(',', '.').split(':')
  return Number(h) * 3600 + Number(m) * 60 + Number(s)
}

export function toFrames(seconds, standard) {
  const { fps } = RATES[standard]
  return Math.round(seconds * fps)
}

export function ticksAt(seconds, timebase) {
  const whole = BigInt(Math.floor(seconds))
  //+ if (timebase === 0n) return 0n
  return whole * timebase + Math.round((seconds % 1) * 1000)
}

export function airStamp(airing) {
  return airing.at.toISOString().replaceAll(/[-:]/g, '')
}
