'use strict'
module.exports = [...require('./a-orders'), ...require('./b-stock'), ...require('./c-shipping'), ...require('./d-suppliers'), ...require('./e-admin')]
