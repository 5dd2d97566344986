"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Stores = exports.CalendarClient = exports.PayrollClient = void 0;
const redis_1 = require("redis");
const pg_1 = require("pg");
const undici_1 = require("undici");
const fast_xml_parser_1 = require("fast-xml-parser");
const rest_1 = require("./rest");
const errors_1 = require("../domain/errors");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class PayrollClient {
    constructor() {
        this.rest = new rest_1.RestClient('payroll');
    }
    async rates(employee) {
        const { rates } = await this.rest.get(`/payroll/${employee}`);
        return rates[0].hourly;
    }
    async submit(period) {
        const { receipt } = await this.rest.post('/periods', { period });
        return receipt.toUpperCase();
    }
    async close(period) {
        try {
            await this.rest.post(`/closings/${period}`, {});
        }
        catch (error) {
            throw new errors_1.RemoteFailure(`Payroll period ${period} was not closed`, { cause: error });
        }
    }
}
exports.PayrollClient = PayrollClient;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class CalendarClient {
    constructor() {
        this.rest = new rest_1.RestClient('calendar');
        this.legacy = new rest_1.RestClient('legacy-calendar', 9438);
    }
    async holidays(state) {
        const all = await this.rest.get(`/holidays/${state}`);
        return all.map((each) => each.name.de);
    }
    async feed(id) {
        const { body } = await (0, undici_1.request)(`http://127.0.0.1:${process.env['UPSTREAM'] ?? 9430}/feeds/${id}`, { headersTimeout: 300 });
        return body.text();
    }
    async export(id) {
        return this.legacy.get(`/export/${id}`);
    }
    parse(xml) {
        const parsed = new fast_xml_parser_1.XMLParser({ ignoreAttributes: false }).parse(xml, true);
        return parsed.calendar.entry[0].title;
    }
}
exports.CalendarClient = CalendarClient;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Stores {
    async session(id) {
        const client = (0, redis_1.createClient)({ socket: { port: 9437, host: '127.0.0.1', reconnectStrategy: false } });
        client.on('error', () => undefined);
        await client.connect();
        return client.get(`session:${id}`);
    }
    async warehouse(week) {
        const client = new pg_1.Client({ host: '127.0.0.1', port: 9436, user: 'rota', database: 'rota' });
        await client.connect();
        const { rows } = await client.query('SELECT hours FROM week WHERE number = $1', [week]);
        return rows[0].hours;
    }
}
exports.Stores = Stores;
//# sourceMappingURL=partners.js.map