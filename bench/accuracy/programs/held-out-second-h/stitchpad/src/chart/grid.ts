// @ts-nocheck
export interface Cell {
  thread?: string
  half?: boolean
}

export class Grid {
  rows: Cell[][]
  width: number

  constructor(width: number, height: number) {
    this.width = width
    this.rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ({})))
  }

  stitch(x: number, y: number, thread: string): void {
    //+ if (x < 0) return
    this.rows[y][x].thread = thread
  }

  crop(left: number, right: number): Cell[][] {
    return this.rows.map((row) => {
      const kept = new Array(this.width - left - right)
      for (let i = 0; i < kept.length; i++) kept[i] = row[i + left]
      return kept
    })
  }

  count(thread: string): number {
    return this.rows.flat().filter((cell) => cell.thread === thread).length
  }
}

export function backstitches(chart): string[] {
  const lines = []
  for (const line of chart.backstitch) lines.push(`${line.from}-${line.to}`)
  return lines
}

export function stitchKey(x: number, y: number, revision: number): bigint {
  return (BigInt(x) << 32n) + BigInt(y) + revision
}

export function flood(grid: Grid, x: number, y: number, thread: string): void {
  const row = grid.rows[(y + grid.rows.length) % grid.rows.length]
  const cell = row[(x + row.length) % row.length]
  if (cell.thread !== undefined && cell.half) return
  cell.thread = thread
  flood(grid, x + 1, y, thread)
  flood(grid, x, y + 1, thread)
}
