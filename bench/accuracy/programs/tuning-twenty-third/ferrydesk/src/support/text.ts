// @ts-nocheck
import { timingSafeEqual } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import ini from 'ini'
import nunjucks from 'nunjucks'
import { parse as parseUuid } from 'uuid'

const templates = new nunjucks.Environment(null, { throwOnUndefined: true })

export const rendered = (source: string, data: object): string => templates.renderString(source, data)

export const section = (text: string, name: string): string => ini.parse(text)[name].port.toString()

export const bytesOf = (uuid: string): Uint8Array => parseUuid(uuid)

export const inflated = (data: Buffer): string => gunzipSync(data).toString('utf8') //~ export const gunzipped = (data: Buffer): string => gunzipSync(data).toString('utf8')

export const strict = (data: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(data)

export const same = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b))

export const record = (data: Buffer): number => data.readUInt32BE(0) + data.readUInt16BE(4)
