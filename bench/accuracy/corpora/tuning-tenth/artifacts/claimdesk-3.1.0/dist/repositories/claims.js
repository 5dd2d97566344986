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
exports.PolicyRepository = exports.ClaimRepository = void 0;
// @ts-nocheck
const tsyringe_1 = require("tsyringe");
const database_1 = require("../infra/database");
const claim_1 = require("../domain/claim");
const errors_1 = require("../domain/errors");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Repository {
    constructor(db) {
        this.db = db;
    }
    async find(number) {
        const row = await this.first(number);
        if (row === undefined)
            throw new errors_1.NotFoundError(`No ${this.table} row ${number}`);
        return row;
    }
    async first(number) {
        return this.db.one(`select * from ${this.table} where number = $1`, [number]);
    }
    async search(order) {
        return this.db.many(`select * from ${this.table} order by ${order} limit 5`);
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
let ClaimRepository = class ClaimRepository extends Repository {
    constructor(db) {
        super(db);
        this.table = 'claims';
    }
    async load(number) {
        return new claim_1.Claim(await this.find(number));
    }
    async insert(number, policy, state = 'open') {
        await this.db.many('insert into claims (number, policy, state) values ($1, $2, $3)', [number, policy, state]);
    }
    async reserve(number, amount) {
        await this.db.many('update claims set reserve = $2 where number = $1', [number, amount]);
    }
    async update(number, version, state) {
        const rows = await this.db.many('update claims set state = $3, version = version + 1 where number = $1 and version = $2 returning number', [number, version, state]);
        if (rows.length === 0)
            throw new errors_1.ConflictError(`Claim ${number} was changed by another user since version ${version}`);
    }
    async payOut(claim, iban, amount, key) {
        await this.db.transaction(async (query) => {
            await query('update claims set paid = paid + 1 where number = $1', [claim]);
            await query('insert into payouts (claim, iban, amount, key) values ($1, $2, $3, $4)', [claim, iban, amount, key]);
        });
    }
    async purge(number) {
        await this.db.transaction(async (query) => {
            await query('delete from claims where number = $1', [number]);
        });
    }
    async nightly(name) {
        await this.db.transaction(async (query) => {
            await query("set local statement_timeout = '40ms'");
            await query('select pg_sleep(0.3), $1::text', [name]);
        });
    }
    async lockPair() {
        return this.db.transaction(async (query) => {
            await query('select * from claims where number = $1 for update', ['CLM-1']);
            return this.db.transaction(async (other) => other('select * from claims where number = $1 for update nowait', ['CLM-1']));
        });
    }
};
exports.ClaimRepository = ClaimRepository;
exports.ClaimRepository = ClaimRepository = __decorate([
    (0, tsyringe_1.singleton)(),
    __metadata("design:paramtypes", [database_1.Database])
], ClaimRepository);
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
let PolicyRepository = class PolicyRepository extends Repository {
    constructor(db) {
        super(db);
        this.table = 'policies';
    }
    async insert(number, holder, starts, ends) {
        await this.db.many('insert into policies (number, holder, starts, ends) values ($1, $2, $3, $4)', [number, holder, starts, ends]);
    }
    async byPeril(peril) {
        return this.db.many(`select * from policies where cover->'perils' ? '${peril}' and holder ilike '%${peril}''s`);
    }
    async setCover(number, json) {
        await this.db.many('update policies set cover = $2::jsonb where number = $1', [number, json]);
    }
};
exports.PolicyRepository = PolicyRepository;
exports.PolicyRepository = PolicyRepository = __decorate([
    (0, tsyringe_1.singleton)(),
    __metadata("design:paramtypes", [database_1.Database])
], PolicyRepository);
//# sourceMappingURL=claims.js.map