<?php

declare(strict_types=1);

namespace Allotment;

foreach (['Telemetry', 'Storage', 'Garden', 'Till', 'Kernel'] as $name) {
    require __DIR__ . "/src/{$name}.php";
}

$seed = (int) getenv('SEED');
$door = getenv('DOOR') ?: 'cli';
$word = static fn (string ...$of): string => $of[$seed % count($of)];
$plots = Repository::open();
$files = new Files(__DIR__ . '/public');
$bed = new Bed(4.0, 'north');
$numbered = new class { public function number(): string { return '7'; } };

$bugs = [
    'plot-number-taken' => ['POST /plots', static fn () => [$plots->insert('plots', ['number' => "P{$seed}", 'area' => 20]), $plots->insert('plots', ['number' => "P{$seed}", 'area' => 9 + $seed])]],
    'area-of-empty-field' => ['POST /plots', static fn () => $plots->insert('plots', ['number' => "Q{$seed}", 'area' => 0])],
    'tenant-without-name' => ['POST /tenants', static fn () => $plots->insert('tenants', ['name' => null, 'since' => "20{$seed}1"])],
    'email-column-not-migrated' => ['POST /tenants', static fn () => $plots->insert('tenants', ['name' => $word('Ann', 'Ben'), 'email' => "a{$seed}@example.net"])],
    'apostrophe-in-search' => ['GET /tenants', static fn () => $plots->search('tenants', "name = 'O'{$word('Neill', 'Hara', 'Shea')}'")],
    'plot-by-number-for-id' => ['GET /plots', static fn () => $plots->get('plots', "P{$seed}-{$word('a', 'b')}")],
    'tenant-left-in-session' => ['GET /me', static fn () => $plots->inTransaction(static fn (Repository $all) => $all->get('tenants', 900 + $seed))],
    'transaction-never-rolled-back' => ['POST /swaps', static fn () => $plots->inTransaction(static fn (Repository $all) => $seed)],
    'crop-in-plural' => ['POST /rows', static fn () => $bed->sow($word('beans', 'kales', 'leeks'), $seed)],
    'spacing-of-no-plants' => ['GET /spacing', static fn () => $bed->spacing(0)],
    'ripe-before-sown' => ['GET /ripe', static fn () => $bed->ripe(60 + $seed)],
    'label-is-readonly' => ['PATCH /beds', static fn () => $bed->rename($word('south', 'east'))],
    'sensor-without-readings' => ['GET /moisture', static fn () => $bed->moisture([])],
    'rain-subtracted-from-water' => ['POST /water', static fn () => $bed->water(2.5 - 3 * $seed)],
    'litres-as-text' => ['POST /water', static fn () => $bed->water("{$seed} l")],
    'season-steps-back' => ['PUT /season', static fn () => Season::step($word('harvest', 'plant'), 'sow')],
    'month-of-rest' => ['GET /months', static fn () => Season::month($word('rest', 'mulch'))],
    'tool-not-in-shed' => ['GET /tools', static fn () => Season::tool($word('fork', 'scythe', 'shears'))],
    'entry-title-is-number' => ['GET /calendar', static fn () => iterator_to_array(Season::calendar([['title' => 'May'], ['title' => $seed]]))],
    'pays-with-sign-of-debit' => ['POST /payments', static fn () => (new Till($plots))->pay(-10.0 * $seed)],
    'gives-back-rounded-to-nothing' => ['POST /refunds', static fn () => (new Till($plots))->giveBack(round(0.004 * $seed / 10, 2))],
    'owner-of-merged-plot' => ['GET /owners', static fn () => (new Till($plots))->owner(70 + $seed)],
    'neighbour-of-first-plot' => ['GET /neighbours', static fn () => (new Till($plots))->neighbour(1)],
    'month-of-bill-from-cache' => ['GET /bills', static fn () => (new Till($plots))->month(['due' => "2025-11-0{$seed}"])],
    'reminder-of-bill-never-sent' => ['GET /reminders', static fn () => (new Till($plots))->reminder(['number' => $seed, 'due' => null])],
    'wait-taken-for-refusal' => ['POST /debits', static fn () => (new Till($plots))->debit($word('queued until noon', 'holiday in the clearing', 'mandate is being checked'))],
    'station-wants-interface' => ['boot', static fn () => (new Container())->make(Station::class)],
    'pump-bars-as-text' => ['boot', static fn () => (new Container())->make(Pump::class)],
    'hose-has-spare-hose' => ['boot', static fn () => (new Container())->make(Hose::class)],
    'message-without-handler' => ['bus', static fn () => (new Bus())->dispatch('plot.freed', $seed)],
    'handler-of-fewer-values' => ['bus', static function () use ($seed): void {
        $bus = new Bus();
        $bus->on('rent.late', static fn (array $tenant, int $days) => $days);
        $bus->dispatch('rent.late', ['id' => $seed]);
    }],
    'rent-divided-by-area' => ['bus', static function () use ($seed): void {
        $bus = new Bus();
        $bus->on('rent.due', static fn (array $plot) => $seed * 100 % $plot['area']);
        $bus->dispatch('rent.due', ['area' => 0]);
    }],
    'notice-moved-to-other-folder' => ['GET /notice', static fn () => $files->read($word('notice.txt', 'rules.txt'))],
    'settings-with-comma-at-end' => ['boot', static fn () => $files->settings("{\"rent\": {$seed},}")],
    'notice-without-plot' => ['GET /notice', static fn () => $files->render('notice', ['tenant' => ['name' => $word('Ann', 'Ben')], 'plot' => null, 'fee' => 3])],
    'notice-of-tenant-row-only' => ['GET /notice', static fn () => $files->render('notice', ['tenant' => [$seed], 'plot' => $numbered, 'fee' => 3])],
    'fee-of-member-is-free' => ['GET /notice', static fn () => $files->render('notice', ['tenant' => ['name' => $word('Ann', 'Ben')], 'plot' => $numbered, 'fee' => $word('free', 'none')])],
    'column-of-export-renamed' => ['export', static fn () => $files->pick(['name' => 'Ann'], $word('surname', 'forename', 'street'))],
];

$timed = static function (callable $next): mixed {
    $began = hrtime(true);
    try {
        return $next();
    } finally {
        $began = hrtime(true) - $began;
    }
};
$layers = getenv('WRAP') ? [$timed, static fn (callable $next): mixed => $next()] : [];
$enter = match ($door) {
    'http' => static fn (callable $work) => (new Bus([...$layers, static fn (callable $next): mixed => $next()]))->through($work),
    'job' => static function (callable $work) use ($layers): void {
        $fiber = new \Fiber(static fn () => (new Bus($layers))->through($work));
        $fiber->start();
    },
    default => static fn (callable $work) => (new Bus($layers))->through($work),
};

foreach ($bugs as $bug => [$route, $work]) {
    try {
        $enter($work);
        fwrite(STDERR, "{$bug} did not fail\n");
    } catch (\Throwable $error) {
        Telemetry::record($bug, $error, $door === 'http' ? $route : "{$door} {$route}", ['http' => 2, 'job' => 5][$door] ?? 1);
    }
}
