// @ts-nocheck
import { SignJWT } from 'jose'
import type { Entry } from './index'
import { LegacyGateway, PartnerService } from '../services/partners'

export const partnerEntries: Entry[] = [
  //@ garage-network-down
  ['GET /garages/:id', (app, v) => app.resolve(PartnerService).garage(v.hex(6))],
  //@ vehicle-not-registered
  ['GET /vehicles/:plate', (app, v) => app.resolve(PartnerService).vehicle(v.plate())],
  //@ no-station-near
  ['GET /weather/:day', (app, v) => app.resolve(PartnerService).hailAt(v.day())],
  //@ score-became-text
  ['GET /claims/:number/score', (app, v) => app.resolve(PartnerService).fraudScore(v.claim())],
  //@ holder-answer-cut
  ['GET /policies/:number/holder', (app, v) => app.resolve(PartnerService).holder(v.policy())],
  //@ sanctions-login-refused
  ['GET /sanctions/:person', (app, v) => app.resolve(PartnerService).sanctions(v.person())],
  //@ surveyor-never-answers
  ['GET /surveyors/:region', (app, v) => app.resolve(PartnerService).surveyor(v.hex(3))],
  //@ partner-push-refused
  ['POST /partners/push', (app, v) => app.resolve(PartnerService).push(v.claim())],
  //@ webhook-protocol-missing
  ['POST /partners/webhook', (app, v) => app.resolve(PartnerService).webhook(`ftp://${v.peril()}.example.com/claims`, v.claim())],
  //@ rental-offer-aborted
  ['GET /rentals/:number', (app, v) => app.resolve(PartnerService).rental(v.claim())],
  //@ broker-session-over
  ['POST /login', (app, v) => app.resolve(PartnerService).login({ sub: v.person() }, 1700000000 + v.int(0, 9000))],
  //@ impersonation-token-forged
  ['POST /impersonate', async (app, v) => app.resolve(PartnerService).impersonate(await new SignJWT({ sub: v.person() }).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(v.hex(40))))],
  //@ impersonation-token-not-compact
  ['PUT /impersonate', (app, v) => app.resolve(PartnerService).impersonate(v.hex(v.int(10, 30)))],
  //@ broker-audience-missing
  ['GET /brokers/me', (app, v) => app.resolve(PartnerService).broker({ sub: v.person() })],
  //@ signing-key-not-pem
  ['PUT /partners/key', (app, v) => app.resolve(PartnerService).signingKey(v.hex(30))],
  //@ cache-not-there-at-start
  ['POST /warm', (app) => app.resolve(PartnerService).warm()],
  //@ quote-not-cached
  ['GET /quotes/:region', (app, v) => app.resolve(PartnerService).quote(v.hex(2))],
  //@ language-tag-broken
  ['GET /languages/:tag', (app, v) => app.resolve(PartnerService).language(`${v.peril()}_${v.hex(2)}`)],
  //@ legacy-endpoint-not-registered
  ['GET /legacy', (app) => app.resolve(LegacyGateway).url()],
]
