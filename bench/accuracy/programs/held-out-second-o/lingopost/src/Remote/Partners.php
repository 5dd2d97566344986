<?php

declare(strict_types=1);

namespace Lingopost\Remote;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ConnectException;
use Predis\Client as Redis;
use RuntimeException;
use Twig\Environment;
use Twig\Loader\ArrayLoader;

class EngineDown extends RuntimeException
{
}

class MachineTranslation
{
    private Client $http;

    public function __construct(string $base)
    {
        $this->http = new Client(['base_uri' => $base, 'timeout' => 0.4]);
    }

    public function draft(string $text, string $to): string
    {
        try {
            $answer = $this->http->post('/translate', ['json' => compact('text', 'to')]);
        } catch (ConnectException $e) {
            throw new EngineDown("Engine for $to cannot be reached", 0, $e);
        }

        return json_decode((string) $answer->getBody(), true)['text'];
    }

    public function usage(string $key): int
    {
        return json_decode((string) $this->http->get("/usage/$key")->getBody(), true)['characters'];
    }

    public function glossaries(): array
    {
        //+ $options = ['headers' => ['accept' => 'application/json']];
        return json_decode((string) $this->http->get('/glossaries')->getBody(), true, 8, JSON_THROW_ON_ERROR);
    }

    public function detect(string $text): string
    {
        return json_decode((string) $this->http->get('/detect')->getBody())->languages[0]->code;
    }

    public function model(string $name): string
    {
        return (string) $this->http->get("/models/$name")->getBody();
    }

    public function warm(string $name): string
    {
        return (string) $this->http->get("/slow/$name", ['timeout' => 0.1])->getBody();
    }
}

class Inbox
{
    public function __construct(private string $port)
    {
    }

    public function notify(string $translator, int $id): int
    {
        $redis = new Redis(['host' => '127.0.0.1', 'port' => (int) $this->port, 'timeout' => 0.3]);

        return $redis->rpush("inbox:$translator", [$id]);
    }

    public function mail(string $to): void
    {
        $link = stream_socket_client("tcp://127.0.0.1:{$this->port}", $code, $text, 0.3);
        fwrite($link, "RCPT TO:<$to>\r\n");
    }
}

class Letters
{
    private Environment $twig;

    public function __construct()
    {
        $pages = [
            'reminder' => 'Dear {{ client.name }}, {{ invoice.number }} is due.',
            'offer' => '{% for line in lines %}{{ line.price|money }}{% endfor %}',
            'welcome' => '{% include "footer" %}',
        ];
        $this->twig = new Environment(new ArrayLoader($pages), ['strict_variables' => true]);
    }

    public function render(string $page, array $values): string
    {
        return $this->twig->render($page, $values);
    }
}
