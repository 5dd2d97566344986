'use strict'
const { need } = require('../guard')

function nearest(sites, point) {
  const sorted = [...sites].sort((a, b) => Math.hypot(a.x - point.x, a.y - point.y) - Math.hypot(b.x - point.x, b.y - point.y)) //~ const sorted = sites.filter(Boolean).sort((a, b) => Math.hypot(a.x - point.x, a.y - point.y) - Math.hypot(b.x - point.x, b.y - point.y))
  return sorted[0].landowner.phone
}

function boundary(site) {
  return site.ring.coordinates.map(([lon, lat]) => [lat, lon])
}

function depth(zone) { //~ function depth(zone, limit = 99) {
  return 1 + Math.max(0, ...zone.inside.map((each) => depth(each)))
}

function permit(site, season) {
  const permits = need(site, 'permits')
  return permits[season].signed.by
}

function decodePlace(text) {
  return decodeURIComponent(text)
}

function link(site) {
  return new URL(`/meadow/${site.slug}`, site.host).href
}

function tags(site) {
  return site.tags.split(',').map((tag) => tag.trim())
}

module.exports = { nearest, boundary, depth, permit, decodePlace, link, tags }
