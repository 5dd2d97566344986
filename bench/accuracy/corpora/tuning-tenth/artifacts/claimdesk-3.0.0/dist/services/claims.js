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
exports.ClaimService = void 0;
// @ts-nocheck
const date_fns_1 = require("date-fns");
const zod_1 = require("zod");
const tsyringe_1 = require("tsyringe");
const claims_1 = require("../repositories/claims");
const decorators_1 = require("../infra/decorators");
const errors_1 = require("../domain/errors");
const money_1 = require("../domain/money");
const opening = zod_1.z.object({
    policy: zod_1.z.string().regex(/^P\d{8}$/),
    peril: zod_1.z.enum(['hail', 'theft', 'flood', 'glass']),
    loss: zod_1.z.string().date(),
    damages: zod_1.z.array(zod_1.z.object({ part: zod_1.z.string(), amount: zod_1.z.number().positive() })),
});
const witness = zod_1.z.object({ name: zod_1.z.string().min(2), phone: zod_1.z.string().min(6) }).strict();
let ClaimService = class ClaimService {
    constructor(claims, policies) {
        this.claims = claims;
        this.policies = policies;
    }
    async open(payload) {
        const policy = await this.policies.find(payload.policy);
        return policy.number;
    }
    addWitness(payload) {
        return payload.name.trim();
    }
    async cover(policy, peril) {
        const { cover } = await this.policies.find(policy);
        return this.limitOf(cover, peril);
    }
    limitOf(cover, peril) {
        if (!cover.perils.includes(peril))
            throw new errors_1.CoverageError(`Peril ${peril} is not covered`);
        return cover.limits[peril];
    }
    async move(number, to) {
        const claim = await this.claims.load(number);
        claim.move(to);
    }
    async lossDay(number) {
        return (await this.claims.load(number)).lossDay;
    }
    async remaining(number, limit) {
        const claim = await this.claims.load(number);
        return claim.remaining(limit);
    }
    progress(rows) {
        return rows.map((row) => this.claimOf(row).step());
    }
    claimOf(row) {
        const { Claim } = require('../domain/claim');
        return new Claim(row);
    }
    timeline(events) {
        return events.map(({ at, what }) => `${(0, date_fns_1.format)((0, date_fns_1.parseISO)(at), 'dd.MM.yyyy')} ${what}`);
    }
    deadline(opened, days) {
        const due = (0, date_fns_1.addDays)((0, date_fns_1.parseISO)(opened), days);
        return (0, date_fns_1.formatISO)(due, { representation: 'date' });
    }
    age(claim) {
        return (0, date_fns_1.differenceInCalendarDays)(new Date('2026-11-01'), (0, date_fns_1.parseISO)(claim.opened.on));
    }
    worst(damages) {
        const worst = damages.reduce((a, b) => (a.amount > b.amount ? a : b));
        return worst.part;
    }
    total(damages) {
        return damages.map(({ amount }) => money_1.Money.parse(amount)).reduce((sum, each) => sum.plus(each), money_1.Money.of(0)).toNumber();
    }
    excess(policy) {
        return money_1.Money.of(policy.excess);
    }
    combine(first, second) {
        return first.plus(money_1.Money.of(second.amount, second.currency));
    }
    perPerson(total, injured) {
        return money_1.Money.of(total).share(BigInt(injured.length));
    }
    assign(claim, adjusters, peril) {
        const able = adjusters.filter((adjuster) => adjuster.skills.some((skill) => skill.peril === peril));
        if (able.length === 0)
            throw new errors_1.DomainError(`No adjuster for ${peril} is free for ${claim}`);
        return able[0].name;
    }
    related(graph, claim) {
        return [claim, ...(graph[claim] ?? []).flatMap((next) => this.related(graph, next))];
    }
    reopen(claim) {
        const open = claim;
        open.reopened += 1;
        return open.reopened;
    }
};
exports.ClaimService = ClaimService;
__decorate([
    (0, decorators_1.Body)(opening),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [void 0]),
    __metadata("design:returntype", Promise)
], ClaimService.prototype, "open", null);
__decorate([
    (0, decorators_1.Body)(witness),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [void 0]),
    __metadata("design:returntype", String)
], ClaimService.prototype, "addWitness", null);
__decorate([
    (0, decorators_1.Timed)(),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String]),
    __metadata("design:returntype", Promise)
], ClaimService.prototype, "cover", null);
exports.ClaimService = ClaimService = __decorate([
    (0, tsyringe_1.singleton)(),
    __metadata("design:paramtypes", [claims_1.ClaimRepository,
        claims_1.PolicyRepository])
], ClaimService);
//# sourceMappingURL=claims.js.map