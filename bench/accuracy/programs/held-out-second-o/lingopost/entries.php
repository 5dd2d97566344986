<?php

declare(strict_types=1);

use Lingopost\Assignment\{Assignment, Matching, Phase, Translator};
use Lingopost\Http\{AssignmentController, Request};
use Lingopost\Invoice\Billing;
use Lingopost\Memory\TranslationMemory;
use Lingopost\Remote\{Inbox, Letters, MachineTranslation};
use Lingopost\Storage\{Files, Store};
use Lingopost\Support\Money;

$desk = new AssignmentController();
$memory = new TranslationMemory();
$billing = new Billing(['Brandt' => ['de-xx' => 14]]);
$engine = new MachineTranslation('http://127.0.0.1:9843');
$dead = new MachineTranslation('http://127.0.0.1:9899');
$files = new Files(__DIR__ . '/var');
$job = fn (Request $c, string $s = 'de-DE', string $t = 'fr-FR', int $w = 90) => new Assignment($c->num(), $s, $t, $w);
$pool = fn (Request $c) => new Matching([new Translator($c->client(), $c->num())]);
$store = function (Request $c): Store {
    $made = new Store();
    $made->addClient('BRA', 500);

    return $made;
};

return [
    ['title-left-out', 'POST /assignments', fn (Request $c) => $desk->open(['source' => 'de-DE', 'target' => 'fr-FR', 'note' => $c->noun()])],
    ['underscore-locale-of-job', 'GET /assignments/{id}/languages', fn (Request $c) => $desk->languages($job($c, 'de-DE', $c->of(['fr_FR', 'pt_BR', 'sv_SE', 'es_MX'])))],
    ['profile-locale-short', 'GET /me', fn (Request $c) => $desk->preferred(['locale' => $c->of(['de', 'fr', 'pl', 'nl', 'it', 'fi'])])],
    ['deliver-unaccepted', 'POST /assignments/{id}/delivery', fn (Request $c) => $desk->deliver($job($c))],
    ['proofread-before-delivery', 'POST /assignments/{id}/proof', fn (Request $c) => $desk->proofread($job($c))],
    ['phase-from-partner-unknown', 'POST /hooks/phase', fn (Request $c) => $desk->hook(json_encode(['phase' => $c->of(['paused', 'withdrawn', 'archived', 'split'])]))],
    ['hook-body-form-encoded', 'POST /hooks/phase', fn (Request $c) => $desk->hook('phase=accepted&id=' . $c->num())],
    ['callback-client-null', 'POST /hooks/job', fn (Request $c) => $desk->callback(json_encode(['job' => ['id' => $c->num(), 'client' => null]]))],
    ['nobody-for-pair', 'GET /matches', fn (Request $c) => $desk->match($pool($c), $c->pair())],
    ['count-of-null', 'POST /count', fn (Request $c) => $desk->count(['text' => null, 'id' => $c->num()])],
    ['last-name-optional', 'GET /badge', fn (Request $c) => $desk->badge(['first' => $c->client(), 'last' => null])],
    ['page-size-zero', 'GET /assignments', fn (Request $c) => $desk->paginate(['page' => $c->num(), 'size' => 0])],
    ['number-from-form', 'POST /translators', fn (Request $c) => $desk->invite('name=' . $c->client() . '&number=' . $c->num())],
    ['publish-removed', 'POST /assignments/{id}/publish', fn (Request $c) => $desk->publish($job($c))],
    ['slug-of-accents', 'POST /pages', fn (Request $c) => $desk->slug($c->of(['Übersetzung', 'Éditeur', 'Käännös', 'Čeština']) . $c->num())],
    ['contact-unassigned', 'GET /assignments/{id}/contact', fn (Request $c) => $job($c)->contact()],
    ['due-open-ended', 'GET /assignments/{id}', fn (Request $c) => $job($c)->daysLeft(new DateTimeImmutable($c->day()))],
    ['address-not-given', 'GET /translators/{id}/city', fn (Request $c) => $pool($c)->city(0)],
    ['number-is-readonly', 'PATCH /translators/{id}', fn (Request $c) => $pool($c)->renumber(0, $c->num())],
    ['iban-never-set', 'payout', fn (Request $c) => $pool($c)->payee(0)],
    ['grade-unforeseen', 'GET /translators/{id}/grade', fn (Request $c) => $pool($c)->grade($c->of(['D', 'E', 'F', 'n/a']))],
    ['segments-differ', 'POST /memory', fn (Request $c) => $memory->align($c->noun() . '.xliff', range(1, $c->num(5, 90)), [1])],
    ['segment-not-in-memory', 'GET /memory', fn (Request $c) => $memory->lookup('The ' . $c->noun() . ' is ready.')],
    ['leaf-without-children', 'GET /glossary/tree', fn (Request $c) => $memory->flatten(['children' => [['name' => $c->noun()]]])],
    ['rate-not-agreed', 'GET /rates', fn (Request $c) => $billing->rate($c->client(), $c->pair())],
    ['mixed-currencies', 'POST /invoices', fn (Request $c) => $billing->total([new Money($c->num(), 'EUR'), new Money(5, $c->of(['CHF', 'SEK', 'PLN']))])],
    ['client-without-lines', 'subtotals', fn (Request $c) => $billing->subtotals([$c->client() => []])],
    ['split-among-none', 'split fee', fn (Request $c) => $billing->split(new Money($c->num(), 'EUR'), [])],
    ['amount-with-comma', 'import amounts', fn (Request $c) => $billing->parseAmount($c->num() . ',' . $c->num(10, 99))],
    ['terms-in-words', 'due date', fn (Request $c) => $billing->dueDate($c->day(), $c->num(7, 60) . ' days')],
    ['issued-in-iso', 'import invoices', fn (Request $c) => $billing->issued($c->day())],
    ['quarter-unparsable', 'quarter', fn (Request $c) => $billing->quarter('mid ' . $c->noun() . ' ' . $c->num())],
    ['vat-without-space', 'vat', fn (Request $c) => $billing->vat(['vat' => 'ATU' . $c->num()])],
    ['company-left-out', 'POST /customers', fn (Request $c) => $billing->customer(['vat' => 'DE' . $c->num()])],
    ['client-code-taken', 'POST /clients', fn (Request $c) => $store($c)->addClient('BRA', $c->num())],
    ['job-of-unknown-client', 'POST /jobs', fn (Request $c) => $store($c)->addJob($c->num(), $c->noun())],
    ['job-title-null', 'POST /jobs', fn (Request $c) => $store($c)->addJob(1, null)],
    ['job-deleted-meanwhile', 'GET /jobs/{id}', fn (Request $c) => $store($c)->find('job', $c->num())],
    ['credit-overdrawn', 'charge', fn (Request $c) => $store($c)->charge(1, $c->num(501, 9000))],
    ['credit-of-nobody', 'GET /credit', fn (Request $c) => $store($c)->creditOf($c->client())],
    ['source-file-gone', 'GET /files', fn (Request $c) => $files->read($c->noun() . '-' . $c->num() . '.docx')],
    ['deliveries-folder-missing', 'PUT /files', fn (Request $c) => $files->keep($c->noun() . '.txt', 'x')],
    ['engine-unreachable', 'POST /drafts', fn (Request $c) => $dead->draft($c->noun(), $c->pair())],
    ['engine-quota', 'POST /drafts', fn (Request $c) => $engine->draft($c->noun(), $c->pair())],
    ['usage-key-gone', 'GET /usage', fn (Request $c) => $engine->usage($c->noun() . $c->num())],
    ['glossaries-html', 'sync glossaries', fn (Request $c) => $engine->glossaries()],
    ['detect-none', 'detect', fn (Request $c) => $engine->detect($c->noun())],
    ['model-missing', 'load model', fn (Request $c) => $engine->model($c->pair())],
    ['model-slow', 'warm model', fn (Request $c) => $engine->warm($c->pair())],
    ['inbox-down', 'notify', fn (Request $c) => (new Inbox('9899'))->notify($c->client(), $c->num())],
    ['reminder-client-null', 'render letter', fn (Request $c) => (new Letters())->render('reminder', ['client' => null, 'invoice' => ['number' => $c->num()]])],
    ['filter-not-registered', 'render letter', fn (Request $c) => (new Letters())->render('offer', ['lines' => []])],
    ['footer-not-found', 'render letter', fn (Request $c) => (new Letters())->render('welcome', [])],
];
