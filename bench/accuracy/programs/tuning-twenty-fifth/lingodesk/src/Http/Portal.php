<?php
namespace Lingodesk\Http;

use GuzzleHttp\Client;

final class Portal
{
    private Client $client;

    public function __construct(string $base, float $timeout = 2)
    {
        $this->client = new Client(['base_uri' => $base, 'timeout' => $timeout]);
    }

    private function fetch(string $path): array
    {
        return json_decode((string) $this->client->get($path)->getBody(), true, 512, JSON_THROW_ON_ERROR);
    }

    public function balance(string $client): float
    {
        return $this->fetch("/balance/$client")['amount'];
    }

    public function invoice(string $job): array
    {
        return $this->fetch("/invoices/$job");
    }

    public function machine(string $language): string
    {
        return $this->fetch("/engine/$language")['text'];
    }

    public function quality(string $job): array
    {
        return $this->fetch("/quality/$job")['errors'];
    }

    public function wait(string $job): array
    {
        return $this->fetch("/slow/$job");
    }
}
