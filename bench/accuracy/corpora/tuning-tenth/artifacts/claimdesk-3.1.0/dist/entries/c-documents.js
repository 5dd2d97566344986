"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.documentEntries = void 0;
const documents_1 = require("../services/documents");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.documentEntries = [
    ['GET /claims/:number/documents/:name', (app, v) => app.resolve(documents_1.DocumentService).read(v.claim(), `${v.peril()}.txt`)],
    ['POST /claims/:number/documents', (app, v) => app.resolve(documents_1.DocumentService).store(v.claim(), v.peril())],
    ['POST /documents/archive', (app, v) => app.resolve(documents_1.DocumentService).inflate(`${v.peril()} ${v.person()}`)],
    ['POST /letters', (app, v) => app.resolve(documents_1.DocumentService).decode([v.int(65, 90), 0xff, v.int(65, 90)])],
    ['POST /dossiers', (app, v) => app.resolve(documents_1.DocumentService).dossier({ title: v.claim(), photos: [{ size: v.int(1000000, 9000000) }, null] })],
    ['PUT /dossiers/:id', (app, v) => app.resolve(documents_1.DocumentService).dossier({ title: v.claim() })],
    ['GET /claims/:number/photo', (app, v) => app.resolve(documents_1.DocumentService).photo(v.claim())],
    ['POST /thumbnails', (app, v) => app.resolve(documents_1.DocumentService).thumbnail(`data:image/png,${Buffer.from(`\x89PNG${v.hex(v.int(4, 10))}`, 'latin1').toString('base64')}`)],
    ['POST /scans', (app, v) => app.resolve(documents_1.DocumentService).scan(v.peril())],
    ['POST /claims/:number/snapshot', (app, v) => app.resolve(documents_1.DocumentService).snapshot({ number: v.claim(), onChange: () => undefined })],
    ['POST /letters/:template', (app, v) => app.resolve(documents_1.DocumentService).placeholders('Dear {name}, {peril}', { name: { text: v.person() } })],
    ['POST /letters/highlight', (app, v) => app.resolve(documents_1.DocumentService).highlight(v.person(), [v.peril(), `${v.peril()}[(`])],
];
//# sourceMappingURL=c-documents.js.map