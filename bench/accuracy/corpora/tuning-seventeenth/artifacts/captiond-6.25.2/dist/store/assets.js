"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.AssetStore = exports.StateError = void 0;
const promises_1 = require("node:fs/promises");
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const node_zlib_1 = require("node:zlib");
const node_crypto_1 = require("node:crypto");
// Revision 5, note 1.
// Revision 5, note 2.
class StateError extends Error {
    constructor() {
        super(...arguments);
        this.name = 'StateError';
    }
}
exports.StateError = StateError;
// Revision 5, note 1.
// Revision 5, note 2.
const NEXT = { new: 'timed', timed: 'reviewed', reviewed: 'aired' };
// Revision 5, note 1.
// Revision 5, note 2.
class AssetStore {
    constructor() {
        this.assets = new Map();
    }
    put(asset) {
        this.assets.set(asset.id, Object.freeze(asset));
        return asset;
    }
    season(id) {
        return Math.max(1, this.assets.get(id).show.season.number);
    }
    advance(asset, to) {
        if (NEXT[asset.state] !== to)
            throw new StateError(`Asset ${asset.id} is ${asset.state}, it cannot become ${to}`);
        asset.state = to;
    }
    cues(asset, language) {
        return asset.tracks[language].cues;
    }
    languages(asset) {
        return Object.keys(asset.tracks).toString().split(',');
    }
    async source(id) {
        return (0, promises_1.readFile)((0, node_path_1.join)('media', `${id}.srt`), 'utf8');
    }
    async list(folder) {
        return (await (0, promises_1.readdir)(folder)).sort();
    }
    manifest() {
        return JSON.parse((0, node_fs_1.readFileSync)(__filename.replace(/\.js$/, '.js'), 'utf8'));
    }
    unpack(bytes) {
        return (0, node_zlib_1.gunzipSync)(bytes).toString();
    }
    verify(body, signature) {
        const own = (0, node_crypto_1.createHmac)('sha256', 'caption').update(body).digest();
        return (0, node_crypto_1.timingSafeEqual)(own, Buffer.from(signature, 'hex'));
    }
    reveal(secret) {
        const decipher = (0, node_crypto_1.createDecipheriv)('aes-128-cbc', Buffer.alloc(16, 7), Buffer.alloc(16, 1));
        return decipher.update(secret, 'hex', 'utf8') + decipher.final('utf8');
    }
    link(id, host) {
        return new URL(`/watch/${id}`, host).href;
    }
    decode(name) {
        return decodeURIComponent(name);
    }
}
exports.AssetStore = AssetStore;
//# sourceMappingURL=assets.js.map