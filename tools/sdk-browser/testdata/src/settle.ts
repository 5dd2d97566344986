export function settle(): never {
  throw new RangeError('not settled')
}
