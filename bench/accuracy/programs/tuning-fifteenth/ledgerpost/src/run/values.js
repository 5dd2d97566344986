// @ts-nocheck
const SUPPLIERS = ['Albrecht Werkzeuge', 'Marchetti Carta', 'Lindqvist Energi', 'Okafor Print', 'Dupont Emballages', 'Novak Stahl', 'Hughes Catering', 'Sato Instruments']

export function valuesOf(seed) {
  let state = (seed * 2654435761) >>> 0
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const pick = (all) => all[next(all.length)]
  return {
    next,
    pick,
    invoice: `R-${2021 + next(5)}-${10000 + next(89999)}`,
    supplier: pick(SUPPLIERS),
    vat: `DE${100000000 + next(899999999)}`,
    amount: 20 + next(9000) + next(100) / 100,
    period: `202${2 + next(4)}-${String(1 + next(12)).padStart(2, '0')}`,
    batch: next(0xffffff).toString(16).padStart(6, '0'),
  }
}
