const start = Number(process.env.SEED) * 40692
let s = start
export const int = (lo, hi) => {
  s = (s * 40692 + 3) % 2147483399
  return lo + (s % (hi - lo + 1))
}
export const oneOf = (...xs) => xs[int(0, xs.length - 1)]
export const pole = () => `${oneOf('N', 'S', 'E', 'W')}${int(100, 9999)}`
