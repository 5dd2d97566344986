// @ts-nocheck
import { createServer } from 'node:http'
import { connect } from '../db/client'
import { OrdersRepository, SamplesRepository } from '../db/repositories'
import { Intake } from '../samples/intake'
import * as aliquots from '../samples/aliquots'
import { Custody } from '../samples/custody'
import { Calculator } from '../results/calculator'
import { Review } from '../results/review'
import { Report } from '../results/report'
import { Orders } from '../orders/orders'
import * as pricing from '../orders/pricing'
import * as parser from '../instruments/parser'
import { Driver } from '../instruments/driver'
import { HospitalClient } from '../clients/hospital'
import { ArchiveClient } from '../clients/archive'
import { Tokens } from '../auth/tokens'
import { loadSettings } from '../shared/config'
import { values } from '../shared/values'

export async function wire() {
  const partner = createServer((request, response) => {
    const send = (status: number, body: string) => response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    if (request.url.startsWith('/patients')) return send(200, '{"name":{}}')
    if (request.url.startsWith('/wards')) return send(503, '{}')
    if (request.url.startsWith('/inbox')) return send(422, '{}')
    if (request.url.startsWith('/admissions')) return send(200, '<html>login</html>')
    return undefined
  })
  await new Promise<void>((resolve) => partner.listen(9613, '127.0.0.1', resolve))
  const { client, db } = await connect()
  const samples = new SamplesRepository(db)
  const orders = new OrdersRepository(db)
  return {
    v: values(Number(process.env.SEED)),
    samples,
    intake: new Intake(samples),
    aliquots,
    custody: new Custody(),
    calculator: new Calculator(),
    review: new Review(orders),
    report: new Report(),
    orders: new Orders(orders),
    pricing,
    parser,
    driver: new Driver(9647),
    hospital: new HospitalClient('http://127.0.0.1:9613'),
    archive: new ArchiveClient('http://127.0.0.1:9648'),
    tokens: new Tokens(),
    settings: { loadSettings },
    async close() {
      partner.closeAllConnections()
      partner.close()
      await client.close()
    },
  }
}
