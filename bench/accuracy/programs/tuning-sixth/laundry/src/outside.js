/** The card terminal, the gateway of short messages, the locks, and those who deliver soap. */
export class Terminal {
  constructor(url) {
    this.url = url
  }

  async #call(path, body) {
    const response = await fetch(`${this.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
    if (!response.ok) throw Object.assign(new Error(`Terminal answered ${response.status} for ${path}`), { name: 'TerminalError', status: response.status })
    return response.json()
  }

  charge(id, amount) {
    return this.#call('/charges', { id, amount })
  }

  async refund(id, amount) {
    return this.#call(`/refunds/${id}`, { amount })
  }

  async settle(batch) {
    const { total } = await this.#call('/settlements', { batch })
    return total.cents
  }
}

export class Gateway {
  async send(phone, text) {
    if (!/^\+\d{8,}$/.test(phone)) throw new TypeError(`"${phone}" is no number to send ${text.length} letters to`)
    return { phone, text }
  }
}

export class Locks {
  async open(locker) {
    await new Promise((turn) => setTimeout(turn, 1))
    // The driver rejects with what the lock said, which is no Error.
    if (locker.endsWith('9')) throw { code: 'E_LOCK_JAMMED', message: `bolt of ${locker} is half out` }
    throw Object.assign(new Error(`lock ${locker} is busy`), { code: 'EBUSY' })
  }

  async selfTest(lockers) {
    for (const locker of lockers) if (locker.endsWith('9')) await this.open(locker)
  }
}

export function firstOffer(suppliers, litres) {
  const offers = suppliers.map(async ({ name, open }) => (open ? { name, litres } : Promise.reject(new Error(`${name} is closed`))))
  return Promise.any(offers).catch(({ errors }) => {
    throw new AggregateError(errors, `Nobody sells ${litres} litres of soap: ${errors.map(({ message }) => message).join(', ')}`)
  })
}
