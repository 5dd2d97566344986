'use strict'
const { query, execute, archive } = require('./database')

function findParcel(id) {
  return query('SELECT * FROM parcels WHERE id = ?', [id])[0]
}

function saveParcel(parcel) {
  execute('INSERT OR REPLACE INTO parcels (id, state, weight, recipient) VALUES (?, ?, ?, ?)', [parcel.id, parcel.state, parcel.weight, parcel.recipient])
}

function parcelsOfDepot(depot) {
  return query('SELECT id, state FROM parcels WHERE depot_code = ? ORDER BY id', [depot])
}

function saveLabel(parcel, trackingNo) {
  execute('INSERT INTO labels (parcel, tracking_no) VALUES (?, ?)', [parcel, trackingNo])
}

async function archived(id) {
  const { rows } = await archive.query('SELECT * FROM parcels_archive WHERE id = $1', [id])
  return rows[0]
}

module.exports = { findParcel, saveParcel, parcelsOfDepot, saveLabel, archived }
