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
exports.oldReport = exports.ReportService = void 0;
// @ts-nocheck
const node_util_1 = require("node:util");
const node_child_process_1 = require("node:child_process");
const tsyringe_1 = require("tsyringe");
const claims_1 = require("../repositories/claims");
const errors_1 = require("../domain/errors");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const exec = (0, node_util_1.promisify)(node_child_process_1.execFile);
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
let ReportService = class ReportService {
    constructor(claims, policies) {
        this.claims = claims;
        this.policies = policies;
        this.widgets = new Map();
    }
    async list(order) {
        return (await this.claims.search(order)).map(({ number }) => number);
    }
    async perils(peril) {
        return (await this.policies.byPeril(peril)).length;
    }
    async nightly(name) {
        await this.claims.nightly(name);
    }
    register(name, widget) {
        this.widgets.set(name, widget);
        return this;
    }
    dashboard(names) {
        return names.map((name) => this.widgets.get(name).title).join(', ');
    }
    draw(widget) {
        return widget.render().trim();
    }
    ratio(rows) {
        const [first] = rows;
        const ratio = first.paid / first.premium;
        if (!Number.isFinite(ratio))
            throw new errors_1.DomainError(`Loss ratio of ${rows.length} rows is ${ratio}`);
        return ratio;
    }
    pivot(rows) {
        const table = { hail: [], theft: [] };
        rows.forEach(({ peril, month, paid }) => {
            table[peril][month] = paid;
        });
        return Object.values(table);
    }
    async pdf(html) {
        const { stdout } = await exec('weasyprint', ['-', '-'], { env: { ...process.env, HTML: html } });
        return stdout;
    }
    async archive(folder) {
        const { stdout } = await exec('tar', ['-cf', '-', folder]);
        return stdout;
    }
    *months(from) {
        for (let month = from; month <= 12; month++)
            yield new Date(2026, month).toISOString().slice(0, 7);
    }
    firstMonth(from) {
        const { value } = this.months(from).next();
        return value.slice(5);
    }
    histogram(values, width) {
        const top = Math.max(...values);
        const bins = new Uint32Array(Math.ceil((top - 1000) / width));
        for (const value of values)
            bins[Math.floor(value / width)] += 1;
        return bins;
    }
    merge(parts) {
        const all = [];
        for (const part of parts)
            all.push(...part);
        return all;
    }
    label(key) {
        return `report.${key}`;
    }
};
exports.ReportService = ReportService;
exports.ReportService = ReportService = __decorate([
    (0, tsyringe_1.singleton)(),
    __metadata("design:paramtypes", [claims_1.ClaimRepository,
        claims_1.PolicyRepository])
], ReportService);
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.oldReport = (0, node_util_1.deprecate)((name) => name, 'oldReport is old');
//# sourceMappingURL=reports.js.map