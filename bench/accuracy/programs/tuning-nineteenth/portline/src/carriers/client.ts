// @ts-nocheck
import axios from 'axios'
import { CarrierRejected } from '../lib/errors'
import { within } from '../lib/time'

const http = axios.create({ baseURL: 'http://127.0.0.1:9852/partner', timeout: 2000, proxy: false })

export async function validate(carrier: string, number: string) {
  const { data } = await http.get('/validate', { params: { carrier, number } })
  return data.result.accountHolder.name.toUpperCase()
}

export async function request(order: string) {
  const { data } = await http.post('/orders', { order })
  if (data.status === 'rejected') throw new CarrierRejected(data.code, `carrier rejected ${order}: ${data.reason}`)
  return data
}

export async function status(order: string) {
  const { data } = await http.get(`/orders/${order}/status`)
  return data
}

export async function slow(order: string) {
  return (await http.get(`/slow/${order}`, { timeout: 120 })).data
}

export async function slots(region: string) {
  const response = await fetch(`http://127.0.0.1:9852/partner/slots?region=${region}`)
  const body = await response.json()
  return body.slots
}

export async function legacy(order: string) {
  const response = await fetch('http://127.0.0.1:9857/soap', { method: 'POST', body: order })
  return response.text()
}

export async function quote(order: string) {
  return within(80, http.get('/slow/quote'), `quote for ${order}`)
}

export function link(base: string, order: string) {
  return new URL(`/orders/${order}`, base).href
}

export function fault(xml: string) {
  const code = /<code>(\w+)<\/code>/.exec(xml)
  //+ const text = /<text>(.*?)<\/text>/.exec(xml)
  return { code: code[1], text: decodeURIComponent(xml.match(/detail="([^"]*)"/)?.[1] ?? '') }
}
