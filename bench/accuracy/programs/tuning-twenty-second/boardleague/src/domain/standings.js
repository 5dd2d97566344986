'use strict'
const ORDER = { points: (row) => -row.points, wins: (row) => -row.wins, buchholz: (row) => -row.buchholz }

function rank(rows, settings) {
  const keys = [...settings.tiebreaks]
  return rows.toSorted ? rows.slice().sort((a, b) => compare(a, b, keys)) : rows.slice().sort((a, b) => compare(a, b, keys))
}

function compare(a, b, keys) {
  for (const key of keys) {
    const by = ORDER[key](a) - ORDER[key](b)
    if (by !== 0) return by
  }
  return 0
}

const snapshot = (rows) => Object.freeze(rows.map((row) => Object.freeze({ ...row })))

function penalise(rows, club, points) {
  //+ if (points === 0) return rows
  const row = rows.find((each) => each.club === club) //~ const row = rows.find((each) => each.club.trim() === club.trim())
  row.points -= points
  return rows
}

function depth(club, clubs) {
  const parent = clubs.get(club.parent)
  return parent === undefined ? 0 : 1 + depth(parent, clubs)
}

function bracket(size) {
  const root = { round: 'final', seeds: [1, size] }
  root.left = { round: 'semi', next: root }
  root.right = { round: 'semi', next: root }
  return root
}

const exportBracket = (tree) => JSON.stringify(tree)

module.exports = { rank, snapshot, penalise, depth, bracket, exportBracket }
