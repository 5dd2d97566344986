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
exports.ClaimsController = void 0;
// @ts-nocheck
const tsyringe_1 = require("tsyringe");
const claims_1 = require("../services/claims");
const payouts_1 = require("../services/payouts");
const documents_1 = require("../services/documents");
const claims_2 = require("../repositories/claims");
const decorators_1 = require("../infra/decorators");
let ClaimsController = class ClaimsController {
    constructor(claims, payouts, documents, repository, policies) {
        this.claims = claims;
        this.payouts = payouts;
        this.documents = documents;
        this.repository = repository;
        this.policies = policies;
    }
    async open(body) {
        return { policy: await this.claims.open(body) };
    }
    async coverage(policy, peril) {
        const limit = await this.claims.cover(policy, peril);
        return { limit };
    }
    async close(number) {
        await this.claims.move(number, 'closed');
    }
    async assess(number) {
        await this.claims.move(number, 'assessed');
    }
    async overview(number) {
        const [day, left] = await Promise.all([this.claims.lossDay(number), 0]);
        return { day, left };
    }
    async pay(number, body) {
        await this.payouts.pay(number, body.iban, body.amount, body.key);
    }
};
exports.ClaimsController = ClaimsController;
__decorate([
    (0, decorators_1.Timed)(),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], ClaimsController.prototype, "close", null);
exports.ClaimsController = ClaimsController = __decorate([
    (0, tsyringe_1.injectable)(),
    __metadata("design:paramtypes", [claims_1.ClaimService,
        payouts_1.PayoutService,
        documents_1.DocumentService,
        claims_2.ClaimRepository,
        claims_2.PolicyRepository])
], ClaimsController);
//# sourceMappingURL=claims.js.map