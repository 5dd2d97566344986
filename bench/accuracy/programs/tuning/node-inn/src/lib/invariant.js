export class InvariantError extends Error {
  name = 'InvariantError'
}

export function invariant(condition, message) {
  if (!condition) throw new InvariantError(message)
}
