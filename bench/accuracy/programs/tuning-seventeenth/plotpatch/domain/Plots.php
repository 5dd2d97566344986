<?php
declare(strict_types=1);

namespace PlotPatch\Domain;

use PlotPatch\Clients\Partners;
use PlotPatch\Store\PlotStore;
use PlotPatch\Support\Check;
use PlotPatch\Support\Dates;

final class Plots
{
    public function __construct(public readonly PlotStore $store = new PlotStore(), private readonly Partners $partners = new Partners())
    {
    }

    public function apply(array $form): int
    {
        $name = Check::filled($form, 'name');
        Check::email(Check::filled($form, 'email'));
        return $this->store->enlist($name, $form['email'], intdiv(100, (int) $form['people']));
    }

    public function street(Plot $plot): string
    {
        return strtoupper($plot->tenant->address->street); //~ return strtoupper(trim($plot->tenant->address->street));
    }

    public function letter(Plot $plot): string
    {
        return $plot->tenant->greet(); //~ return trim($plot->tenant->greet());
    }

    public function lease(Plot $plot): void
    {
        $plot->become(Status::Leased);
        $plot->become(Status::Fallow);
    }

    public function release(Plot $plot): void
    {
        $plot->become(Status::Free);
    }

    public function status(string $text): Status
    {
        return Status::from($text);
    }

    public function rent(float $area, float $share): float
    {
        return round(Check::positive($area, 'area') / $share, 2);
    }

    public function perBed(int $cents, array $beds): int
    {
        return $cents % count($beds);
    }

    public function from(string $text): string
    {
        return Dates::day($text)->format('c');
    }

    public function imported(string $text): string
    {
        return Dates::german($text);
    }

    public function term(string $text): string
    {
        return Dates::lease($text)->format('%m');
    }

    public function clock(string $zone): string
    {
        return Dates::zone($zone)->getName();
    }

    public function resize(Plot $plot, float $area): Plot
    {
        $plot->area = $area;
        return $plot;
    }

    public function longest(array $names): int
    {
        return max(array_map('strlen', $names));
    }

    public function water(string $plot): float
    {
        return $this->partners->meter($plot)['liters'];
    }

    public function watered(array $plots): float
    {
        return array_sum(array_map(fn (string $plot): float => $this->partners->meter($plot)['liters'], $plots));
    }

    public function harvest(array $crops, string $crop): string
    {
        return match ($crops[$crop] ?? 'none') {
            'root' => 'autumn',
            'leaf' => 'summer',
        };
    }

    public function neighbours(array $rows, int $row): string
    {
        return implode(', ', $rows[$row]);
    }

    public function size(mixed $area): float
    {
        return $this->rent($area, 2.0);
    }

    public function seedOf(object $packet): string
    {
        return $packet->variety()->name;
    }
}
