import { readFile } from 'node:fs/promises'
import { must } from './validate.js'

export function updateCustomer(change) {
  const email = must(change, 'email')

  return { email }
}

export function issueInvoice(order) {
  const lines = order.lines.map((line) => must(line, 'price'))
  return lines.length
}

export function readPreferences(cookie) {
  return JSON.parse(cookie)
}

export const parseManifest = (text) => {
  const manifest = JSON.parse(text)

  return manifest.containers
}

export async function loadContract(folder, id) {
  const text = await readFile(`${folder}/contracts/${id}.txt`, 'utf8')
  return text.split('\n')
}

export async function loadLogo(folder, name) {
  const bytes = await readFile(`${folder}/logos/${name}.png`)

  return bytes.length
}

export class StorageError extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = this.constructor.name
  }
}

export async function saveProfile(db, profile) {
  try {
    await db.run('insert into profiles values (?)', profile)
  } catch (cause) {
    throw new StorageError(`Could not save the profile of ${profile.email}`, { cause })
  }
}

export async function saveAvatar(db, profile) {
  try {
    await db.run('insert into avatars values (?)', profile)
  } catch (cause) {
    throw new StorageError(`Could not save the profile of ${profile.email}`, { cause })
  }
}

export const db = {
  async run(statement, row) {
    await null
    throw Object.assign(new Error(`SQLITE_CONSTRAINT: UNIQUE constraint failed: ${statement.split(' ')[2]}.email (${row.id})`), { errno: 19 })
  },
}

export async function deleteCustomer(id) {
  await db.run(`delete from customers where id = ${id}`, { id })
}
