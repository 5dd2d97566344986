import { query, transaction } from './database.js'
import { NotFoundError } from './errors.js'

export function getShow(id) {
  const [row] = query('SELECT * FROM shows WHERE id = ?', [id])
  if (!row) throw new NotFoundError('Show', id)
  return row
}

export function listEpisodes({ showId, sort = 'published', order = 'DESC' }) {
  return query(`SELECT id, title FROM episodes WHERE show_id = ? ORDER BY ${sort} ${order}`, [showId])
}

export function subscribe({ email, showId }) {
  return transaction(() => query('INSERT INTO subscribers (email, show_id) VALUES (?, ?)', [email, showId]))
}

export function addEpisode({ showId, title }) {
  return transaction(() => {
    query('INSERT INTO episodes (show_id, title, plays) VALUES (?, ?, 0)', [showId, title])
    return query('SELECT last_insert_rowid() AS id')[0].id
  })
}

/** Settings that a show keeps as JSON in a column. */
export function settingsOf(show) {
  return { explicit: false, language: 'en', ...JSON.parse(show.settings) }
}

export function renderPlaylist(playlist) {
  return playlist.entries.map((entry) => {
    const show = getShow(entry.showId)
    return `${show.title}: ${entry.title}`
  })
}

export function rollUpStats(counts) {
  const totals = new Map()
  for (const { showId, plays } of counts) {
    const show = getShow(showId)
    totals.set(show.slug, (totals.get(show.slug) ?? 0) + plays)
  }
  return totals
}
