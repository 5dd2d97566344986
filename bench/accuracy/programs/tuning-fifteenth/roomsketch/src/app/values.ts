// @ts-nocheck
const ROOMS = ['Kitchen', 'Nursery', 'Studio', 'Hallway', 'Attic', 'Pantry', 'Loggia']
const PEOPLE = ['Ida Holm', 'Rafael Luz', 'Mei Tan', 'Otto Kranz', 'Dara Byrne']

export function valuesOf(seed: number) {
  let state = (seed * 2654435761) >>> 0
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const pick = (all) => all[next(all.length)]
  return { next, pick, plan: `pl-${10000 + next(89999)}`, room: pick(ROOMS), person: pick(PEOPLE), item: `sofa-${next(9999)}`, width: 120 + next(600), price: 40 + next(900) + 0.5 }
}
