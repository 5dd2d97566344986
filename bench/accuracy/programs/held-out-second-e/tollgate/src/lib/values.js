'use strict'

/** Values of the day: what customers, gantries and banks sent. */
function values(seed) {
  let state = seed * 2654435761 + 12345
  const next = (below) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state % below
  }
  const pick = (list) => list[next(list.length)]
  return {
    next,
    pick,
    id: () => 10000 + next(89999),
    uuid: () => Array.from({ length: 4 }, () => (0x1000 + next(0xefff)).toString(16)).join('-'),
    plate: () => `${pick(['KA', 'M', 'HH', 'B', 'S', 'WÜ'])}-${pick(['AB', 'XK', 'TR', 'ZE'])} ${100 + next(899)}`,
    name: () => pick(['Ilse Brandt', 'Omar Haddad', 'Jana Novák', 'Piet de Vries', 'Chiara Longo', 'Sven Aasen', 'Maud Lefèvre']),
    company: () => pick(['Brenner Spedition', 'Kaltwasser Logistik', 'Nordring Cargo', 'Altmann & Söhne', 'Rheintal Bus']),
    gantry: () => `G${10 + next(80)}-${pick(['N', 'S', 'E', 'W'])}`,
    amount: () => 100 + next(99900),
    date: () => `2026-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`,
    word: () => pick(['amber', 'willow', 'granite', 'harbor', 'meadow', 'copper', 'linden']),
  }
}

module.exports = { values }
