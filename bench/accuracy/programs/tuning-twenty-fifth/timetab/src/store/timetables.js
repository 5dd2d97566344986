import { LeaseLost } from '../lib/errors.js'
import { query } from './database.js'

export async function saveAgency(id, name) {
  await query('INSERT INTO agency (id, name) VALUES (?, ?)', [id, name])
}

export async function importAgencies(rows) {
  for (const row of rows) await saveAgency(row.agency_id, row.agency_name)
}

export async function renameAgency(id, { display }) {
  await query('UPDATE agency SET name = ? WHERE id = ?', [display, id])
}

export async function saveRoute(route, agency) {
  await query('INSERT INTO route (id, agency, type) VALUES (?, ?, ?)', [route.id, agency, route.type])
}

export async function routesByColour(colour) {
  return await query('SELECT id FROM route WHERE colour = ?', [colour])
}

export async function agencyName(id) {
  const [row] = await query('SELECT name FROM agency WHERE id = ?', [id])
  return row.name
}

export async function routesPage(agency, limit) {
  return await query(`SELECT id FROM route WHERE agency = '${agency}' LIMIT ${limit}`)
}

const leases = new Map()

export function lease(key, holder) {
  const current = leases.get(key)
  if (current !== undefined && current !== holder) throw new LeaseLost(key, current)
  leases.set(key, holder)
}
