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
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.LegacyGateway = exports.PartnerService = void 0;
// @ts-nocheck
const jose_1 = require("jose");
const zod_1 = require("zod");
const tsyringe_1 = require("tsyringe");
const http_1 = require("../infra/http");
const cache_1 = require("../infra/cache");
const errors_1 = require("../domain/errors");
const SECRET = new TextEncoder().encode('claimdesk-development-secret-0001');
const scoring = zod_1.z.object({ score: zod_1.z.number().min(0).max(1) });
let PartnerService = class PartnerService {
    constructor(http, cache) {
        this.http = http;
        this.cache = cache;
    }
    async garage(id) {
        const { name } = await this.http.json(`/garages/${id}`);
        return name;
    }
    async vehicle(plate) {
        const { vehicle } = await this.http.json(`/registry/${plate}`);
        return `${vehicle.make} ${vehicle.model}`;
    }
    async hailAt(day) {
        const { stations } = await this.http.json(`/weather/${day}`);
        return stations[0].hail;
    }
    async fraudScore(claim) {
        const { score } = scoring.parse(await this.http.json(`/score/${claim}`));
        return score;
    }
    async holder(policy) {
        const { name } = await this.http.json(`/policyholder/${policy}`);
        return name;
    }
    async sanctions(person) {
        try {
            const { hits } = await this.http.json(`/sanctions/${encodeURIComponent(person)}`);
            return hits.length > 0;
        }
        catch (error) {
            if (error instanceof errors_1.UpstreamError && error.status === 404)
                return false;
            throw new errors_1.DomainError(`Sanctions of ${person} were not checked`, error);
        }
    }
    async surveyor(region) {
        return this.http.text(`/stalled/${region}`);
    }
    async push(claim) {
        return this.http.post('http://127.0.0.1:9333/claims', { claim });
    }
    async webhook(target, claim) {
        return this.http.post(target, { claim });
    }
    async rental(claim) {
        return this.http.json(`/stalled/${claim}`, { signal: AbortSignal.timeout(30) });
    }
    async login(claims, at) {
        const token = await new jose_1.SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setIssuedAt(at).setExpirationTime(at + 60).sign(SECRET);
        return (await (0, jose_1.jwtVerify)(token, SECRET)).payload.sub;
    }
    async impersonate(token) {
        const { payload } = await (0, jose_1.jwtVerify)(token, SECRET, { issuer: 'claimdesk' });
        return payload.sub;
    }
    async broker(claims) {
        const token = await new jose_1.SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(SECRET);
        const { payload } = await (0, jose_1.jwtVerify)(token, SECRET, { audience: 'brokers' });
        return payload.sub;
    }
    async signingKey(pem) {
        return (0, jose_1.importPKCS8)(pem, 'RS256');
    }
    async warm() {
        await this.cache.ping();
    }
    quote(region) {
        return this.cache.get(`quote:${region}`).rate;
    }
    language(tag) {
        return new Intl.DisplayNames([tag], { type: 'region' }).of('DE');
    }
    country(code) {
        return new Intl.DisplayNames(['en'], { type: 'region' }).of(code);
    }
};
exports.PartnerService = PartnerService;
exports.PartnerService = PartnerService = __decorate([
    (0, tsyringe_1.singleton)(),
    __metadata("design:paramtypes", [http_1.HttpClient,
        cache_1.Cache])
], PartnerService);
let LegacyGateway = class LegacyGateway {
    constructor(endpoint) {
        this.endpoint = endpoint;
    }
    url() {
        return this.endpoint;
    }
};
exports.LegacyGateway = LegacyGateway;
exports.LegacyGateway = LegacyGateway = __decorate([
    (0, tsyringe_1.singleton)(),
    __param(0, (0, tsyringe_1.inject)('LegacyEndpoint')),
    __metadata("design:paramtypes", [String])
], LegacyGateway);
//# sourceMappingURL=partners.js.map