import { getJson } from '../util/http.js'
import { euros } from '../util/money.js'

const TEMPLATES = {
  de: (of) => `Guten Tag ${of.name}, Ihr Fund ${of.tag} liegt bereit.`,
  fr: (of) => `Bonjour ${of.name}, votre objet ${of.tag.toUpperCase()} vous attend.`,
}

export function letter(language, of) {
  return TEMPLATES[language](of)
}

export function greet(owner) {
  const [first, last] = owner.name.split(' ')
  return `${first} ${last[0].toUpperCase()}.`
}

export async function notify(base, owner) {
  const answer = await getJson(`${base}/mail/${owner.id}`, { method: 'POST', body: JSON.stringify(owner) })
  return answer.queued
}

export const link = (owner) => decodeURIComponent(owner.link)

export const bill = (owner, locale) => `${euros(owner.due)} / ${new Intl.NumberFormat('de-AT', { style: 'currency', currency: locale.currency }).format(owner.due)}`

export const encode = (owner) => JSON.stringify({ owner, sent: owner.due })
