export function price(count: number): number {
  if (count === 0) throw new Error('nothing to price')
  return 10 / count
}
