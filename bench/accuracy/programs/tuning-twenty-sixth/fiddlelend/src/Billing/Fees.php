<?php

declare(strict_types=1);

namespace Fiddle\Billing;

use Fiddle\Support\Config;
use Fiddle\Support\Validator;
use Symfony\Component\Yaml\Yaml;
use Twig\Environment;
use Twig\Loader\FilesystemLoader;

final class AppraisalFailed extends \RuntimeException
{
}

final class DepositTooLow extends \DomainException
{
    public function __construct(int $paid, int $wanted)
    {
        parent::__construct(sprintf('Deposit of %.2f is below %.2f', $paid / 100, $wanted / 100));
    }
}

final class Fees
{
    private Environment $twig;

    public function __construct()
    {
        $this->twig = new Environment(new FilesystemLoader(Config::folder('templates')), ['strict_variables' => true]);
    }

    public function deposit(int $value): int
    {
        return $value + Config::get('fees.deposit');
    }

    public function requireDeposit(int $paid, int $wanted): void
    {
        if ($paid < $wanted) {
            throw new DepositTooLow($paid, $wanted);
        }
    }

    public function classes(): array
    {
        return Yaml::parseFile(Config::folder('conf', 'insurance.yaml'));
    }

    public function instalment(int $cents, int $months): int
    {
        return intdiv($cents, $months);
    }

    public function contract(array $loan): string
    {
        return $this->twig->render('contract.twig', ['loan' => $loan]);
    }

    public function reminder(array $loans): string
    {
        return $this->twig->render('reminder.twig', ['loans' => $loans]);
    }

    public function letter(string $name): string
    {
        return $this->twig->render("$name.twig");
    }

    public function appraise(string $tag, array $offers): int
    {
        try {
            return max($offers);
        } catch (\ValueError $error) {
            throw new AppraisalFailed("No offer for $tag", 0, $error);
        }
    }

    public function invoice(array $form): array
    {
        return Validator::check($form, ['iban' => 'required']);
    }

    public function format(int $cents, string $currency, int $style): string
    {
        return (new \NumberFormatter('de_AT', $style))->formatCurrency($cents / 100, $currency);
    }

    public function share(array $parts): array
    {
        [$owner, $lender] = $parts;

        return ['owner' => $owner, 'lender' => $lender];
    }

    public function discount(?string $code): int
    {
        return strlen($code) > 4 ? 10 : 0;
    }

    public function total(array $lines): int
    {
        return array_reduce($lines, fn (int $sum, array $line) => $sum + $line['cents'], 0);
    }

    public function ticket(int $from, int $to): int
    {
        return random_int($from, $to);
    }
}
