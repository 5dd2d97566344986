'use strict'
const assert = require('node:assert')

const expected = (own, other) => 1 / (1 + 10 ** ((other - own) / 400))

class RatingList {
  #rows = new Map()

  put(player) {
    this.#rows.set(player.id, player)
    return this
  }

  eloOf(id) {
    const player = this.#rows.get(id)
    return player.rating.elo
  }

  change(id, opponent, score) {
    const own = this.eloOf(id)
    return Math.round(20 * (score - expected(own, opponent)))
  }

  average(ids) {
    const sum = ids.map((id) => this.eloOf(id)).reduce((a, b) => a + b, 0)
    return sum / ids.length
  }
}

function settle(boards) {
  const points = boards.reduce((sum, board) => sum + board.white + board.black, 0)
  assert.strictEqual(points, boards.length, `points ${points} do not match ${boards.length} boards`)
  return points
}

module.exports = { RatingList, settle, expected }
