// @ts-nocheck
export const SEED = Number(process.env.SEED)
let state = SEED * 2654435761
const next = () => {
  state = (state ^ (state << 13)) >>> 0
  state = (state ^ (state >>> 17)) >>> 0
  state = (state ^ (state << 5)) >>> 0
  return state / 4294967296
}
export const num = (low = 1000, high = 99999) => low + Math.floor(next() * (high - low))
const pick = (of) => of[num(0, of.length)]
export const carrier = () => pick(['Telora', 'Novafon', 'BlueMast', 'Kestrel Mobile', 'Ringway', 'Halo Cell', 'Ostline', 'Quanta'])
export const person = () => pick(['amara', 'jonas', 'keiko', 'luis', 'petra', 'rashid', 'sofia', 'tomasz'])
export const word = () => pick(['urgent', 'partial', 'split', 'bulk', 'return', 'winback', 'fixed', 'mobile'])
export const order = () => `PO-${num(10000, 99999)}`
export const phone = () => `+4420${num(1000000, 9999999)}`
