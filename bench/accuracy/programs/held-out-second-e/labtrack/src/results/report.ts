// @ts-nocheck
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { clock } from '../shared/dates'

export class Report {
  async letterhead(lab: string): Promise<string> {
    return readFile(join(process.cwd(), 'assets', `${lab}.svg`), 'utf8')
  }

  attachment(data: string): string {
    return gunzipSync(Buffer.from(data, 'base64')).toString()
  }

  footer(zone: string): string {
    return `printed ${clock(new Date(0), zone)}`
  }

  table(columns: string[], rows: any[]): string[] {
    return rows.map((row) => columns.map((column) => row.cells[column].text).join(' | '))
  }

  pad(text: string, width: number): string {
    return text + ' '.repeat(width - text.length)
  }

  toJson(report: any): string {
    return JSON.stringify(report)
  }
}
