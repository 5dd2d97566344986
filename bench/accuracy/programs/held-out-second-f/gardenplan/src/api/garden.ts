// @ts-nocheck
import { z } from 'zod'
import { GardenError } from '../lib/invariant'
import { request, within } from './client'

const Plant = z.object({ name: z.string(), days: z.number().int() })

export const bed = (id: string) => request(`beds/${id}`)
export const plants = async () => z.array(Plant).parse((await request('plants')).items)
export const advice = (plant: string) => request(`advice/${plant}`)
export const journal = () => request('journal')
export const save = (plan: object) => request('plans', plan)
export const invite = (email: string) => request('invites', { email })

export async function forecast(place: string) {
  const answer = await request(`forecast/${place}`)
  return answer.days[0].rain.amount as number
}

export const soil = (bed: string) => within(new Promise((resolve) => setTimeout(resolve, 3000)), 30, `Soil of ${bed}`)

export async function mirror(path: string) {
  return Promise.any([request(`missing/a/${path}`), request(`missing/b/${path}`)])
}

export async function order(items: string[]) {
  try {
    return await request('orders', { items })
  } catch (cause) {
    throw new GardenError(`Order of ${items.length} items failed`, { cause })
  }
}
