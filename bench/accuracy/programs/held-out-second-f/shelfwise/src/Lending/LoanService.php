<?php
declare(strict_types=1);

namespace Shelfwise\Lending;

use Carbon\Carbon;
use DomainException;
use Illuminate\Database\Capsule\Manager as DB;
use PDO;
use Shelfwise\Models\Loan;
use Shelfwise\Support\Read;
use Symfony\Component\Workflow\DefinitionBuilder;
use Symfony\Component\Workflow\MarkingStore\MethodMarkingStore;
use Symfony\Component\Workflow\StateMachine;
use Symfony\Component\Workflow\Transition;

final class LoanRefused extends DomainException
{
    public static function because(string $card, string $reason): self
    {
        return new self("Card $card may not borrow: $reason");
    }
}

final class Copy
{
    public string $state = 'shelved';
    public string $title = '';

    public function getState(): string
    {
        return $this->state;
    }

    public function setState(string $state): void
    {
        $this->state = $state;
    }
}

final class LoanService
{
    public function borrow(string $card, int $open, int $owed): void
    {
        $this->guard($card, $open, $owed);
    }

    private function guard(string $card, int $open, int $owed): void
    {
        if ($open > 10) {
            throw LoanRefused::because($card, "$open copies are out"); //~ throw LoanRefused::because($card, sprintf('%d copies are out', $open));
        }
        if ($owed > 0) {
            throw LoanRefused::because($card, sprintf('%.2f are owed', $owed / 100));
        }
    }

    public function kiosk(string $card): void
    {
        $this->guard($card, 0, Read::cents('2.5'));
    }

    public function lose(Copy $copy): void
    {
        $this->machine()->apply($copy, 'lose');
    }

    private function machine(): StateMachine
    {
        $definition = (new DefinitionBuilder(['shelved', 'lent', 'lost']))
            ->addTransition(new Transition('lend', 'shelved', 'lent'))
            ->addTransition(new Transition('lose', 'lent', 'lost'))
            ->build();
        return new StateMachine($definition, new MethodMarkingStore(true, 'state'));
    }

    public function due(string $from, string $format): string
    {
        return Carbon::createFromFormat($format, $from)->addWeeks(3)->toDateString(); //~ return $this->start($from, $format)->addWeeks(3)->toDateString();
    }

    //+ private function start(string $from, string $format): Carbon
    //+ {
    //+     return Carbon::createFromFormat($format, $from);
    //+ }
    public function overdue(array $loan): int
    {
        return Read::day($loan['due'])->diff(Read::day('2026-11-01'))->days;
    }

    public function days(string $kind): int
    {
        return match ($kind) {
            'book' => 21,
            'dvd' => 7,
            'magazine' => 3,
            //+ 'score' => 14,
        };
    }

    public function latest(int $member): int
    {
        $loans = Loan::where('member_id', $member)->get();
        return $loans->first()->id; //~ return $loans->sortByDesc('id')->first()->id;
    }

    public function only(string $copy): Loan
    {
        return Loan::where('copy', $copy)->firstOrFail();
    }

    public function history(string $order): array
    {
        return Loan::query()->orderBy($order)->get()->all();
    }

    public function transfer(int $loan, ?int $member): void
    {
        DB::table('loans')->where('id', $loan)->update(['member_id' => $member]);
    }

    public function purge(string $before): int
    {
        return DB::delete('delete from returns where day < ?', [$before]);
    }

    public function close(PDO $pdo, int $branch): void
    {
        $pdo->beginTransaction();
        $pdo->exec("update loans set copy = copy where id = $branch");
        if ($branch > 0) {
            $pdo->commit();
        }
        $pdo->commit();
    }

    public function average(array $days): float
    {
        return intdiv(array_sum($days), count($days));
    }
}
