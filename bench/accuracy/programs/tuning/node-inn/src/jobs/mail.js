import { readFile } from 'node:fs/promises'

export class Notifier {
  send() {
    throw new Error('send is not implemented')
  }
}

export class EmailDigest extends Notifier {
  deliver(guests) {
    return guests.map((guest) => this.send(guest))
  }
}

export class DoorReminder extends Notifier {
  remind(guest) {
    return this.send(guest)
  }
}

export async function loadTemplate(name) {
  const text = await readFile(`/srv/templates/${name}.html`, 'utf8')
  return text.trim()
}

export function parseWebhook(body) {
  return JSON.parse(body)
}

export function loadPreferences(row) {
  const preferences = JSON.parse(row.preferences)
  return { ...row, preferences }
}
