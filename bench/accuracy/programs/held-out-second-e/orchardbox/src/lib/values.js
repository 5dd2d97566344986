/** Values of the day: what customers typed and the farm's server sent. */
export function values(seed) {
  let state = seed * 7919 + 31
  const next = (below) => {
    state = (state * 16807) % 2147483647
    return state % below
  }
  const pick = (...of) => of[next(of.length)]
  return {
    next,
    pick,
    id: () => 10000 + next(89999),
    crop: () => pick('leek', 'quince', 'chard', 'medlar', 'parsnip', 'damson', 'kale'),
    name: () => pick('Rosa Klein', 'Idris Cole', 'Mei Tan', 'Otto Falk', 'Sara Lund'),
    street: () => pick('Mill Lane', 'Hazel Road', 'Church Walk', 'Orchard Row'),
    date: () => `2026-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`,
  }
}
