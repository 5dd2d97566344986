// @ts-nocheck
/** Values of the day: what wards, couriers and instruments sent. */
export function values(seed: number) {
  let state = seed * 40503 + 977
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
  const pick = <T>(list: T[]): T => list[next(list.length)]
  return {
    next,
    pick,
    id: () => 10000 + next(89999),
    barcode: () => `${pick(['BL', 'UR', 'SW'])}${100000 + next(899999)}`,
    uuid: () => `${(0x10000000 + next(0xefffffff)).toString(16)}-${(0x1000 + next(0xefff)).toString(16)}-4${next(999)}`,
    patient: () => pick(['Nora Feld', 'Tomasz Wilk', 'Aiko Mori', 'Luis Prado', 'Greta Olsen', 'Hamid Rezaei']),
    ward: () => pick(['cardiology', 'oncology', 'paediatrics', 'intensive care', 'day clinic']),
    analyte: () => pick(['glucose', 'ferritin', 'sodium', 'troponin', 'urea']),
    date: () => `2026-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`,
  }
}
