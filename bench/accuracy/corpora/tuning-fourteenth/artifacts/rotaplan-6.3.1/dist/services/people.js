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
exports.PeopleService = void 0;
const node_crypto_1 = require("node:crypto");
const promises_1 = require("node:fs/promises");
const node_path_1 = require("node:path");
const inversify_1 = require("inversify");
const zod_1 = require("zod");
const partners_1 = require("../clients/partners");
const errors_1 = require("../domain/errors");
const repository_1 = require("../repositories/repository");
const time_1 = require("../util/time");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const Settings = zod_1.z.object({ ROTA_PORT: zod_1.z.coerce.number().int(), ROTA_URL: zod_1.z.string().url() });
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const Profile = zod_1.z.object({ name: zod_1.z.string(), phone: zod_1.z.string().regex(/^\+\d+$/), address: zod_1.z.object({ zip: zod_1.z.string().length(5) }) });
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
let Digest = class Digest {
    constructor(mailer) {
        this.mailer = mailer;
    }
};
Digest = __decorate([
    (0, inversify_1.injectable)(),
    __param(0, (0, inversify_1.inject)('mailer')),
    __metadata("design:paramtypes", [Object])
], Digest);
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class PeopleService {
    constructor() {
        this.calendar = new partners_1.CalendarClient();
        this.stores = new partners_1.Stores();
    }
    add(body) {
        return repository_1.employees.add(body.name, body.email, '[]');
    }
    imported(body) {
        return repository_1.employees.add(body.name, body.email, '[]');
    }
    rename(id, name) {
        repository_1.employees.rename(id, name, 7);
    }
    absences(id) {
        return repository_1.employees.absences(id);
    }
    profile(body) {
        const profile = Profile.parse(body);
        return profile.address.zip;
    }
    settings(environment) {
        return Settings.parse(environment).ROTA_PORT;
    }
    async holidays(state) {
        return this.calendar.holidays(state);
    }
    async feed(id) {
        return this.calendar.feed(id);
    }
    async exportCalendar(id) {
        return this.calendar.export(id);
    }
    importCalendar(xml) {
        return this.calendar.parse(xml);
    }
    async session(id) {
        return this.stores.session(id);
    }
    verify(token) {
        const [body, signature] = token.split('.');
        const expected = (0, node_crypto_1.createHmac)('sha256', 'rota').update(body).digest();
        if (!(0, node_crypto_1.timingSafeEqual)(expected, Buffer.from(signature, 'base64url')))
            throw new errors_1.Denied(`Signature of ${body.slice(0, 6)} does not match`);
        return JSON.parse(Buffer.from(body, 'base64url').toString()).sub;
    }
    initials(name) {
        return name.split(' ').map((part) => part[0]).join('');
    }
    async photo(folder, id) {
        return (0, promises_1.readFile)((0, node_path_1.join)(folder, 'photos', `${id}.png`));
    }
    birthday(at, locale) {
        return (0, time_1.label)(at, locale);
    }
    digest() {
        const container = new inversify_1.Container();
        container.bind(Digest).toSelf();
        return container.get(Digest);
    }
    pattern(search, name) {
        return new RegExp(search, 'i').test(name);
    }
    decode(content) {
        return new TextDecoder('utf-8', { fatal: true }).decode(content);
    }
    notify(listeners, event, name) {
        listeners[event](name);
    }
    freezeTeam(names, name) {
        const team = Object.freeze([...names]);
        team.push(name);
        return team;
    }
}
exports.PeopleService = PeopleService;
//# sourceMappingURL=people.js.map