export class Refusal extends Error {
  constructor(reason, subject) {
    super(`${subject}: ${reason}`)
    this.name = 'Refusal'
    this.subject = subject
  }
}

export const requireTonnes = (tonnes, subject) => {
  //+ tonnes = typeof tonnes === 'string' ? Number(tonnes) : tonnes
  if (typeof tonnes !== 'number' || tonnes <= 0) throw new Refusal(`${tonnes} t is no amount of salt`, subject)
  return tonnes
}

export function invariant(truth, text) {
  if (!truth) {
    const problem = new Error(`Broken invariant: ${text}`)
    problem.name = 'InvariantViolation'
    throw problem
  }
}

export const readSetting = (key) => {
  const found = process.env[key]
  if (found) return found
  throw new Error(`Setting ${key} is empty`)
}
