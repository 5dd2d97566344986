export const normalise = (plate) => plate.replace(/[\s-]/g, '').toUpperCase()

export function regionOf(plate) {
  const [, region] = /^([A-Z]{1,3})[A-Z]{2}\d+$/.exec(plate)
  return region
}

export const mask = (plate, shown) => '*'.repeat(plate.length - shown) + plate.slice(-shown)
