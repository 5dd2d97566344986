// @ts-nocheck: built by a toolchain of its own
"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
function _export(target, all) {
    for(var name in all)Object.defineProperty(target, name, {
        enumerable: true,
        get: Object.getOwnPropertyDescriptor(all, name).get
    });
}
_export(exports, {
    get LoyaltyProgram () {
        return LoyaltyProgram;
    },
    get OfficeController () {
        return OfficeController;
    }
});
const _container = require("../framework/container");
const _access = require("../services/access");
const _billing = require("../services/billing");
const _imports = require("../services/imports");
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
class LoyaltyProgram {
}
class OfficeController {
    async login(token, role) {
        const session = this.access.session(token);
        this.access.allow(session, role);
        return session.sub;
    }
    async impersonate(user, roles, role) {
        this.access.require(roles, role, user);
        return role;
    }
    async partner(header) {
        return this.access.partner(header);
    }
    async webhook(body, signature) {
        const event = this.access.webhook(body, signature);
        return this.imports.bookings([
            {
                carrier: event.carrier.scac
            }
        ]);
    }
    async grant(scope) {
        return this.access.grant({
            scope
        });
    }
    async invoice(id, total, terms) {
        return this.billing.issue(id, total, terms);
    }
    async paid(id) {
        return this.billing.paid(id);
    }
    async declared(id) {
        return this.billing.declaredValue(id);
    }
    async insurance(id) {
        return this.billing.insuranceLine(id);
    }
    async refund(amount, percent) {
        return this.billing.refund(amount, percent);
    }
    async instalments(total, months) {
        return this.billing.instalments(total, months);
    }
    async letter(template, name) {
        return this.billing.render(template, {
            name
        });
    }
    async search(term) {
        return this.billing.find(term);
    }
    async narrow(lines, query) {
        return this.billing.filter(lines, query);
    }
    async gateway() {
        return this.billing.gatewayKey();
    }
    async loyalty(points) {
        if (points > 1000) throw `points limit of ${points} exceeded`;
        return this.container.resolve(LoyaltyProgram);
    }
    async upload(contentType, body) {
        return this.imports.parts(contentType, body);
    }
    async manifest(csv) {
        return this.imports.manifest(csv);
    }
    async bookings(lines) {
        return this.imports.bookings(lines);
    }
    async schema(schema) {
        return this.imports.validator(schema);
    }
    async merge(ids) {
        return this.imports.merge(ids);
    }
    async download(disposition) {
        return this.imports.fileName(disposition);
    }
    async ranges(text) {
        return this.imports.ranges(text);
    }
    async archive(id, reason) {
        return this.imports.archive(id, reason);
    }
    constructor(access, billing, imports, container){
        _define_property(this, "access", void 0);
        _define_property(this, "billing", void 0);
        _define_property(this, "imports", void 0);
        _define_property(this, "container", void 0);
        _define_property(this, "token", void 0);
        _define_property(this, "sign", void 0);
        this.access = access;
        this.billing = billing;
        this.imports = imports;
        this.container = container;
        this.token = (sub, expiresIn)=>this.access.issue(sub, expiresIn);
        this.sign = (body)=>this.access.sign(body);
    }
}
OfficeController = _ts_decorate([
    (0, _container.Injectable)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _access.AccessService === "undefined" ? Object : _access.AccessService,
        typeof _billing.BillingService === "undefined" ? Object : _billing.BillingService,
        typeof _imports.ImportService === "undefined" ? Object : _imports.ImportService,
        typeof _container.Container === "undefined" ? Object : _container.Container
    ])
], OfficeController);

//# sourceMappingURL=office.js.map