// @ts-nocheck
import * as tokens from './auth/tokens'
import * as client from './carriers/client'
import { Directory } from './carriers/directory'
import * as batch from './cutover/batch'
import * as windows from './cutover/windows'
import * as cache from './lib/cache'
import { env } from './lib/checks'
import { parse as csv } from './lib/csv'
import * as messages from './notify/messages'
import * as e164 from './numbers/e164'
import * as ranges from './numbers/ranges'
import * as repository from './orders/repository'
import * as orders from './orders/service'
import { carrier, num, order, person, phone, SEED, word } from './vary'

const fresh = () => ({ id: order(), carrier: carrier(), state: 'new' })

export const ENTRIES: [string, string, number, () => unknown][] = [
  ['number-without-plus', 'POST /numbers', 2, () => e164.parse(phone().slice(1))],
  ['area-unlisted', 'GET /numbers/area', 2, () => e164.areaOf(phone(), new Map([['99', { name: 'none' }]]))],
  ['numbers-differ', 'POST /compare', 2, () => orders.compare([[phone(), phone()]])],
  ['range-reversed', 'POST /ranges', 2, () => ranges.expand({ from: 9000 + num(), to: num(1, 500) })],
  ['split-outside', 'POST /ranges/split', 2, () => ranges.split({ from: 100, to: 200 }, num())],
  ['overlap-last-range', 'GET /ranges/overlap', 2, () => ranges.overlap([{ from: 1, to: 5 }, { from: 10, to: num() }])],
  ['range-tree-cycle', 'GET /ranges/tree', 2, () => { const top = { children: [] }; top.children.push(top); return ranges.tree(top) }],
  ['state-outside-check', 'POST /orders', 2, () => orders.draft({ id: order(), losing: carrier(), state: 'porting' })],
  ['losing-carrier-missing', 'POST /drafts', 2, () => orders.draft({ id: order() })],
  ['order-twice', 'POST /orders', 2, async () => { const one = fresh(); await repository.insert(one); await repository.insert(one) }],
  ['line-of-no-order', 'POST /lines', 2, () => repository.addLine(order(), phone())],
  ['order-absent', 'GET /orders', 2, () => orders.summarise(order())],
  ['cutover-column-renamed', 'due orders', 1, () => repository.dueBefore(`2026-0${1 + (SEED % 8)}-02`)],
  ['warehouse-down', 'GET /history', 2, () => repository.history(phone())],
  ['transition-refused', 'POST /orders/state', 2, () => orders.move({ id: order(), state: 'new' }, ['done', 'accepted', 'rejected'][SEED % 3])],
  ['letter-unsigned', 'POST /letters', 2, () => orders.authorise({ by: [{ name: person() }] })],
  ['letter-without-signers', 'POST /letters', 2, () => orders.authorise({ signed: '2026-02-03', by: [] })],
  ['letter-date-impossible', 'POST /letters', 2, () => orders.authorise({ signed: `2026-${12 + SEED}-40`, by: [{ name: person() }] })],
  ['weight-too-high', 'GET /priority', 2, () => orders.priority({ lines: [phone()], weight: num(30, 900) })],
  ['report-without-carrier', 'report', 1, () => orders.report([{ total: '3' }])],
  ['carrier-rejects', 'POST /carrier/orders', 3, () => client.request(order())],
  ['carrier-status-gone', 'GET /carrier/status', 3, () => client.status(order())],
  ['slots-html', 'GET /carrier/slots', 3, () => client.slots(word())],
  ['link-base-bare', 'GET /link', 2, () => client.link(`portal.${person()}.example`, order())],
  ['fault-without-code', 'carrier fault', 4, () => client.fault('<fault><text>busy</text></fault>')],
  ['fault-detail-percent', 'carrier fault', 4, () => client.fault(`<fault detail="${num(1, 99)}% of lines"><code>E4</code></fault>`)],
  ['escalation-contact-missing', 'GET /escalation', 2, () => new Directory().add('Ringway').escalation('Ringway')],
  ['fees-before-settings', 'GET /fees', 2, () => new Directory().fee(carrier())],
  ['visit-not-given', 'directory walk', 1, () => new Directory().add(carrier()).each(undefined)],
  ['directory-file-absent', 'load directory', 1, () => new Directory().load('/etc/portline', person())],
  ['csv-ragged', 'import', 1, () => csv(`name;fee\n${carrier()};${num()};${word()}`)],
  ['window-zone-unknown', 'GET /windows/local', 2, () => windows.local(['Narnia', 'Avalon', 'Ruritania', 'Elbonia'][SEED % 4], '2026-05-01T10:00')],
  ['pad-negative', 'GET /clock', 2, () => windows.pad(num(), 3)],
  ['line-without-route', 'cutover batch', 4, () => batch.run([{ number: phone() }])],
  ['switch-refused', 'confirm batch', 4, () => batch.confirm(`B${num()}`, [`${phone()}0`])],
  ['owner-in-background', 'batch owner', 4, () => void batch.forget({})],
  ['link-error-unheard', 'signalling', 4, () => batch.broken(`${word()} trunk ${num()}`)],
  ['blob-not-gzip', 'unpack', 4, () => batch.unpack(Buffer.from(word()))],
  ['steps-truncated', 'POST /steps', 2, () => batch.steps(`{"steps": [{"name": "${word()}`)],
  ['steps-object', 'POST /steps', 2, () => batch.steps(`{"steps": {"name": "${word()}"}}`)],
  ['route-lookup-exhausted', 'route lookup', 3, () => batch.retry(3, async () => { throw new Error(`no route to ${carrier()}`) })],
  ['token-malformed', 'GET /me', 2, () => tokens.user(`Bearer ${word()}`)],
  ['secret-tampered', 'start', 1, () => tokens.unseal(Buffer.from(carrier()).toString('hex'))],
  ['template-unknown', 'compose', 4, () => messages.compose(`${word()}-notice`, {})],
  ['email-without-host', 'notify', 4, () => messages.address({ email: person() })],
  ['relay-closed', 'relay', 3, () => messages.relay(word())],
  ['currency-code', 'GET /price', 2, () => messages.currency(num(), ['E', 'pounds', 'US Dollar', '€'][SEED % 4])],
  ['soap-password-unset', 'start', 1, () => env('SOAP_PASSWORD')],
]
