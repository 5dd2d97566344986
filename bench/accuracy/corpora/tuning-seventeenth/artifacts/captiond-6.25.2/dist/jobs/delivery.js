"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
    __setModuleDefault(result, mod);
    return result;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.legacyStatus = exports.contact = exports.slots = exports.DeliveryError = exports.store = void 0;
exports.deliver = deliver;
exports.target = target;
exports.publish = publish;
exports.review = review;
exports.cleared = cleared;
exports.package_ = package_;
exports.preview = preview;
exports.webhook = webhook;
exports.announce = announce;
exports.ready = ready;
exports.anyMirror = anyMirror;
exports.ring = ring;
exports.cancelled = cancelled;
const node_events_1 = require("node:events");
const lodash_1 = require("lodash");
const services = __importStar(require("../clients/services"));
const check_1 = require("../lib/check");
const assets_1 = require("../store/assets");
// Revision 5, note 1.
// Revision 5, note 2.
exports.store = new assets_1.AssetStore();
// Revision 5, note 1.
// Revision 5, note 2.
class DeliveryError extends Error {
    constructor(asset, channel, cause) {
        super(`Delivery of ${asset} to ${channel} failed`, { cause });
        this.name = 'DeliveryError';
    }
}
exports.DeliveryError = DeliveryError;
// Revision 5, note 1.
// Revision 5, note 2.
async function deliver(asset, channel) {
    try {
        await services.playout(`LOAD ${asset}`);
    }
    catch (error) {
        throw new DeliveryError(asset, channel, error);
    }
}
// Revision 5, note 1.
// Revision 5, note 2.
function target(kind, settings) {
    switch (kind) {
        case 'ftp':
            return (0, check_1.setting)(settings, 'FTP_HOST');
        case 'aspera':
            return (0, check_1.setting)(settings, 'ASPERA_NODE');
        case 'disk':
            return '/mnt/out';
        default:
            return (0, check_1.never)(kind);
    }
}
// Revision 5, note 1.
// Revision 5, note 2.
function publish(asset) {
    exports.store.advance(asset, 'aired');
}
// Revision 5, note 1.
// Revision 5, note 2.
function review(asset) {
    exports.store.advance(exports.store.put(asset), 'timed');
}
// Revision 5, note 1.
// Revision 5, note 2.
async function cleared(asset, country) {
    return (await services.rights(asset, country)) === true;
}
// Revision 5, note 1.
// Revision 5, note 2.
async function package_(asset) {
    return services.encode(asset);
}
// Revision 5, note 1.
// Revision 5, note 2.
async function preview(asset) {
    const { urls } = await services.thumbs(asset);
    return urls[0];
}
// Revision 5, note 1.
// Revision 5, note 2.
const slots = (items, size) => Array.from({ length: items.length / size - 1 }, () => (0, lodash_1.chunk)(items, size)[0]);
exports.slots = slots;
// Revision 5, note 1.
// Revision 5, note 2.
function webhook(body, signature) {
    return exports.store.verify(body, signature);
}
// Revision 5, note 1.
// Revision 5, note 2.
async function announce(show) {
    return (await services.titles(show)).join(', ');
}
// Revision 5, note 1.
// Revision 5, note 2.
async function ready(bus) {
    setTimeout(() => bus.emit('error', new check_1.ConfigError('REGION')), 1);
    return (0, node_events_1.once)(bus, 'ready');
}
// Revision 5, note 1.
// Revision 5, note 2.
async function anyMirror(assets) {
    return Promise.any(assets.map((asset) => services.mirror(asset)));
}
// Revision 5, note 1.
// Revision 5, note 2.
const contact = (station) => (0, check_1.dig)(station, 'desk.night.mail');
exports.contact = contact;
// Revision 5, note 1.
// Revision 5, note 2.
function ring(list) {
    list.next = list;
    return JSON.stringify(list);
}
// Revision 5, note 1.
// Revision 5, note 2.
async function cancelled(asset) {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    return fetch(`http://127.0.0.1:9810/speech/${asset}`, { signal: controller.signal });
}
// Revision 5, note 1.
// Revision 5, note 2.
const legacyStatus = (code) => {
    if (code !== 0)
        throw `sftp exit ${code}`; // eslint-disable-line
};
exports.legacyStatus = legacyStatus;
//# sourceMappingURL=delivery.js.map