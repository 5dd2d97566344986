// @ts-nocheck
interface Surface {
  context: { fill(x: number, y: number): void } | null
  width: number
}

export function paint(surface: Surface, cells: [number, number][]): void {
  for (const [x, y] of cells) surface.context.fill(x, y)
}

export function zoom(surface: Surface, options?: { step: number; max: number }): number {
  const { step, max } = options
  return Math.min(max, surface.width * step)
}

export function pointer(event: { touches?: { clientX: number }[]; clientX?: number }, scale: number): number {
  //+ if (scale === 0) return 0
  const x = event.clientX ?? event.touches[0].clientX
  return Math.floor(x / scale)
}

export function ruler(marks: { every: number }, length: number): string[] {
  const list = []
  for (let at = 0; at < length; at += marks.every) list.push(String(at))
  return list.map((mark) => mark.padStart(marks.pad.length))
}
