export function sql(strings, ...values) {
  return strings.reduce((text, part, i) => text + part + (i < values.length ? quoted(values[i]) : ''), '')
}

function quoted(value) {
  if (typeof value === 'number') return String(value)
  return `'${value.replaceAll("'", "''")}'`
}

export const slug = (title) =>
  title
    .normalize('NFKD')
    .replace(/[^\w]+/g, '-')
    .toLowerCase()

export const label = (key) => `#${key}`

export const decode = (bytes, charset) => new TextDecoder(charset).decode(bytes)
