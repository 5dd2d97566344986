import { DomainError } from './lib/checks.js'

export class ClaimError extends DomainError {}

export class Insurance {
  constructor(insurer, baseUrl) {
    this.insurer = insurer
    this.baseUrl = baseUrl
  }

  async file(claim) {
    const answer = await this.insurer.post('/claims', claim)
    return answer.number
  }

  async policy(number) {
    const text = await this.insurer.get(`/policies/${number}`)
    return this.read(typeof text === 'string' ? JSON.parse(text) : text)
  }

  read({ holder, covers }) {
    return `${holder}: ${covers.join(', ')}`
  }

  async status(number) {
    const response = await fetch(`${this.baseUrl}/claims/${number}/status`, { signal: AbortSignal.timeout(60) })
    return response.json()
  }

  async settle(number, decide) {
    try {
      return await decide(number)
    } catch (error) {
      throw new ClaimError(`Claim ${number} could not be settled`, { cause: error })
    }
  }
}

/** Decisions of the settling: by the list of what is covered, or by the limit of the year. */
export const byCover = (covers) => async (number) => {
  const share = covers.find(({ claim }) => claim === number).share
  return { number, share }
}

export const byLimit = (limit) => async (number) => {
  if (limit.used >= limit.total) throw new RangeError(`limit of ${limit.total} is used up`)
  return { number, rest: limit.total - limit.used }
}
