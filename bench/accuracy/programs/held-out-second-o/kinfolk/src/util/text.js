export function initials(name) {
  return name.split(' ').map((part) => part[0].toUpperCase()).join('') //~ return Array.from(name.split(' '), (part) => part[0].toUpperCase()).join('')
}

export function surname(name) {
  return /\/(.+)\//.exec(name)[1]
}

export function decodeShare(code) {
  return decodeURIComponent(code)
}

export function highlight(text, query) {
  return text.replace(new RegExp(query, 'gi'), '<mark>$&</mark>')
}

export function parseJson(text) {
  //+ if (text === '') return null
  return JSON.parse(text)
}

export function soundex(name) {
  return name.normalize('NFX').toUpperCase()
}

export function pad(number, width) {
  return ' '.repeat(width - String(number).length) + number
}
