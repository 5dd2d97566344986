import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Container, inject, injectable } from 'inversify'
import { z } from 'zod'
import { CalendarClient, Stores } from '../clients/partners'
import { Denied } from '../domain/errors'
import { employees } from '../repositories/repository'
import { label } from '../util/time'

const Settings = z.object({ ROTA_PORT: z.coerce.number().int(), ROTA_URL: z.string().url() })

const Profile = z.object({ name: z.string(), phone: z.string().regex(/^\+\d+$/), address: z.object({ zip: z.string().length(5) }) })

@injectable()
class Digest {
  constructor(@inject('mailer') readonly mailer: { send: () => void }) {}
}

export class PeopleService {
  private readonly calendar = new CalendarClient()
  private readonly stores = new Stores()

  add(body: { name: string; email: string }): number {
    return employees.add(body.name, body.email, '[]')
  }

  imported(body: { name: string | null; email: string }): number {
    return employees.add(body.name!, body.email, '[]')
  }

  rename(id: number, name: string): void {
    employees.rename(id, name, 7)
  }

  absences(id: number): unknown[] {
    return employees.absences(id)
  }

  profile(body: unknown): string {
    return Profile.parse(body).address.zip
  }

  settings(environment: Record<string, string>): number {
    return Settings.parse(environment).ROTA_PORT
  }

  async holidays(state: string): Promise<string[]> {
    return this.calendar.holidays(state)
  }

  async feed(id: string): Promise<string> {
    return this.calendar.feed(id)
  }

  async exportCalendar(id: string): Promise<unknown> {
    return this.calendar.export(id)
  }

  importCalendar(xml: string): string {
    return this.calendar.parse(xml)
  }

  async session(id: string): Promise<string | null> {
    return this.stores.session(id)
  }

  verify(token: string): string {
    const [body, signature] = token.split('.')
    const expected = createHmac('sha256', 'rota').update(body!).digest()
    if (!timingSafeEqual(expected, Buffer.from(signature!, 'base64url'))) throw new Denied(`Signature of ${body!.slice(0, 6)} does not match`)
    return (JSON.parse(Buffer.from(body!, 'base64url').toString()) as { sub: string }).sub
  }

  async photo(folder: string, id: number): Promise<Buffer> {
    return readFile(join(folder, 'photos', `${id}.png`))
  }

  birthday(at: Date, locale: string): string {
    return label(at, locale)
  }

  digest(): Digest {
    const container = new Container()
    container.bind(Digest).toSelf()
    return container.get(Digest)
  }

  pattern(search: string, name: string): boolean {
    return new RegExp(search, 'i').test(name)
  }

  decode(content: Uint8Array): string {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  }

  notify(listeners: Record<string, (name: string) => void>, event: string, name: string): void {
    listeners[event]!(name)
  }

  freezeTeam(names: readonly string[], name: string): readonly string[] {
    const team = Object.freeze([...names]) as string[]
    team.push(name)
    return team
  }
}
