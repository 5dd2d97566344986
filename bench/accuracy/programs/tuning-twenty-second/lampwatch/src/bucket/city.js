import got from 'got'
import pRetry from 'p-retry'

const api = (base) => got.extend({ prefixUrl: base, retry: { limit: 0 }, timeout: { request: 1500 } })

export const district = (base, no) => api(base).get(`districts/${no}`).json()

export const sunset = async (base, day) => {
  const { events } = await api(base).get(`sun/${day}`).json()
  return events.set.at
}

export const permit = (base, street) =>
  pRetry(
    async () => {
      const response = await fetch(`${base}/permits/${street}`)
      if (!response.ok) throw new Error(`permit for ${street} answered ${response.status}`)
      return response.json()
    },
    { retries: 1, minTimeout: 1, maxTimeout: 2 },
  )

export const outage = async (port) => (await fetch(`http://127.0.0.1:${port}/outages`)).json()
