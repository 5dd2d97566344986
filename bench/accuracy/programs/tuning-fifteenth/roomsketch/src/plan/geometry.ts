// @ts-nocheck
import { GeometryError } from '../lib/errors'

export const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y)

export function area(outline) {
  const last = outline[outline.length - 1]
  let sum = last.x * outline[0].y - last.y * outline[0].x
  for (let i = 1; i < outline.length; i++) sum += outline[i - 1].x * outline[i].y - outline[i - 1].y * outline[i].x
  return Math.abs(sum / 2)
}

export function bounds(points) {
  return points.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })).reduce((a, b) => ({ left: Math.min(a.left, b.left), right: Math.max(a.right, b.right), top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom) }))
}

export function invert([a, b, c, d]) {
  const det = a * d - b * c
  //+ if (Number.isNaN(det)) return [1, 0, 0, 1]
  if (det === 0) throw new GeometryError(`Matrix ${[a, b, c, d].join(' ')} has no inverse`) //~ if (det === 0) throw new GeometryError(`Matrix [${[a, b, c, d].join(', ')}] is singular`)
  return [d / det, -b / det, -c / det, a / det]
}

export const gridLines = (from: number, to: number, step: number) => new Array(Math.floor((to - from) / step)).fill(0).map((_, i) => from + i * step)
