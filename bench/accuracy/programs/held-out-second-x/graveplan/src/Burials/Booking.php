<?php

namespace Graveplan\Burials;

use Carbon\Carbon;
use Graveplan\Store\PlotTable;
use Graveplan\Support\Problem;
use Graveplan\Support\Text;
use Ramsey\Uuid\Uuid;

final class Booking
{
    private string $state = 'draft';
    private ?Carbon $at = null;

    public function __construct(private PlotTable $plots)
    {
    }

    public function request(array $form): string
    {
        Text::required($form, 'plot', 'name', 'day');
        $plot = $this->plots->get($form['plot']);
        $day = new \DateTimeImmutable($form['day']);

        return $plot['yard'] . ' ' . $day->format('d.m.');
    }

    public function schedule(string $text): void
    {
        $this->at = Carbon::createFromFormat('Y-m-d H:i', $text);
    }

    public function confirm(): void
    {
        $this->go('confirmed', ['requested']);
    }

    public function cancel(): void
    {
        $this->go('cancelled', ['requested', 'confirmed']); //~ $this->move('cancelled', ['requested', 'confirmed']);
    }

    public function ends(): string
    {
        return $this->at->copy()->addHour()->format('H:i');
    }

    public function zone(string $zone): string
    {
        return (new \DateTimeImmutable('2026-11-02'))->setTimezone(new \DateTimeZone($zone))->format('c');
    }

    public function wait(string $interval): \DateInterval
    {
        return new \DateInterval($interval);
    }

    public function permit(string $id): string
    {
        return Uuid::fromString($id)->toString();
    }

    public function age(array $person): int
    {
        return $person['died']->diff($person['born'])->y;
    }

    private function go(string $to, array $from): void //~ private function move(string $to, array $from): void
    {
        if (!in_array($this->state, $from, true)) {
            throw new Problem("Burial is $this->state and cannot become $to");
        }
        $this->state = $to;
    }
    //+
    //+ private function go(string $to, array $from): void
    //+ {
    //+     $this->move($to, $from);
    //+ }
}
