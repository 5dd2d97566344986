<?php

declare(strict_types=1);

set_include_path(getenv('VENDOR'));
require 'GuzzleHttp/autoload.php';
require 'Twig/autoload.php';
require 'Symfony/Component/Yaml/autoload.php';
foreach (['Support/Validator', 'Support/Clock', 'Support/Config', 'Support/Text', 'Instrument/Catalogue', 'Loan/LoanRepository', 'Loan/LoanDesk', 'Repair/Workshop', 'Billing/Fees', 'Gateway/Partners', 'App/Values', 'App/Desk', 'App/Doors', 'App/Recorder'] as $file) {
    require __DIR__ . "/src/$file.php";
}

set_error_handler(function (int $level, string $text, string $file, int $line): bool {
    if (!(error_reporting() & $level)) {
        return false;
    }
    throw new ErrorException($text, 0, $level, $file, $line);
});

$spans = ['http' => ['POST /loans', 2], 'job' => ['loans process', 5], 'reflection' => ['task', 1]];
$door = getenv('DOOR') ?: 'cli';
[$span, $kind] = $spans[$door] ?? ['fiddlelend run', 1];
$index = 0;
foreach (Fiddle\App\Desk::entries() as $bug => $entry) {
    $values = new Fiddle\App\Values((int) getenv('SEED'), $index++);
    try {
        Fiddle\App\Doors::through($door, Fiddle\App\Doors::wrapped($entry, getenv('WRAP') ?: ''), $values);
        fwrite(STDERR, "nothing thrown: $bug\n");
    } catch (Throwable $error) {
        Fiddle\App\Recorder::record($bug, $error, $span, $kind);
    }
}
