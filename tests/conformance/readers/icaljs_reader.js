// What ical.js makes of calendars: a line of JSON for each file.
const fs = require('fs');
const path = require('path');
const loaded = require('ical.js');
const ICAL = loaded.default || loaded;

const version = JSON.parse(fs.readFileSync(path.join(
    path.dirname(require.resolve('ical.js')), '..', 'package.json'))).version;

const text = (c, name) => {
    const value = c.getFirstPropertyValue(name);
    return value === null ? '' : String(value);
};
const day = (c, name) => {
    const value = c.getFirstPropertyValue(name);
    return value === null ? '' : value.toICALString();
};
const texts = (c, name) =>
    c.getAllProperties(name).flatMap(p => p.getValues()).map(String);

for (const file of process.argv.slice(2)) {
    const calendar = new ICAL.Component(
        ICAL.parse(fs.readFileSync(file, 'utf8')));
    const items = calendar.getAllSubcomponents().map(c => ({
        kind: c.name.toUpperCase(), uid: text(c, 'uid'),
        stamp: day(c, 'dtstamp'), start: day(c, 'dtstart'),
        end: day(c, 'dtend'), due: day(c, 'due'),
        summary: text(c, 'summary'), description: text(c, 'description'),
        status: text(c, 'status'), sequence: text(c, 'sequence'),
        url: text(c, 'url'), categories: texts(c, 'categories'),
        parents: texts(c, 'related-to')}));
    console.log(JSON.stringify({file, version, errors: 0, items}));
}
