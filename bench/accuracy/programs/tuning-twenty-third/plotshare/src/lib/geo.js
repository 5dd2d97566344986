export function area(points) {
  let sum = 0
  for (let i = 0; i < points.length; i++) {
    const [x1, y1] = points[i]
    const [x2, y2] = points[(i + 1) % points.length]
    sum += x1 * y2 - x2 * y1
  }
  return Math.abs(sum) / 2
}

export function corner(points) { //~ export function leftmost(points) {
  return points.reduce((low, point) => (point.x < low.x ? point : low))
}

export function depth(group, groups) {
  return group.parent === undefined ? 0 : 1 + depth(groups[group.parent], groups)
}

export const range = (answer) => {
  const [low, high] = answer.range
  return high - low
}
