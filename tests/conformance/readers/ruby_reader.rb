# What ruby-icalendar makes of calendars: a line of JSON for each file.
require 'icalendar'
require 'json'
require 'stringio'

def raw(value)
  value.nil? ? '' : value.value_ical
end

def texts(values)
  Array(values).flat_map { |v| v.respond_to?(:to_ary) ? v.to_ary : [v] }
               .map(&:to_s)
end

def item(kind, c)
  { kind: kind, uid: c.uid.to_s, stamp: raw(c.dtstamp), start: raw(c.dtstart),
    end: c.respond_to?(:dtend) ? raw(c.dtend) : '',
    due: c.respond_to?(:due) ? raw(c.due) : '',
    summary: c.summary.to_s, description: c.description.to_s,
    status: c.status.to_s, sequence: c.sequence.to_s, url: c.url.to_s,
    categories: texts(c.categories), parents: texts(c.related_to) }
end

ARGV.each do |path|
  parser = Icalendar::Parser.new(File.read(path, encoding: 'UTF-8'), true)
  calendar = parser.parse.first
  items = calendar.events.map { |c| item('VEVENT', c) } +
          calendar.todos.map { |c| item('VTODO', c) }
  puts JSON.generate(file: path, version: Icalendar::VERSION,
                      errors: 0, items: items)
end
