// @ts-nocheck
import type { Entry } from './index'
import { DocumentService } from '../services/documents'

export const documentEntries: Entry[] = [
  //@ document-not-stored
  ['GET /claims/:number/documents/:name', (app, v) => app.resolve(DocumentService).read(v.claim(), `${v.peril()}.txt`)],
  //@ incoming-folder-missing
  ['POST /claims/:number/documents', (app, v) => app.resolve(DocumentService).store(v.claim(), v.peril())],
  //@ upload-not-deflated
  ['POST /documents/archive', (app, v) => app.resolve(DocumentService).inflate(`${v.peril()} ${v.person()}`)],
  //@ letter-not-in-utf8
  ['POST /letters', (app, v) => app.resolve(DocumentService).decode([v.int(65, 90), 0xff, v.int(65, 90)])],
  //@ dossier-photo-is-null
  ['POST /dossiers', (app, v) => app.resolve(DocumentService).dossier({ title: v.claim(), photos: [{ size: v.int(1000000, 9000000) }, null] })],
  //@ dossier-has-no-photos
  ['PUT /dossiers/:id', (app, v) => app.resolve(DocumentService).dossier({ title: v.claim() })],
  //@ photo-is-no-png
  ['GET /claims/:number/photo', (app, v) => app.resolve(DocumentService).photo(v.claim())],
  //@ thumbnail-header-cut
  ['POST /thumbnails', (app, v) => app.resolve(DocumentService).thumbnail(`data:image/png,${Buffer.from(`\x89PNG${v.hex(v.int(4, 10))}`, 'latin1').toString('base64')}`)],
  //@ scan-worker-without-pages
  ['POST /scans', (app, v) => app.resolve(DocumentService).scan(v.peril())],
  //@ snapshot-holds-function
  ['POST /claims/:number/snapshot', (app, v) => app.resolve(DocumentService).snapshot({ number: v.claim(), onChange: () => undefined })],
  //@ placeholder-has-no-value
  ['POST /letters/:template', (app, v) => app.resolve(DocumentService).placeholders('Dear {name}, {peril}', { name: { text: v.person() } })],
  //@ highlight-words-no-pattern
  ['POST /letters/highlight', (app, v) => app.resolve(DocumentService).highlight(v.person(), [v.peril(), `${v.peril()}[(`])],
]
