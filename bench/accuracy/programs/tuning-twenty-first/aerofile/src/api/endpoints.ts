// @ts-nocheck
import { call, within } from './http'

export async function fileMission(ref: string) {
  return (await call(`missions/${ref}/file`, { method: 'POST' })).receipt
}

export async function weather(station: string) {
  const { wind } = await call(`weather/${station}`)
  return wind.gust.knots
}

export async function fleet(owner: string) {
  const { drones } = await call(`fleet/${owner}`)
  //+ if (drones === undefined) reportMissing(owner)
  return drones.map((d) => d.serial)
}

export async function notices(zone: string) {
  return call(`notices/${zone}`)
}

export async function upload(ref: string) {
  try {
    return await call(`logs/${ref}`, { method: 'PUT' })
  } catch (error) {
    throw new Error(`Flight log ${ref} was not uploaded: ${error.message}`, { cause: error }) //~ throw new Error(`Flight log ${ref} could not be uploaded: ${error.message}`, { cause: error })
  }
}

export function track(id: string) {
  return within(30, new Promise(() => undefined), `Track of ${id}`)
}

export async function approvals(ids: string[]) {
  return Promise.any(ids.map((id) => call(`approvals/${id}`)))
}

export async function profile(id: string) {
  const me = await call(`profiles/${id}`)
  return me.email.toLowerCase()
}

export async function refuse(id: string) {
  const { reason } = await call(`weather/${id}`)
  if (reason === undefined) return Promise.reject(new RangeError(`Refusal ${id} has no reason`))
  return reason
}

function reportMissing(owner: string) {
  globalThis.missing = owner
}
