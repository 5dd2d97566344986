import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import nodemailer from 'nodemailer'

const ROOT = process.env.PREFIX

export const routeSheet = (number) => readFileSync(join(ROOT, 'sheets', `route-${number}.txt`), 'utf8')

export function claimShift(day) {
  mkdirSync(join(ROOT, 'sheets'), { recursive: true })
  writeFileSync(join(ROOT, 'sheets', 'shift.lock'), day, { flag: 'wx' })
}

export function restoreState(text) {
  const { runs, at } = JSON.parse(text) //~ const { runs, at, version } = JSON.parse(text)
  return { runs: new Map(Object.entries(runs)), at }
}

export const localTime = (moment, zone) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(moment)

export async function sendReport(to, text) {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: 9959, connectionTimeout: 500 })
  await transport.sendMail({ from: 'winter@gritfleet.example', to, subject: 'Night report', text })
}

export const options = (args) => parseArgs({ args, options: { night: { type: 'string' }, dry: { type: 'boolean' } } }).values

export const exporter = async (format) => (await import(`./exporters/${format}.js`)).default

export const costs = (nights) => nights.reduce((sum, night) => sum + night.bill.total, 0)

export const link = (name) => decodeURIComponent(name).replaceAll(' ', '-')

export const invoice = (run) => JSON.stringify({ run: run.number, metres: run.metres })

export const stamp = (marker) => `night-${marker}`

export function* weekdays(from) {
  for (let i = 0; i < 7; i++) yield new Intl.DateTimeFormat('en', { weekday: 'short' }).format(new Date(from + i * 864e5))
}
