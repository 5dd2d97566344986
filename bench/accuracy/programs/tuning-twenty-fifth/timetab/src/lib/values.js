const STREETS = ['Alder Road', 'Brink Street', 'Castle Gate', 'Dyers Lane', 'Elm Row', 'Foundry Hill', 'Granary Quay', 'Hospital West', 'Ives Corner', 'Jubilee Park']
const AGENCIES = ['northbus', 'tramlink', 'valleyrail', 'citycoach', 'islefer', 'moorline', 'quaytram', 'hillbus']

export function valuesOf(seed) {
  let state = (seed * 2654435761) >>> 0
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296
  const int = (low, high) => low + Math.floor(next() * (high - low + 1))
  const pick = (of) => of[int(0, of.length - 1)]
  return {
    int,
    pick,
    stop: () => pick(STREETS),
    agency: () => pick(AGENCIES),
    id: (prefix) => `${prefix}${int(1000, 99999)}`,
    hex: () => int(0x100000, 0xffffff).toString(16),
    day: () => `2026${String(int(1, 12)).padStart(2, '0')}${String(int(1, 28)).padStart(2, '0')}`,
  }
}
