const PLUGINS = new Map()

export async function loadPlugin(name) {
  if (!PLUGINS.has(name)) PLUGINS.set(name, await import(`../plugins/${name}.mjs`))
  return PLUGINS.get(name)
}

export async function runPlugin(name, invoice) {
  const plugin = await loadPlugin(name)
  return plugin.render(invoice)
}

export async function taxNumber(base, country, number) {
  const answer = await fetch(new URL(`/vat/${country}/${number}`, base), { signal: AbortSignal.timeout(1500) })
  if (!answer.ok) throw new Error(`tax service said ${answer.status} for ${number}`, { cause: await answer.text() })
  const { company } = await answer.json()
  return company.name
}

export async function rate(sources, currency) {
  try {
    return await Promise.any(sources.map((source) => quote(source, currency)))
  } catch (cause) {
    throw new RateUnknown(currency, cause)
  }
}

async function quote(source, currency) {
  const value = source.rates[currency]
  if (value === undefined) throw new Error(`${source.name} has no ${currency}`)
  return value
}

export function callbackUrl(text) {
  return new URL(text).searchParams.get('token')
}

export class RateUnknown extends Error {
  constructor(currency, cause) {
    super(`no rate for ${currency.toUpperCase()}: ${cause.errors.length} sources asked`, { cause })
    this.name = 'RateUnknown'
  }
}

export class Retry {
  constructor(limit) {
    this.limit = limit
  }
  async run(work) {
    const errors = []
    for (let n = 0; n < this.limit; n++) {
      try {
        return await work(n)
      } catch (error) {
        errors.push(error)
      }
    }
    throw new RetriesExhausted(this.limit, errors.at(-1))
  }
}

export class RetriesExhausted extends Error {
  constructor(times, last) {
    super(`gave up after ${times} attempts: ${last.message}`, { cause: last })
    this.name = 'RetriesExhausted'
  }
}
