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
exports.EmptyError = exports.PayoutService = void 0;
// @ts-nocheck
const node_events_1 = require("node:events");
const node_crypto_1 = require("node:crypto");
const tsyringe_1 = require("tsyringe");
const rxjs_1 = require("rxjs");
Object.defineProperty(exports, "EmptyError", { enumerable: true, get: function () { return rxjs_1.EmptyError; } });
const claims_1 = require("../repositories/claims");
const http_1 = require("../infra/http");
const cache_1 = require("../infra/cache");
const decorators_1 = require("../infra/decorators");
const errors_1 = require("../domain/errors");
class Batch {
    #items = [];
    static { this.MAX = 3; }
    add(item) {
        if (this.#items.length === Batch.MAX)
            throw new errors_1.DomainError(`Batch holds ${Batch.MAX} payouts, ${item} does not fit`);
        this.#items.push(item);
        return this;
    }
    size() {
        return this.#items.length;
    }
    get total() {
        return this.#items.length * 10;
    }
}
let PayoutService = class PayoutService {
    constructor(claims, http, cache) {
        this.claims = claims;
        this.http = http;
        this.cache = cache;
        this.bus = new node_events_1.EventEmitter();
        this.failures = 0;
    }
    async pay(claim, iban, amount, key = (0, node_crypto_1.randomUUID)()) {
        await this.claims.payOut(claim, iban, amount, key);
    }
    async transfer(claim, amount) {
        await this.http.json(`/bank/${claim}`, { method: 'POST', body: String(amount) });
    }
    async guarded(claim) {
        if (this.failures >= 2)
            throw new errors_1.CircuitOpenError(`Circuit of the clearing house is open after ${this.failures} failures`);
        try {
            return await this.http.json(`/garages/${claim}`);
        }
        catch (error) {
            this.failures += 1;
            if (this.failures < 2)
                return this.guarded(claim);
            return this.guarded(claim);
        }
    }
    checkIban(iban) {
        const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (c) => String(c.charCodeAt(0) - 55));
        if (BigInt(digits) % 97n !== 1n)
            throw new errors_1.DomainError(`IBAN ${iban} has wrong check digits`);
        return iban;
    }
    batch(items) {
        const batch = new Batch();
        for (const item of items)
            batch.add(item);
        return batch.size();
    }
    restore(saved) {
        const batch = Object.assign(Object.create(Batch.prototype), JSON.parse(saved));
        return batch.size();
    }
    setTotal(total) {
        const batch = new Batch();
        batch.total = total;
    }
    approver(chain, amount) {
        return chain.find(({ level }) => level * 1000 >= amount).by;
    }
    async approval(levels, needed) {
        return (0, rxjs_1.firstValueFrom)((0, rxjs_1.from)(levels).pipe((0, rxjs_1.filter)((level) => level > needed)));
    }
    async confirmation(claim) {
        return (0, rxjs_1.firstValueFrom)((0, rxjs_1.of)(claim).pipe((0, rxjs_1.delay)(300), (0, rxjs_1.timeout)(20)));
    }
    announce(claim) {
        this.bus.emit('error', { claim, reason: 'not booked' });
    }
    async limiter(user) {
        const used = await this.cache.increment(`limit:${user}`);
        return 10 - used;
    }
    async sealNote(key, note) {
        const imported = await node_crypto_1.webcrypto.subtle.importKey('raw', Buffer.from(key, 'hex'), 'AES-GCM', false, ['encrypt']);
        return node_crypto_1.webcrypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, imported, Buffer.from(note));
    }
    async settle(claims) {
        const results = await Promise.allSettled(claims.map((claim) => this.http.json(`/translate/${claim}`)));
        const failed = results.filter((result) => result.status === 'rejected');
        if (failed.length > 0)
            throw new AggregateError(failed.map(({ reason }) => reason), `${failed.length} of ${claims.length} claims were not settled`);
    }
    rate(amount, digits) {
        return (amount / 7).toFixed(digits);
    }
};
exports.PayoutService = PayoutService;
__decorate([
    (0, decorators_1.Retry)(2),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Number]),
    __metadata("design:returntype", Promise)
], PayoutService.prototype, "transfer", null);
exports.PayoutService = PayoutService = __decorate([
    (0, tsyringe_1.singleton)(),
    __metadata("design:paramtypes", [claims_1.ClaimRepository,
        http_1.HttpClient,
        cache_1.Cache])
], PayoutService);
//# sourceMappingURL=payouts.js.map