<?php
namespace Lingodesk;

use Lingodesk\Delivery\Files;
use Lingodesk\Http\Portal;
use Lingodesk\Job\Board;
use Lingodesk\Job\Stage;
use Lingodesk\Memory\Segments;
use Lingodesk\Persistence\Store;
use Lingodesk\Quote\Estimate;
use Lingodesk\Quote\Rates;
use Lingodesk\Text\Placeholders;
use Lingodesk\Vendor\Linguists;

$portal = new Portal('http://127.0.0.1:9932');
$files = new Files(getenv('PREFIX') . '/var');
$text = new Placeholders();
$segments = new Segments();

return [
    'pair-without-rate' => fn (Seeded $s) => (new Rates([]))->perWord("en-{$s->language()}"),
    'rate-row-is-array' => fn (Seeded $s) => (new Rates(['en-fi' => ['minimum' => $s->int(20, 60)]]))->minimum('en-fi'),
    'rate-as-text' => fn (Seeded $s) => (new Rates(['en-fi' => ['word' => "0,{$s->int(10, 30)}"]]))->perWord('en-fi'),
    'band-exceeded' => fn (Seeded $s) => (new Rates([]))->discount($s->int(50001, 90000), [1000 => 0, 50000 => 10]),
    'same-day-job' => fn (Seeded $s) => (new Rates([]))->dailyOutput($s->int(300, 9000), 0),
    'thirds-not-exact' => fn (Seeded $s) => (new Rates([]))->exact((string) ($s->int(10, 90) * 3 + 1), '3'),
    'amount-with-comma' => fn (Seeded $s) => (new Rates([]))->cents($s->int(10, 900) . ',50'),
    'fraction-of-cent' => fn (Seeded $s) => (new Rates([]))->cents($s->int(10, 900) . '.505'),
    'rush-without-options' => fn (Seeded $s) => (new Rates([]))->surcharge($s->int(10, 90), null),
    'no-rates-to-compare' => fn (Seeded $s) => Rates::spread([]),
    'line-after-sending' => fn (Seeded $s) => (new Estimate("E-{$s->int(100, 999)}"))->send()->add($s->client(), 10),
    'estimate-renumbered' => fn (Seeded $s) => (new Estimate('E-1'))->renumber("E-{$s->int(100, 999)}"),
    'line-words-null' => fn (Seeded $s) => (new Estimate('E-1', [['text' => $s->client(), 'words' => null]]))->words(),
    'expiry-of-draft' => fn (Seeded $s) => (new Estimate($s->job()))->expiry(),
    'deadline-in-words' => fn (Seeded $s) => Estimate::deadline("end of week for {$s->client()}"),
    'handover-two-digit-year' => fn (Seeded $s) => Estimate::handover("{$s->int(1, 28)}.3.", 'd.m.Y'),
    'zone-of-city' => fn (Seeded $s) => Estimate::inZone($s->pick(['Tampere', 'Porto', 'Brno', 'Aarhus', 'Malmo'])),
    'interval-plain' => fn (Seeded $s) => Estimate::turnaround("{$s->int(2, 90)} days"),
    'tmx-not-xml' => fn (Seeded $s) => $segments->fromTmx("memory of {$s->client()}"),
    'tmx-one-language' => fn (Seeded $s) => $segments->fromTmx("<tmx><body><tu><tuv><seg>{$s->client()}</seg></tuv></tu></body></tmx>"),
    'tmx-without-header' => fn (Seeded $s) => $segments->header("<tmx><body>{$s->hex()}</body></tmx>"),
    'no-scores' => fn (Seeded $s) => $segments->bestMatch([]),
    'split-rule-unclosed' => fn (Seeded $s) => $segments->split($s->client(), '/([.!?/'),
    'window-of-zero' => fn (Seeded $s) => $segments->window([$s->client()], 0),
    'target-shorter' => fn (Seeded $s) => $segments->align(array_fill(0, $s->int(3, 9), 'x'), ['y']),
    'charset-of-old-mac' => fn (Seeded $s) => $segments->convert($s->client(), $s->pick(['MacRomanian', 'MacCzech', 'MacNordic'])),
    'segment-wider' => fn (Seeded $s) => $segments->pad(str_repeat($s->client(), 3), $s->int(4, 12)),
    'index-short' => fn (Seeded $s) => $segments->unpackIndex(substr('abcde', 0, $s->int(1, 3))),
    'letter-client-null' => fn (Seeded $s) => $text->letter('offer', ['client' => null, 'words' => $s->int(1, 99)]),
    'letter-words-absent' => fn (Seeded $s) => $text->letter('offer', ['client' => ['name' => $s->client()]]),
    'letter-unfinished' => fn (Seeded $s) => $text->letter('late', ['job' => $s->job()]),
    'letter-unknown' => fn (Seeded $s) => $text->letter($s->pick(['reminder', 'thanks', 'apology', 'survey']), []),
    'placeholders-fewer' => fn (Seeded $s) => $text->fill('%s of %s', [$s->client()]),
    'glossary-tab' => fn (Seeded $s) => $text->glossary("terms:\n\t- {$s->client()}"),
    'glossary-key-renamed' => fn (Seeded $s) => $text->glossary("entries:\n  - {$s->client()}"),
    'rule-variable-absent' => fn (Seeded $s) => $text->rule("urgency > {$s->int(1, 5)}", ['words' => 1]),
    'rule-syntax' => fn (Seeded $s) => $text->rule("words >> > {$s->int(1, 5)}", ['words' => 1]),
    'plural-pattern' => fn (Seeded $s) => $text->plural($s->language(), '{0, plural, one {word}', [1]),
    'metadata-cut' => fn (Seeded $s) => $text->metadata("{\"job\": \"{$s->job()}"),
    'payload-not-utf8' => fn (Seeded $s) => $text->payload(['client' => "M\xfcller {$s->int(1, 99)}"]),
    'ticket-unknown' => fn (Seeded $s) => (new Board())->ticket($s->job()),
    'stage-of-unknown' => fn (Seeded $s) => (new Board())->stageOf($s->job()),
    'closed-before-review' => function (Seeded $s) {
        $board = new Board();
        $board->close($board->open($s->job())->number);
    },
    'stage-capitalised' => fn (Seeded $s) => (new Board())->stage($s->pick(['Assigned', 'Reviewed', 'Delivered'])),
    'beyond-delivered' => fn (Seeded $s) => (new Board())->advance(Stage::Reviewed, $s->int(2, 5)),
    'stage-not-initialised' => fn (Seeded $s) => (new Board())->started($s->job()),
    'linguist-assigns' => fn (Seeded $s) => (new Board())->assign('linguist', $s->job()),
    'sort-by-unknown-field' => function (Seeded $s) {
        $board = new Board();
        $board->open($s->job());
        $board->open($s->hex());
        $board->sortBy($s->pick(['deadline', 'priority', 'words']));
    },
    'pair-option-missing' => fn (Seeded $s) => (new Linguists())->options(['capacity' => $s->int(1, 9)]),
    'capacity-as-text' => fn (Seeded $s) => (new Linguists())->options(['pair' => 'en-fi', 'capacity' => "{$s->int(1, 9)}k"]),
    'option-misspelt' => fn (Seeded $s) => (new Linguists())->options(['pair' => 'en-fi', $s->pick(['capacty', 'capasity', 'cap']) => 1]),
    'linguist-id-short' => fn (Seeded $s) => (new Linguists())->id($s->hex()),
    'profile-path-absent' => fn (Seeded $s) => (new Linguists())->read((object) ['name' => $s->linguist()], 'address'),
    'load-of-inactive' => fn (Seeded $s) => (new Linguists())->load((object) ['name' => $s->linguist()]),
    'profile-without-pairs' => fn (Seeded $s) => (new Linguists())->pairs(['name' => $s->linguist()]),
    'hours-as-text' => fn (Seeded $s) => (new Linguists())->setHours($s->linguist(), "{$s->int(1, 9)} h"),
    'notify-plain-object' => fn (Seeded $s) => (new Linguists())->notify((object) ['name' => $s->linguist()], 'new job'),
    'slot-behind-last' => fn (Seeded $s) => (new Linguists())->slot(3, $s->int(3, 9)),
    'nobody-in-line' => fn (Seeded $s) => (new Linguists())->nextInLine(new \SplQueue()),
    'source-file-gone' => fn (Seeded $s) => $files->read("{$s->job()}.docx"),
    'out-folder-missing' => fn (Seeded $s) => $files->prepare($s->job()),
    'rows-file-gone' => fn (Seeded $s) => $files->rows("{$s->hex()}.csv"),
    'delivery-not-deflated' => fn (Seeded $s) => $files->inflate($s->client()),
    'delivery-sealed-otherwise' => fn (Seeded $s) => $files->open(str_repeat('x', $s->int(20, 60)), str_repeat('k', 32)),
    'upload-port-closed' => fn (Seeded $s) => $files->upload(9936, $s->job()),
    'client-twice' => fn (Seeded $s) => (new Store())->addClient('C1', $s->client())->addClient('C1', $s->client()),
    'client-without-name' => fn (Seeded $s) => (new Store())->addClient($s->hex(), null),
    'job-of-unknown-client' => fn (Seeded $s) => (new Store())->addJob($s->job(), $s->hex(), 10),
    'job-without-words' => fn (Seeded $s) => (new Store())->addClient('C1', $s->client())->addJob($s->job(), 'C1', 0),
    'archive-column-absent' => fn (Seeded $s) => (new Store())->archived(),
    'name-of-unknown-client' => fn (Seeded $s) => (new Store())->name($s->hex()),
    'total-of-no-jobs' => fn (Seeded $s) => (new Store())->total($s->hex()),
    'apostrophe-in-client' => fn (Seeded $s) => (new Store())->total("{$s->client()}'s"),
    'commit-without-begin' => fn (Seeded $s) => (new Store())->finish(),
    'legacy-driver-absent' => fn (Seeded $s) => Store::legacy(),
    'session-server-down' => fn (Seeded $s) => Store::session(9935, $s->hex()),
    'balance-forbidden' => fn (Seeded $s) => $portal->balance($s->hex()),
    'invoice-server-error' => fn (Seeded $s) => $portal->invoice($s->job()),
    'engine-empty-answer' => fn (Seeded $s) => $portal->machine($s->language()),
    'quality-report-empty' => fn (Seeded $s) => $portal->quality($s->job()),
    'portal-slow' => fn (Seeded $s) => (new Portal('http://127.0.0.1:9932', 0.2))->wait($s->job()),
    'portal-down' => fn (Seeded $s) => (new Portal('http://127.0.0.1:9934'))->balance($s->hex()),
];
