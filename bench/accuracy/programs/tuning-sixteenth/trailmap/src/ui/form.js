import { filled, inRange } from '../lib/check.js'
import { InvalidForm } from '../lib/errors.js'

export function submit(fields) {
  const name = filled(fields.name, 'name')
  const stars = inRange(fields.stars, 1, 5, 'stars')
  return { name, stars }
}

export function party(fields) {
  return inRange(Number(fields.people), 1, 12, 'people')
}

export function contact(fields) {
  const mail = filled(fields.mail, 'mail')
  if (!mail.includes('@')) throw new InvalidForm('mail', `can not be ${mail}`)
  return mail
}

export function steps(wizard, index) {
  const step = wizard[index]
  return step.validate()
}

export function onSubmit(handlers, event) {
  return handlers[event.type](event)
}
