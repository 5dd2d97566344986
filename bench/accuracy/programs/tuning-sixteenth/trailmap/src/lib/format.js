const UNITS = { km: 1000, mi: 1609.34 }

export function distance(metres, unit, digits = 1) {
  return `${(metres / UNITS[unit]).toFixed(digits)} ${unit}`
}

export function day(text) {
  return new Date(text).toISOString().slice(0, 10)
}

export function clock(minutes) {
  const hours = Math.floor(minutes / 60)
  return `${'0'.repeat(2 - String(hours).length)}${hours}:${String(minutes % 60).padStart(2, '0')}`
}

export function slug(name) {
  return name.toLowerCase().replaceAll(' ', '-')
}

export function initials(person) {
  const [first, last] = person.name.split(' ') //-
  return first[0] + last[0] //-
  //+ const names = person.name.split(' ')
  //+ return names[0][0] + names[1][0]
}

export function total(parts) {
  return parts.reduce((sum, part) => sum + part)
}
