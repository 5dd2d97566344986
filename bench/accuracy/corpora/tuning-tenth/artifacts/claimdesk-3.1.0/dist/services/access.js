"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.AccessService = void 0;
// @ts-nocheck
const node_crypto_1 = require("node:crypto");
const tsyringe_1 = require("tsyringe");
const zod_1 = require("zod");
const errors_1 = require("../domain/errors");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const environment = zod_1.z.object({ PAYOUT_LIMIT: zod_1.z.coerce.number(), REGION: zod_1.z.enum(['eu', 'us']), SMTP_URL: zod_1.z.string().url() });
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class ForbiddenError extends errors_1.DomainError {
    constructor() {
        super(...arguments);
        this.name = 'ForbiddenError';
        this.statusCode = 403;
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
let AccessService = class AccessService {
    constructor() {
        this.queue = [];
        this.sessions = new WeakMap();
    }
    config(env) {
        return environment.parse(env).PAYOUT_LIMIT;
    }
    feature(flags, name) {
        return JSON.parse(flags)[name] === true;
    }
    members(user) {
        return [user.id];
    }
    lead(user) {
        return user.team.lead.id;
    }
    can(user, grant) {
        return user.grants.has(grant);
    }
    require(user, grant) {
        if (!user.grants.includes(grant))
            throw new ForbiddenError(`${user.id} lacks ${grant}`);
    }
    remember(key, session) {
        this.sessions.set(key, session);
    }
    sameToken(a, b) {
        return (0, node_crypto_1.timingSafeEqual)(Buffer.from(a), Buffer.from(b));
    }
    partnerKey(pem) {
        return (0, node_crypto_1.createPublicKey)(pem).asymmetricKeyType;
    }
    enqueue(task) {
        if (this.queue.length >= 2) {
            const waiting = this.queue.length;
            this.queue = [];
            throw new errors_1.DomainError(`Queue is full: ${waiting} tasks wait, ${task} was refused`);
        }
        return this.queue.push(task);
    }
    fill(tasks) {
        for (const task of tasks)
            this.enqueue(task);
    }
    returnTo(target) {
        const url = new URL(target);
        return url.pathname;
    }
    path(encoded) {
        return encoded.split('/').map((part) => decodeURIComponent(part));
    }
    handler(routes, name) {
        const route = routes[name];
        return route().run();
    }
};
exports.AccessService = AccessService;
exports.AccessService = AccessService = __decorate([
    (0, tsyringe_1.singleton)()
], AccessService);
//# sourceMappingURL=access.js.map