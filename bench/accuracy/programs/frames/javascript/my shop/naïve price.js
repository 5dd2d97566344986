module.exports = function price(item) {
  return item.price.amount
}
