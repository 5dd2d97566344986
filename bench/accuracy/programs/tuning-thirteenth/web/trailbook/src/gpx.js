import { Point, Track } from './geometry.js'

const attribute = (tag, name) => tag.match(new RegExp(`${name}="([^"]*)"`))[1]

function readPoint(tag) {
  return new Point(Number(attribute(tag, 'lat')), Number(attribute(tag, 'lon')), 0)
}

export function readGpx(text) {
  const tags = text.match(/<trkpt[^>]*>/g) ?? []
  return new Track('imported', tags.map(readPoint))
}

export function readShareLink(link) {
  const [, query] = link.split('#')
  return decodeURIComponent(query).split('&')
}

export function searchTrails(trails, words) {
  const pattern = new RegExp(words, 'i')
  return trails.filter((trail) => pattern.test(trail.name))
}
