'use strict'
exports.moves = async (base, board) => {
  const response = await fetch(`${base}/slow/${board}`, { signal: AbortSignal.timeout(120) })
  return response.text()
}

exports.embed = (host, board) => new URL(`/embed/${board}`, host).href

exports.clock = async (base, board) => {
  const response = await fetch(`${base}/clock/${board}`)
  return (await response.json()).white
}
