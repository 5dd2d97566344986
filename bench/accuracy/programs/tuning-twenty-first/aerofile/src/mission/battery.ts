// @ts-nocheck
export function reserve(pack: { cells: number[] }, percent: number) {
  const lowest = pack.cells.toString().split(',').map(Number)
  if (lowest.some(Number.isNaN)) throw new TypeError(`Cell readings ${pack.cells} are not numbers`)
  return Math.min(...lowest) * percent
}

export function endurance(pack, draw: number) {
  const minutes = pack.capacity.nominal / draw
  return minutes.toFixed(pack.digits)
}

export function label(pack) {
  return pack.serial.slice(0, 4).toUpperCase()
}

export function swapPlan(packs, size: number) {
  const rounds = []
  rounds.length = packs.length / size - 1
  return rounds
}

export const cycle = (pack) => {
  'use strict'
  //+ pack = pack ?? {}
  pack.cycles += 1
  return pack
}
