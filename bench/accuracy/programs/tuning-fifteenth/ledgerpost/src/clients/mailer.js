// @ts-nocheck
import { createTransport } from 'nodemailer'

const transport = createTransport({ host: '127.0.0.1', port: 9712, connectionTimeout: 500 })

export async function mail(to, subject) {
  return await transport.sendMail({ from: 'books@example.org', to, subject, text: subject })
}

export async function remind(suppliers) {
  for (const supplier of suppliers) {
    await mail(supplier.contacts.map((contact) => contact.mail), `Reminder for ${supplier.name}`)
  }
}
