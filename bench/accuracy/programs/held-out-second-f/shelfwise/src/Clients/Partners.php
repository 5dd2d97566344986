<?php
declare(strict_types=1);

namespace Shelfwise\Clients;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ConnectException;
use Predis\Client as Redis;
use RuntimeException;
use Shelfwise\Support\Read;
use Throwable;

final class PartnerUnavailable extends RuntimeException
{
    public function __construct(string $partner, Throwable $previous)
    {
        parent::__construct("$partner is not available", 0, $previous);
    }
}

final class Partners
{
    private Client $http;

    public function __construct(int $port)
    {
        $this->http = new Client(['base_uri' => "http://127.0.0.1:$port", 'timeout' => 0.4]);
    }

    public function isbn(string $isbn): array
    {
        return Read::json((string) $this->http->get("/isbn/$isbn")->getBody());
    }

    public function pay(string $card, int $cents): void
    {
        $this->http->post('/payments', ['json' => compact('card', 'cents')]);
    }

    public function interlibrary(string $title): array
    {
        return Read::json((string) $this->http->get('/loans?' . http_build_query(['title' => $title]))->getBody());
    }

    public function recommend(int $member): string
    {
        $answer = Read::json((string) $this->http->get("/recommend/$member")->getBody()); //~ $answer = $this->fetch("/recommend/$member");
        return $answer['items'][0]['title'];
    }

    //+ private function fetch(string $path): array
    //+ {
    //+     return Read::json((string) $this->http->get($path)->getBody());
    //+ }
    public function slow(string $branch): string
    {
        return (string) $this->http->get("/opening/$branch")->getBody();
    }

    public function union(string $query): string
    {
        try {
            return (string) (new Client())->get('http://127.0.0.1:9671/search', ['query' => ['q' => $query]])->getBody();
        } catch (ConnectException $error) {
            throw new PartnerUnavailable('union catalogue', $error);
        }
    }

    public function waiting(string $title): int
    {
        return (new Redis(['host' => '127.0.0.1', 'port' => 9672, 'timeout' => 0.5]))->llen("hold:$title");
    }
}
