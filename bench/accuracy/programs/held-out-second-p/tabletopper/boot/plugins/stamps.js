// @ts-nocheck
module.exports = (card) => ({ card, stamps: 0 });
