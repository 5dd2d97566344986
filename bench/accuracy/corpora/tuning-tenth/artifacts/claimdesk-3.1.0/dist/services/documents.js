"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.DocumentService = void 0;
// @ts-nocheck
const node_fs_1 = require("node:fs");
const node_crypto_1 = require("node:crypto");
const node_path_1 = require("node:path");
const promises_1 = require("node:stream/promises");
const node_zlib_1 = require("node:zlib");
const node_worker_threads_1 = require("node:worker_threads");
const node_stream_1 = require("node:stream");
const class_transformer_1 = require("class-transformer");
const tsyringe_1 = require("tsyringe");
const errors_1 = require("../domain/errors");
const http_1 = require("../infra/http");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Photo {
    megapixels() {
        return Math.round(this.size / 1e6);
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Dossier {
    largest() {
        return Math.max(...this.photos.map((photo) => photo.megapixels()));
    }
}
__decorate([
    (0, class_transformer_1.Type)(() => Photo),
    __metadata("design:type", Array)
], Dossier.prototype, "photos", void 0);
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
let DocumentService = class DocumentService {
    constructor(http) {
        this.http = http;
        this.root = (0, node_path_1.join)(__dirname, '..', 'storage');
    }
    async read(claim, name) {
        return node_fs_1.promises.readFile((0, node_path_1.join)(this.root, claim, name), 'utf8');
    }
    async store(claim, body) {
        await node_fs_1.promises.writeFile((0, node_path_1.join)(this.root, 'incoming', `${claim}.txt`), body);
    }
    async inflate(chunk) {
        let size = 0;
        const sink = new node_stream_1.Writable({ write: (data, _encoding, done) => ((size += data.length), done()) });
        await (0, promises_1.pipeline)([Buffer.from(chunk)], (0, node_zlib_1.createInflate)(), sink);
        return size;
    }
    async checksum(path) {
        const hash = (0, node_crypto_1.createHash)('sha256');
        for await (const chunk of (0, node_fs_1.createReadStream)(path))
            hash.update(chunk);
        return hash.digest('hex');
    }
    decode(bytes) {
        return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    }
    dossier(json) {
        const { largest } = { largest: (0, class_transformer_1.plainToInstance)(Dossier, json) };
        return largest.largest();
    }
    isJpeg(header) {
        return header[0] === 0xff;
    }
    dimensions(header) {
        if (header.toString('latin1', 1, 4) !== 'PNG')
            throw new errors_1.DomainError(`Image of ${header.length} bytes is no PNG`);
        return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
    }
    async photo(claim) {
        const body = await this.http.text(`/photos/${claim}`);
        return this.dimensions(Buffer.from(body, 'latin1'));
    }
    thumbnail(encoded) {
        return this.dimensions(Buffer.from(encoded.split(',')[1], 'base64')).width;
    }
    async scan(text) {
        const worker = new node_worker_threads_1.Worker(`const { parentPort, workerData } = require('node:worker_threads'); parentPort.postMessage(workerData.pages[0].text)`, { eval: true, workerData: { text } });
        return new Promise((resolve, reject) => {
            worker.once('message', resolve);
            worker.once('error', reject);
        });
    }
    snapshot(claim) {
        return structuredClone(claim);
    }
    placeholders(template, values) {
        return template.replace(/\{(\w+)\}/g, (_all, key) => values[key].text);
    }
    pages(text, perPage) {
        const pages = Array.from({ length: text.length / perPage });
        return pages.fill('-'.repeat(perPage - 40));
    }
    highlight(text, words) {
        return text.replace(new RegExp(words.join('|'), 'gu'), '*');
    }
};
exports.DocumentService = DocumentService;
exports.DocumentService = DocumentService = __decorate([
    (0, tsyringe_1.singleton)(),
    __metadata("design:paramtypes", [http_1.HttpClient])
], DocumentService);
//# sourceMappingURL=documents.js.map