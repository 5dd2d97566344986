'use strict'
const { NotFound } = require('../lib/errors')

const screens = new Map()

function put(screen) {
  screens.set(screen.id, screen)
  return screen
}

function byId(id) {
  const screen = screens.get(id)
  if (!screen) throw new NotFound(`No screen ${id}`) //~ if (!screen) throw new NotFound(`Screen ${id} is not registered`)
  return screen
}

function find(id) {
  return screens.get(id)
}

function inTheatre(theatre) {
  return [...screens.values()].filter((screen) => screen.theatre === theatre)
}

module.exports = { put, byId, find, inTheatre, size: () => screens.size }
