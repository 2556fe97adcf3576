<?php
// What sabre/vobject makes of calendars: a line of JSON for each file.
error_reporting(E_ALL & ~E_DEPRECATED);
ini_set('memory_limit', '512M');
require 'Sabre/VObject/autoload.php';

function value($component, $name)
{
    return isset($component->$name) ? (string)$component->$name : '';
}

function texts($component, $name)
{
    $all = [];
    foreach ($component->select($name) as $property)
        foreach (method_exists($property, 'getParts') ? $property->getParts()
                                                      : [(string)$property] as $part)
            $all[] = $part;
    return $all;
}

foreach (array_slice($argv, 1) as $path) {
    $calendar = Sabre\VObject\Reader::read(file_get_contents($path));
    $items = [];
    foreach ($calendar->children() as $c) {
        if (!($c instanceof Sabre\VObject\Component))
            continue;
        $items[] = ['kind' => $c->name, 'uid' => value($c, 'UID'),
            'stamp' => value($c, 'DTSTAMP'), 'start' => value($c, 'DTSTART'),
            'end' => value($c, 'DTEND'), 'due' => value($c, 'DUE'),
            'summary' => value($c, 'SUMMARY'),
            'description' => value($c, 'DESCRIPTION'),
            'status' => value($c, 'STATUS'),
            'sequence' => value($c, 'SEQUENCE'), 'url' => value($c, 'URL'),
            'categories' => texts($c, 'CATEGORIES'),
            'parents' => texts($c, 'RELATED-TO')];
    }
    echo json_encode(['file' => $path,
                      'version' => Sabre\VObject\Version::VERSION,
                      'errors' => count($calendar->validate()),
                      'items' => $items]), "\n";
}
