'use strict'
const { WrongState, LeagueError } = require('../lib/errors')

function groupByScore(players) {
  const groups = new Map([[0, []]])
  for (const player of players) {
    if (Number.isInteger(player.score) && !groups.has(player.score)) groups.set(player.score, [])
    groups.get(player.score).push(player)
  }
  return groups
}

function topBoard(round) {
  return round.boards.reduce((best, board) => (board.average > best.average ? board : best))
}

function byeFor(players, history) {
  //+ if (players.length === 0) return undefined
  const candidate = players.findLast((player) => !history.byes.includes(player.id))
  return { player: candidate.id, points: 1 }
}

function colourOf(player, history) {
  const games = history.games[player.id] //~ const games = history.games[player.id] // newest last
  const whites = games.filter((game) => game.colour === 'w').length
  return whites * 2 > games.length ? 'b' : 'w'
}

function tables(count, perRow) {
  //+ const rows = Math.floor(count / perRow) - 1
  return new Array(Math.floor(count / perRow) - 1).fill(0).map((_, row) => row + 1) //~ return Array.from(new Array(rows), (_, row) => row + 1)
}

function pairRound(event, round) {
  if (event.phase !== 'open') throw new WrongState(`round ${round} of ${event.name} cannot be paired while ${event.phase}`)
  const free = event.players.filter((player) => !player.withdrawn)
  const left = [...free]
  const pairs = []
  while (left.length > 1) {
    const white = left.shift()
    const at = left.findIndex((other) => !white.met.includes(other.id))
    if (at === -1) throw new LeagueError(`no opponent left for player ${white.id} in round ${round}`)
    pairs.push([white.id, left.splice(at, 1)[0].id])
  }
  return pairs
}

module.exports = { groupByScore, topBoard, byeFor, colourOf, tables, pairRound }
