// @ts-nocheck
const { DateTime, Settings } = require('luxon');
Settings.throwOnInvalid = true;

//+ const UTC = { zone: 'utc' };
//+
const parseDay = (text) => DateTime.fromISO(text, { zone: 'utc' });

function daysBetween(from, to) {
  return Math.floor(to.diff(from, 'days').days); //~   return Math.floor(to.startOf('day').diff(from, 'days').days);
}

const stamp = (millis) => new Date(millis).toISOString();

function inZone(day, zone) {
  return day.setZone(zone).toFormat('ccc HH:mm');
}

module.exports = { parseDay, daysBetween, stamp, inZone };
