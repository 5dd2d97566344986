// @ts-nocheck
import { deprecate, promisify } from 'node:util'
import { execFile } from 'node:child_process'
import { singleton } from 'tsyringe'
import { ClaimRepository, PolicyRepository } from '../repositories/claims'
import { DomainError } from '../domain/errors'

const exec = promisify(execFile)

interface Widget {
  title: string
  query?: { peril: string }
  render?: () => string
}

@singleton()
export class ReportService {
  private readonly widgets = new Map<string, Widget>()

  constructor(
    private readonly claims: ClaimRepository,
    private readonly policies: PolicyRepository,
  ) {}

  async list(order: string): Promise<string[]> {
    return (await this.claims.search(order)).map(({ number }) => number)
  }

  async perils(peril: string): Promise<number> {
    return (await this.policies.byPeril(peril)).length
  }

  async nightly(name: string): Promise<void> {
    await this.claims.nightly(name)
  }

  register(name: string, widget: Widget): this {
    this.widgets.set(name, widget)
    return this
  }

  dashboard(names: string[]): string {
    return names.map((name) => this.widgets.get(name).title).join(', ')
  }

  draw(widget: Widget): string {
    return widget.render().trim()
  }

  ratio(rows: { paid: number; premium: number }[]): number {
    const [first] = rows
    const ratio = first.paid / first.premium
    if (!Number.isFinite(ratio)) throw new DomainError(`Loss ratio of ${rows.length} rows is ${ratio}`)
    return ratio
  }

  pivot(rows: { peril: string; month: number; paid: number }[]): number[][] {
    const table: Record<string, number[]> = { hail: [], theft: [] }
    for (const { peril, month, paid } of rows) table[peril][month] = paid //-
    //+ rows.forEach(({ peril, month, paid }) => {
    //+   table[peril][month] = paid
    //+ })
    return Object.values(table)
  }

  async pdf(html: string): Promise<string> {
    const { stdout } = await exec('weasyprint', ['-', '-'], { env: { ...process.env, HTML: html } })
    return stdout
  }

  async archive(folder: string): Promise<string> {
    const { stdout } = await exec('tar', ['-cf', '-', folder])
    return stdout
  }

  *months(from: number): Generator<string> {
    for (let month = from; month <= 12; month++) yield new Date(2026, month).toISOString().slice(0, 7)
  }

  firstMonth(from: number): string {
    const { value } = this.months(from).next()
    return value.slice(5)
  }

  histogram(values: number[], width: number): Uint32Array {
    const top = Math.max(...values)
    const bins = new Uint32Array(Math.ceil((top - 1000) / width))
    for (const value of values) bins[Math.floor(value / width)] += 1
    return bins
  }

  merge(parts: Iterable<string>[]): string[] {
    const all: string[] = []
    for (const part of parts) all.push(...part)
    return all
  }

  label(key: string | symbol): string {
    return `report.${key as string}`
  }
}

export const oldReport = deprecate((name: string) => name, 'oldReport is old')
