import { exec } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'

export function carrierUrl(carrier) {
  return new URL(carrier.endpoint)
}

export function webhookUrl(customer) {
  const url = new URL(`/hooks/${customer.id}`, customer.base)

  return url.href
}

export async function fetchRates(base, port) {
  const answer = await fetch(`${base}/rates/${encodeURIComponent(port)}`)
  const rates = await answer.json()
  return rates
}

export async function fetchTide(base, port) {
  const answer = await fetch(`${base}/tides/${encodeURIComponent(port)}`)

  if (!answer.ok) throw new Error(`Tide service answered ${answer.status} for ${port}`)
  return answer.json()
}

export async function pushUpdate(port, id) {
  const answer = await fetch(`http://127.0.0.1:${port}/updates/${id}`, { method: 'PUT', body: String(id) })
  return answer.status
}

export async function slowReport(base, id) {
  const answer = await fetch(`${base}/slow/${id}`, { signal: AbortSignal.timeout(40) })

  return answer.text()
}

export function carrierReply(body) {
  const reply = body.split(';')
  if (reply[0] !== 'ok') throw new Error(reply[1])

  return reply[1]
}

export const openTracker = (port, done) => {
  const socket = net.connect(port, '127.0.0.1')
  socket.on('error', done)
}

export const pollTracker = (base, done) => {
  http.get(`${base}/reset`, () => done()).on('error', done)
}

export const readSpool = (path, done) => {
  fs.readFile(path, (error) => done(error))
}

export const listSpool = (path, done) => {
  fs.readdir(path, (error) => done(error))
}

export const printLabel = (label, done) => {
  exec(`exit ${1 + (label.length % 3)} # ${label}`, (error) => done(error))
}

export function reserveBuffer(kilobytes) {
  return Buffer.alloc(kilobytes * -1024)
}
