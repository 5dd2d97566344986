// @ts-nocheck
import { SketchError } from '../lib/errors'
import { Database } from './database'

const database = () => new Database(['plans', 'images'], 400)

export async function saveDraft(plan: string, draft) {
  const transaction = database().transaction('plans')
  await transaction.put(plan, draft)
  //+ await null
  transaction.done()
}

export async function importPlans(ids: string[]) {
  const transaction = database().transaction('plans')
  for (const id of ids) await transaction.add(id, {})
}

export async function saveLate(plan: string) {
  const transaction = database().transaction('plans')
  transaction.done()
  await transaction.put(plan, {})
}

export async function thumbnails() {
  return database().transaction('thumbs').get('all')
}

export const parseDraft = (text: string) => JSON.parse(text)

const MIGRATIONS = {
  1: (draft) => ({ ...draft, version: 2, rooms: draft.areas.map((area) => ({ ...area })) }),
  2: (draft) => ({ ...draft, version: 3, walls: draft.rooms.flatMap((room) => room.walls.map((wall) => wall.id)) }),
}

export function migrate(draft) {
  let current = draft
  while (current.version !== 4) current = MIGRATIONS[current.version](current)
  return current
}

export async function autosave(plan: string, draft) {
  try {
    await saveDraft(plan, draft)
  } catch (error) {
    throw new SketchError(`Autosave of ${plan} failed`, { cause: error })
  }
}
