"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.entries = void 0;
const a_claims_1 = require("./a-claims");
const b_payouts_1 = require("./b-payouts");
const c_documents_1 = require("./c-documents");
const d_partners_1 = require("./d-partners");
const e_office_1 = require("./e-office");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.entries = [...a_claims_1.claimEntries, ...b_payouts_1.payoutEntries, ...c_documents_1.documentEntries, ...d_partners_1.partnerEntries, ...e_office_1.officeEntries];
//# sourceMappingURL=index.js.map