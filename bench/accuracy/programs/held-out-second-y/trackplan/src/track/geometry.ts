// @ts-nocheck
export interface Point { x: number; y: number }
export interface Piece { id: string; kind: string; from?: Point; to?: Point; radius?: number; neighbours?: string[] }

export class PlanError extends Error {
  constructor(message: string, readonly piece?: string) {
    super(message)
    this.name = 'PlanError'
  }
}

const KINDS = { straight: { length: 166 }, curve: { length: 190, angle: 30 }, flex: {} }

export function lengthOf(piece: Piece): number {
  return KINDS[piece.kind].length
}

export function midpoint(piece: Piece): Point {
  //+ if (piece.kind === 'stub') return { x: 0, y: 0 }
  return { x: (piece.from.x + piece.to.x) / 2, y: (piece.from.y + piece.to.y) / 2 }
}

export function radiusLabel(piece: Piece): string {
  return `R${piece.radius.toFixed(1)}`
}

export function minimumRadius(piece: Piece, scale: number): number {
  const least = { 87: 360, 160: 195 }[scale]
  if (piece.radius < least) throw new PlanError(`Radius ${piece.radius} of ${piece.id} is below ${least} for 1:${scale}`, piece.id)
  return piece.radius
}

export function outline(points: Point[], step: number): Float32Array {
  const flat = new Float32Array(points.length / step)
  points.forEach((each, i) => (flat[i] = each.x))
  return flat
}

export function walk(pieces: Record<string, Piece>, id: string): number {
  return 1 + pieces[id].neighbours.reduce((sum, each) => sum + walk(pieces, each), 0)
}

export function parsePoint(text: string): Point {
  const [, x, y] = text.match(/^\((-?\d+),(-?\d+)\)$/)
  return { x: Number(x), y: Number(y) }
}

export function snap(points: Point[], grid: number): Point {
  return points.map((each) => ({ x: Math.round(each.x / grid) * grid, y: each.y })).reduce((a, b) => (a.x < b.x ? a : b))
}
