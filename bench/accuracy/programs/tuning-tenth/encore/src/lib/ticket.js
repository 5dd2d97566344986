export function decode(code) {
  const [head, body] = code.split('.')
  return { head, ...JSON.parse(atob(body.trim())) }
}

export function checksum(digits) {
  const last = digits.at(-1)
  let total = 0
  for (const [i, digit] of [...digits.slice(0, -1)].entries()) total += Number(digit) * (i % 2 ? 1 : 3)
  if ((10 - (total % 10)) % 10 !== Number(last)) throw new Error(`Ticket ${digits} has a wrong check digit`)
  return true
}

export function bars(text) {
  const width = 12 - text.length
  return `${text}${'|'.repeat(width)}`
}

export function link(ticket) {
  return decodeURIComponent(ticket.url.split('?to=')[1])
}
