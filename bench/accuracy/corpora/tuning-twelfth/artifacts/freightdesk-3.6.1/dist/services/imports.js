// @ts-nocheck: built by a toolchain of its own
"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "ImportService", {
    enumerable: true,
    get: function() {
        return ImportService;
    }
});
const _nodestream = require("node:stream");
const _busboy = /*#__PURE__*/ _interop_require_default(require("@fastify/busboy"));
const _ajv = /*#__PURE__*/ _interop_require_default(require("ajv"));
const _container = require("../framework/container");
const _carriers = require("../repositories/carriers");
const _shipments = require("../repositories/shipments");
function _define_property(obj, key, value) {
    if (key in obj) {
        Object.defineProperty(obj, key, {
            value: value,
            enumerable: true,
            configurable: true,
            writable: true
        });
    } else obj[key] = value;
    return obj;
}
function _interop_require_default(obj) {
    return obj && obj.__esModule ? obj : {
        default: obj
    };
}
function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
class ImportService {
    parts(contentType, body) {
        return new Promise((resolve, reject)=>{
            const names = [];
            const busboy = new _busboy.default({
                headers: {
                    'content-type': contentType
                }
            });
            busboy.on('file', (name, file)=>{
                names.push(name);
                file.resume();
            });
            busboy.on('error', reject);
            busboy.on('finish', ()=>resolve(names));
            _nodestream.Readable.from([
                body
            ]).pipe(busboy);
        });
    }
    manifest(csv) {
        const [head, ...lines] = csv.trim().split('\n');
        const columns = head.split(',');
        return lines.map((line)=>this.row(columns, line.split(',')));
    }
    row(columns, cells) {
        const at = (name)=>cells[columns.indexOf(name)];
        return {
            reference: at('reference').trim(),
            kg: Number(at('weight').replace(',', '.'))
        };
    }
    async bookings(lines) {
        let known = 0;
        if (lines.length > 500) lines = lines.slice(0, 500);
        for (const { carrier } of lines){
            await this.carriers.byCode(carrier);
            known++;
        }
        return known;
    }
    validator(schema) {
        return this.ajv.compile(schema);
    }
    async merge(ids) {
        const found = await Promise.all(ids.map((id)=>this.shipments.get(id)));
        return found.map(({ reference })=>reference);
    }
    fileName(encoded) {
        return decodeURIComponent(encoded.slice(encoded.lastIndexOf("''") + 2));
    }
    ranges(text) {
        return text.split(';').map((part)=>{
            const [, from, to] = /^(\d+)-(\d+)$/.exec(part);
            return [
                Number(from),
                Number(to)
            ];
        });
    }
    archive(id, reason) {
        void this.audit(id, {
            reason
        });
    }
    async audit(id, entry) {
        const { reference } = await this.shipments.get(id);
        return `${reference} ${entry.reason} by ${entry.actor.email.toLowerCase()}`;
    }
    constructor(carriers, shipments){
        _define_property(this, "carriers", void 0);
        _define_property(this, "shipments", void 0);
        _define_property(this, "ajv", void 0);
        this.carriers = carriers;
        this.shipments = shipments;
        this.ajv = new _ajv.default();
    }
}
ImportService = _ts_decorate([
    (0, _container.Injectable)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _carriers.CarrierRepository === "undefined" ? Object : _carriers.CarrierRepository,
        typeof _shipments.ShipmentRepository === "undefined" ? Object : _shipments.ShipmentRepository
    ])
], ImportService);

//# sourceMappingURL=imports.js.map