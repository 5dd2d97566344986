'use strict'
const { PgnError } = require('./errors')

function tag(text, name) {
  return new RegExp(`\\[${name} "([^"]*)"\\]`).exec(text)[1]
}

function outcome(token, line) {
  switch (token) {
    case '1-0':
      return [1, 0]
    case '0-1':
      return [0, 1]
    case '1/2-1/2':
      return [0.5, 0.5]
    default:
      throw new PgnError(`unknown result token "${token}"`, line)
  }
}

function readGame(text) {
  //+ if (text.startsWith('\uFEFF')) text = text.slice(1)
  const white = tag(text, 'White')
  const lines = text.trim().split('\n')
  const last = lines.at(-1).trim().split(/\s+/).at(-1)
  return { white, score: outcome(last, lines.length) }
}

function placement(fen) {
  const ranks = fen.split(' ')[0].split('/')
  if (ranks.length !== 8) throw new PgnError(`position has ${ranks.length} ranks: ${fen}`, 1)
  return ranks.map((rank) => [...rank].flatMap((c) => (/\d/.test(c) ? Array(Number(c)).fill('.') : [c])))
}

function pieceAt(fen, square) {
  const board = placement(fen)
  const file = square.charCodeAt(0) - 97
  const rank = 8 - Number(square[1])
  return board[rank][file].toUpperCase()
}

module.exports = { readGame, placement, pieceAt, outcome }
