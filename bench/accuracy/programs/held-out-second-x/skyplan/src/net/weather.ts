// @ts-nocheck
import { getJson, getText, within } from './api'
import { SkyError } from '../util/errors'
import { lines } from '../util/parse'

export async function seeing(site: number): Promise<number> {
  const { hours } = await getJson(`/seeing/${site}`)
  //+ hours.sort((a, b) => a.arcsec - b.arcsec)
  return hours.at(-1).arcsec
}

export const clouds = async (site: number): Promise<string[]> => (await getJson(`/clouds/${site}`)).map((hour) => hour.cover)

export async function comets(year: number): Promise<string> {
  const rows = lines(await getText(`/comets/${year}`))
  return rows[1][3].trim()
}

export const satellites = (id: number): Promise<any> => getJson(`/satellites/${id}`)

export const alerts = (id: number): Promise<any> => getJson(`/alerts/${id}`)

export const radar = (id: number): Promise<any> => within(15, `Radar ${id}`, new Promise(() => {}))

export async function best(sites: number[]): Promise<number> {
  const all = await Promise.allSettled(sites.map((site) => getJson(`/quality/${site}`)))
  const failed = all.filter((each) => each.status === 'rejected')
  if (failed.length === all.length) throw new SkyError(`No site of ${sites.join()} could be rated: ${failed[0].reason.message}`)
  return 0
}

export async function account(id: number): Promise<string> {
  const user = await getJson(`/accounts/${id}`)
  return user.club.members[0].name
}

export async function subscribe(id: number): Promise<void> {
  const { ok, reason } = await getJson(`/subscribe/${id}`)
  if (!ok) return Promise.reject(`Subscription ${id} refused: ${reason}`)
}
