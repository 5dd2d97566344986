<?php

declare(strict_types=1);

namespace Fiddle\App;

use Fiddle\Billing\Fees;
use Fiddle\Gateway\Partners;
use Fiddle\Instrument\Catalogue;
use Fiddle\Loan\LoanDesk;
use Fiddle\Loan\LoanRepository;
use Fiddle\Repair\Workshop;
use Fiddle\Support\Clock;
use Fiddle\Support\Config;
use Fiddle\Support\Text;

final class Desk
{
    public static function entries(): array
    {
        $loans = new LoanRepository();
        $desk = new LoanDesk($loans);
        $all = new Catalogue();
        $shop = new Workshop();
        $fees = new Fees();
        $partners = new Partners();

        return [
            'tag-unknown' => fn (Values $v) => $all->get($v->id('VN')),
            'kind-of-unknown' => fn (Values $v) => $all->kindOf($v->id('VA')),
            'kind-double-bass' => fn (Values $v) => $all->add($v->id('DB'), $v->of('bass', 'gamba', 'harp')),
            'no-bow' => fn (Values $v) => $all->bowOf($all->add($v->id('VN'), 'violin')->tag),
            'maker-unset' => fn (Values $v) => $all->maker($all->add($v->id('VN'), 'violin')),
            'cello-strings' => fn (Values $v) => $all->strings($all->add($v->id('VC'), 'cello')),
            'year-without-history' => fn (Values $v) => $all->add($v->id('VN'), 'violin')->year(),
            'year-circa' => fn (Values $v) => $all->add($v->id('VN'), 'violin', ['built' => 'ca. ' . $v->n(1700, 1900)])->year(),
            'label-room' => fn (Values $v) => $all->label(['number' => $v->n(1, 99)]),
            'hand-out-unapproved' => fn (Values $v) => $desk->handOut(['number' => $v->id('L'), 'state' => 'requested']),
            'return-twice' => fn (Values $v) => $desk->takeBack(['number' => $v->id('L'), 'state' => 'returned']),
            'state-unlisted' => fn (Values $v) => $desk->takeBack(['number' => $v->id('L'), 'state' => $v->of('lost', 'stolen')]),
            'request-email' => fn (Values $v) => $desk->request(['name' => $v->word(), 'email' => strtolower($v->word()) . '.example.org']),
            'loan-twice' => fn (Values $v) => $loans->insert('L-1', 'VN-1', $v->word()),
            'loan-instrument-key' => fn (Values $v) => $loans->insert($v->id('L'), $v->id('VN'), $v->word()),
            'loan-instrument-null' => fn (Values $v) => $loans->insert($v->id('L'), null, $v->word()),
            'extend-absent' => fn (Values $v) => $desk->extend($v->id('L'), 2),
            'until-absent' => fn (Values $v) => $loans->untilOf($v->id('L')),
            'reminder-table' => fn (Values $v) => $loans->reminders('2026-0' . $v->n(1, 9) . '-01'),
            'reserved' => fn (Values $v) => $desk->reserve([['2026-01-01', '2026-12-31', $v->word()]], '2026-05-05', $v->id('VN')),
            'borrower-null' => fn (Values $v) => $desk->borrower(['number' => $v->id('L'), 'borrower' => null]),
            'queue-empty' => fn (Values $v) => $desk->waiting(new \SplQueue()),
            'due-format' => fn (Values $v) => $desk->due('2026-0' . $v->n(1, 9) . '-11'),
            'term-words' => fn (Values $v) => $desk->term($v->n(1, 9) . ' weeks'),
            'luthier-for-part' => fn (Values $v) => $shop->luthierFor($v->of('bridge', 'scroll', 'soundpost')),
            'no-jobs' => fn (Values $v) => $shop->hours([]),
            'estimate-text' => fn (Values $v) => $shop->estimate((string) $v->n(100, 900), 1.5),
            'approve-limit' => fn (Values $v) => $shop->approve(['tag' => $v->id('VN'), 'cents' => $v->n(50001, 99999), 'directors' => ['Chief']], $v->word()),
            'report-file' => fn (Values $v) => $shop->report($v->id('R') . '.txt'),
            'photos-plain' => fn (Values $v) => $shop->photos($v->word()),
            'note-latin' => fn (Values $v) => $shop->note($v->word() . " \xe4"),
            'parts-json' => fn (Values $v) => $shop->parts('{"parts": [' . $v->n(1, 9) . ','),
            'parts-key' => fn (Values $v) => $shop->parts('{"items": [' . $v->n(1, 9) . ']}'),
            'parts-array-text' => fn (Values $v) => $shop->summary(['tag' => $v->id('VN'), 'parts' => [$v->word()]]),
            'finished-text' => fn (Values $v) => $shop->finish(['finished' => '2026-0' . $v->n(1, 9) . '-01']),
            'deposit-word' => fn (Values $v) => $fees->deposit($v->n(100, 900)),
            'deposit-low' => fn (Values $v) => $fees->requireDeposit($v->n(100, 900), $v->n(1000, 9000)),
            'insurance-yaml' => fn (Values $v) => $fees->classes(),
            'months-zero' => fn (Values $v) => $fees->instalment($v->n(100, 9000), 0),
            'contract-guarantor' => fn (Values $v) => $fees->contract(['number' => $v->id('L'), 'borrower' => ['name' => $v->word()]]),
            'contract-borrower-name' => fn (Values $v) => $fees->contract(['number' => $v->id('L'), 'borrower' => ['id' => $v->n(1, 99)]]),
            'reminder-template' => fn (Values $v) => $fees->reminder([]),
            'appraisal-none' => fn (Values $v) => $fees->appraise($v->id('VN'), []),
            'iban-empty' => fn (Values $v) => $fees->invoice(['loan' => $v->id('L')]),
            'share-single' => fn (Values $v) => $fees->share([$v->n(1, 99)]),
            'code-null' => fn (Values $v) => $fees->discount(null),
            'policy-404' => fn (Values $v) => $partners->policy($v->id('VN')),
            'claim-503' => fn (Values $v) => $partners->claim($v->id('VN')),
            'school-headless' => fn (Values $v) => $partners->school($v->id('S')),
            'rates-html' => fn (Values $v) => $partners->exchange('2026-01-0' . $v->n(1, 9)),
            'customs-slow' => fn (Values $v) => $partners->customs($v->id('C')),
            'courier-refused' => fn (Values $v) => $partners->courier($v->word()),
            'cover-refused' => fn (Values $v) => $partners->cover($v->id('VN')),
            'cache-refused' => fn (Values $v) => $partners->cache($v->id('k')),
            'token-signature' => fn (Values $v) => $partners->login($v->word() . '.abc', 'k'),
            'token-without-dot' => fn (Values $v) => $partners->login($v->word(), 'k'),
            'parse-day' => fn (Values $v) => Clock::parse($v->of('next blue moon', 'soonish', 'when ready') . ' ' . $v->n(1, 9)),
            'config-absent' => fn (Values $v) => Config::get('mail.' . $v->of('host', 'port')),
            'initials-blank' => fn (Values $v) => Text::initials($v->word() . '  ' . $v->word()),
            'ascii-umlaut' => fn (Values $v) => Text::ascii($v->word() . ' für'),
        ];
    }
}
