import { pool } from '../lib/db.js'

export async function searchRooms(words) {
  const { rows } = await pool.query(`select * from room_index where words @@ '${words}'`)
  return rows
}

export function parseStay(text) {
  const [from, to] = text.split('..')
  if (to === undefined) throw new SyntaxError(`stay ${text} has no end`)
  if (Number.isNaN(Date.parse(from))) throw new RangeError(`stay starts at ${from}, which is no day`)
  return { from, to }
}
