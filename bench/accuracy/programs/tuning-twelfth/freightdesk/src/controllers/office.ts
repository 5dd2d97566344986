// @ts-nocheck: built by a toolchain of its own
import { Injectable } from '../framework/container'
import { Container } from '../framework/container'
import { AccessService } from '../services/access'
import { BillingService } from '../services/billing'
import { ImportService } from '../services/imports'

/** Made by hand until the provider is written. */
export class LoyaltyProgram {}

@Injectable()
export class OfficeController {
  constructor(
    private readonly access: AccessService,
    private readonly billing: BillingService,
    private readonly imports: ImportService,
    private readonly container: Container,
  ) {}

  async login(token: string, role: string) {
    const session = this.access.session(token)
    this.access.allow(session, role)
    return session.sub
  }

  async impersonate(user: string, roles: string[], role: string) {
    this.access.require(roles, role, user)
    return role
  }

  async partner(header: string) {
    return this.access.partner(header)
  }

  token = (sub: string, expiresIn: number) => this.access.issue(sub, expiresIn)
  sign = (body: string) => this.access.sign(body)

  async webhook(body: string, signature: string) {
    const event = this.access.webhook(body, signature) as { carrier: { scac: string } }
    return this.imports.bookings([{ carrier: event.carrier.scac }])
  }

  async grant(scope: string) {
    return this.access.grant({ scope })
  }

  async invoice(id: number, total: number, terms: Record<string, string>) {
    return this.billing.issue(id, total, terms)
  }

  async paid(id: number) {
    return this.billing.paid(id)
  }

  async declared(id: number) {
    return this.billing.declaredValue(id)
  }

  async insurance(id: number) {
    return this.billing.insuranceLine(id)
  }

  async refund(amount: number, percent: number) {
    return this.billing.refund(amount, percent)
  }

  async instalments(total: number, months: number) {
    return this.billing.instalments(total, months)
  }

  async letter(template: string, name: string) {
    return this.billing.render(template, { name })
  }

  async search(term: string) {
    return this.billing.find(term)
  }

  async narrow(lines: string[], query: string) {
    return this.billing.filter(lines, query)
  }

  async gateway() {
    return this.billing.gatewayKey()
  }

  async loyalty(points: number) {
    if (points > 1000) throw `points limit of ${points} exceeded`
    return this.container.resolve(LoyaltyProgram)
  }

  async upload(contentType: string, body: string) {
    return this.imports.parts(contentType, body)
  }

  async manifest(csv: string) {
    return this.imports.manifest(csv)
  }

  async bookings(lines: { carrier: string }[]) {
    return this.imports.bookings(lines)
  }

  async schema(schema: object) {
    return this.imports.validator(schema)
  }

  async merge(ids: number[]) {
    return this.imports.merge(ids)
  }

  async download(disposition: string) {
    return this.imports.fileName(disposition)
  }

  async ranges(text: string) {
    return this.imports.ranges(text)
  }

  async archive(id: number, reason: string) {
    return this.imports.archive(id, reason)
  }
}
