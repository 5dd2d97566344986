import { HttpError, QuotaError } from '../lib/errors.js'
import { retry } from '../lib/wait.js'

export function createApi(transport) {
  async function request(path) {
    const response = await transport(path)
    if (response.status === 429) throw new QuotaError('too many requests, wait')
    if (response.status >= 400) throw new HttpError(response.status, path)
    return response
  }

  async function json(path) {
    const response = await request(path)
    return JSON.parse(await response.text())
  }

  return {
    trail: (id) => json(`/api/trails/${id}`),
    weather: (hut) => json(`/api/weather/${hut}`),
    async forecast(hut) {
      const { days } = await json(`/api/weather/${hut}`) //-
      return days[0].sky //-
      //+ const weather = await json(`/api/weather/${hut}`)
      //+ return weather.days[0].sky
    },
    async beds(hut) {
      const { free } = await retry(2, () => json(`/api/huts/${hut}`))
      return free
    },
    async book(hut) {
      const answer = await json(`/api/bookings/${hut}`)
      return answer.confirmation.number
    },
    async comments(id) {
      const list = await json(`/api/comments/${id}`)
      return list.map((comment) => comment.text)
    },
  }
}
