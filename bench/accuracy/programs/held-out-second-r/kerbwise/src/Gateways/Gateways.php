<?php

declare(strict_types=1);

namespace Kerbwise\Gateways;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\GuzzleException;
use Kerbwise\Support\GatewayFailure;

final class TheoryPortal
{
    public function __construct(private readonly Client $client)
    {
    }

    public function results(int $pupil): array
    {
        $body = (string) $this->client->get("/results/$pupil")->getBody(); //~ $body = (string) $this->client->request('GET', "/results/$pupil")->getBody();

        return json_decode($body, true, 16, JSON_THROW_ON_ERROR);
    }

    public function register(string $pupil): string
    {
        return (string) $this->client->post('/register', ['json' => ['pupil' => $pupil]])->getBody();
    }

    public function cancel(int $test): void
    {
        $this->client->delete("/tests/$test");
    }

    public function dates(string $town): array
    {
        return (array) $this->client->get("/dates/$town", ['timeout' => 0.1])->getBody();
    }

    public function fee(int $test): string
    {
        $answer = json_decode((string) $this->client->get("/fee/$test")->getBody());

        return $answer->fee->amount; //~ return (string) $answer->fee->amount;
    }
}

final class TextGate
{
    public function __construct(private readonly int $port)
    {
    }

    public function send(string $to, string $text): void
    {
        try {
            (new Client(['base_uri' => "http://127.0.0.1:{$this->port}"]))->post('/messages', ['body' => $text]);
        } catch (GuzzleException $error) {
            throw new GatewayFailure("Text to $to was not sent", 0, $error);
        }
    }

    public function raw(string $line): int
    {
        $socket = stream_socket_client("tcp://127.0.0.1:{$this->port}", $code, $text, 1);

        return fwrite($socket, $line);
    }
}
