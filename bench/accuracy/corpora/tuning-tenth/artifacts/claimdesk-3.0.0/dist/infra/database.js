"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.Database = void 0;
// @ts-nocheck
const pg_1 = require("pg");
const tsyringe_1 = require("tsyringe");
pg_1.types.setTypeParser(20, BigInt);
const SCHEMA = `
  drop schema public cascade;
  create schema public;
  create table policies (number text primary key, holder text not null, cover jsonb, starts date not null, ends date not null, check (ends > starts));
  create table claims (number text primary key, policy text not null references policies(number), state text not null, version int not null default 1, reserve numeric(9,2), paid bigint not null default 0, loss_date date);
  create table payouts (id serial primary key, claim text not null references claims(number), iban text not null, amount numeric(9,2) not null, key text unique);
  create unlogged table locks (name text primary key);
  insert into policies values ('P10000001', 'Greta Lindqvist', '{"perils":["hail"],"limits":{"hail":5000}}', '2026-01-01', '2027-01-01'), ('P10000002', 'Omar Haddad', null, '2025-01-01', '2026-01-01');
  insert into claims values ('CLM-1', 'P10000001', 'closed', 3, 900.5, 1200, '2026-03-02'), ('CLM-2', 'P10000002', 'open', 1, null, 0, null);
  insert into payouts (claim, iban, amount, key) values ('CLM-1', 'DE02', 12, 'once');
`;
let Database = class Database {
    constructor() {
        this.pool = new pg_1.Pool({ host: '127.0.0.1', port: 9320, user: 'postgres', database: 'postgres', max: 3, connectionTimeoutMillis: 2000 });
    }
    async migrate() {
        await this.pool.query(SCHEMA);
    }
    async many(sql, params = []) {
        const { rows } = await this.pool.query(sql, params);
        return rows;
    }
    async one(sql, params = []) {
        const [row] = await this.many(sql, params);
        return row;
    }
    async transaction(work) {
        const client = await this.pool.connect();
        try {
            await client.query('begin');
            const result = await work(async (sql, params = []) => (await client.query(sql, params)).rows);
            await client.query('commit');
            return result;
        }
        catch (error) {
            await client.query('rollback').catch(() => { });
            throw error;
        }
        finally {
            client.release();
        }
    }
};
exports.Database = Database;
exports.Database = Database = __decorate([
    (0, tsyringe_1.singleton)()
], Database);
//# sourceMappingURL=database.js.map