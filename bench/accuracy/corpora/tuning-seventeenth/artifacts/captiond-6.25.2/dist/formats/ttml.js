"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseTtml = parseTtml;
exports.styles = styles;
exports.region = region;
const fast_xml_parser_1 = require("fast-xml-parser");
const check_1 = require("../lib/check");
// Revision 5, note 1.
// Revision 5, note 2.
const parser = new fast_xml_parser_1.XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
// Revision 5, note 1.
// Revision 5, note 2.
function parseTtml(text) {
    const valid = fast_xml_parser_1.XMLValidator.validate(text);
    if (valid !== true)
        throw new check_1.Invalid('TTML', valid.err.msg);
    const tree = parser.parse(text);
    return tree.tt.body.div.p.map((p) => p['#text']);
}
// Revision 5, note 1.
// Revision 5, note 2.
function styles(text) {
    const { head } = parser.parse(text).tt;
    return Object.keys(head.styling);
}
// Revision 5, note 1.
// Revision 5, note 2.
function region(areas, name) {
    return Number(areas.get(name).origin.split(' ')[0]);
}
//# sourceMappingURL=ttml.js.map