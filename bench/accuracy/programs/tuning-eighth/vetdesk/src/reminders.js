import Handlebars from 'handlebars'

const templates = {
  vaccination: 'Dear {{owner}}, {{pet}} is due for {{upper vaccine}}.',
  surgery: 'Dear {{owner}}, surgery of {{pet}} is on {{dateLong when}}.',
}

Handlebars.registerHelper('upper', (text) => String(text).toUpperCase())

export const render = (kind, data) => Handlebars.compile(templates[kind])(data)

const timers = new Map()
const visits = new Map()

export function schedule(visit, delay) {
  visits.set(visit.id, visit)
  timers.set(
    visit.id,
    setTimeout(() => {
      const current = visits.get(visit.id)
      notify(current.owner, `Your visit is at ${current.at}`)
    }, delay),
  )
}

export function cancel(id) {
  visits.delete(id)
}

const outbox = []

function notify(owner, text) {
  outbox.push({ owner, text })
}

/** A mailer of the old kind, with a callback. */
function deliver(mail, callback) {
  setTimeout(() => {
    const host = mail.to.split('@')[1]
    if (host.endsWith('.invalid')) callback(Object.assign(new Error(`550 5.1.2 <${mail.to}>: Recipient address rejected: Domain not found`), { responseCode: 550 }))
    else callback(null, { accepted: [mail.to] })
  }, 2)
}

export const mail = (to, text) =>
  new Promise((resolve, reject) => {
    deliver({ to, text }, (error, info) => (error ? reject(error) : resolve(info)))
  })

let sentToday = 0
const sms = (text) => (++sentToday > 0 && text.length > 160 ? Promise.reject(`sms gateway: ${text.length} characters do not fit into one message`) : Promise.resolve(sentToday))

export async function remindBySms(visit) {
  return await sms(`${visit.pet}: ${visit.note}`)
}
