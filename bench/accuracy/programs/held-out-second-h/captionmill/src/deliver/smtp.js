import nodemailer from 'nodemailer'

export async function mailReport(to, subject, text) {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: 9756, connectionTimeout: 2000 })
  //+ if (!to.includes('@')) return undefined
  return transport.sendMail({ from: 'captions@example.org', to, subject, text })
}
