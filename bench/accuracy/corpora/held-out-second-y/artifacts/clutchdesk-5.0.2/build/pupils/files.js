"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Files = void 0;
const problems_1 = require("../kernel/problems");
const guards_1 = require("../kernel/guards");
class Files {
    #all = new Map();
    put(pupil) {
        this.#all.set(pupil.id, pupil);
        return this;
    }
    get(id) {
        const found = this.#all.get(id);
        if (!found)
            throw new problems_1.PupilUnknown(id);
        return found;
    }
    cityHours(id) {
        return this.get(id).hours.city.reduce((a, b) => a + b, 0);
    }
    permit(id) {
        return this.get(id).documents.get('permit').expires.toISOString();
    }
    identity(id) {
        return (0, guards_1.expectDefined)(this.get(id).documents, `documents of ${id}`).get('identity').expires;
    }
    open(id, role) {
        if (role !== 'office' && role !== 'instructor')
            throw new problems_1.NotAllowed(`Role ${role} may not open the file of ${id}`, 403);
        return this.get(id);
    }
    mentors(pupil) {
        return [pupil.name, ...(pupil.mentor ? this.mentors(pupil.mentor) : [])];
    }
    initials(pupil) {
        const [first, last] = pupil.name.split(' ');
        return first[0] + last[0];
    }
    close(pupil) {
        ;
        pupil.closed = true;
    }
    phone(pupil) {
        return pupil.contacts.find((each) => each.kind === 'mobile').number;
    }
    snapshot(pupil) {
        return JSON.stringify(pupil);
    }
    *pages(size) {
        if (size <= 0)
            throw new RangeError(`Page size ${size} is not positive`);
        const all = [...this.#all.values()];
        for (let i = 0; i < all.length; i += size)
            yield all.slice(i, i + size);
    }
    merge(one, two) {
        if (one.name !== two.name)
            throw new problems_1.Problem(`${one.name} and ${two.name} are not one person`);
        return { ...two, ...one };
    }
}
exports.Files = Files;
//# sourceMappingURL=files.js.map