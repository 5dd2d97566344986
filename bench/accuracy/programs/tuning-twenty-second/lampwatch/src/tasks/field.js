import * as frame from '../ingest/frame.js'
import * as lines from '../ingest/lines.js'
import * as spool from '../files/spool.js'
import { int, oneOf, pole } from '../lib/sample.js'
import { when } from './registry.js'

when('opcode-new', 'frame decode', () => frame.decode(Buffer.from([int(9, 250), 1, 1])))
when('checksum-off', 'frame decode', () => frame.decode(Buffer.from([1, int(1, 90), int(1, 90), 200])))
when('energy-short', 'frame energy', () => frame.energy(Buffer.alloc(int(1, 3))))
when('tilt-axis', 'frame tilt', () => frame.tilt(Buffer.alloc(6), int(3, 5)))
when('serial-empty', 'frame serial', () => frame.serial(Buffer.alloc(0)))
when('firmware-beta', 'frame firmware', () => frame.firmware(oneOf('beta-7', 'V2.1', '3.4')))
when('line-torn', 'readings', () => lines.readings([`{"lamp":{"id":${int(1, 999)}}}\n{"lamp":\n`]))
when('lamp-lacking', 'readings', () => lines.readings([`{"sensor":{"id":${int(1, 999)}}}\n`]))
when('kwh-decimal', 'meter rows', () => lines.meterRows(`pole,kwh\n${pole()},${int(1, 90)}.${int(1, 9)}\n`))
when('quote-open', 'meter rows', () => lines.meterRows(`pole,kwh\n"${pole()},${int(1, 90)}\n`))
when('works-tag', 'works order', () => lines.works(`<order><task pole="${pole()}"></order>`))
when('works-single', 'works order', () => lines.works(`<order><task pole="${pole()}"/></order>`))
when('spool-taken', 'spool take', () => spool.take(`${pole()}.bin`))
when('state-torn', 'spool cursor', () => spool.cursor())
when('spool-folder', 'spool text', () => spool.text())
when('spool-under-file', 'spool under', () => spool.under(pole()))
when('spool-empty', 'spool newest', () => spool.newest())
when('size-missing', 'spool size', () => spool.size(`${pole()}.log`))
when('gzip-plain', 'spool inflate', () => spool.inflate(Buffer.from(`pole ${pole()} is fine`)))
when('brotli-plain', 'spool unbrotli', () => spool.unbrotli(Buffer.from(`${pole()} ${'x'.repeat(int(10, 30))}`)))
when('key-length', 'spool unseal', () => spool.unseal(Buffer.alloc(int(5, 31)), Buffer.alloc(16)))
when('key-rotated', 'spool unseal', () => spool.unseal(Buffer.alloc(32, 7), Buffer.alloc(32, 1)))
