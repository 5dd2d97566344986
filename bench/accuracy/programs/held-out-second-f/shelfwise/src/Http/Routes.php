<?php
declare(strict_types=1);

namespace Shelfwise\Http;

use Illuminate\Container\Container;
use Illuminate\Translation\ArrayLoader;
use Illuminate\Translation\Translator;
use Illuminate\Validation\Factory;
use Symfony\Component\Cache\Adapter\ArrayAdapter;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\Routing\Generator\UrlGenerator;
use Symfony\Component\Routing\Matcher\UrlMatcher;
use Symfony\Component\Routing\RequestContext;
use Symfony\Component\Routing\Route;
use Symfony\Component\Routing\RouteCollection;

interface Mailer
{
}

final class Newsletter
{
    public function __construct(public Mailer $mailer)
    {
    }
}

final class Routes
{
    private RouteCollection $routes;

    public function __construct()
    {
        $this->routes = new RouteCollection();
        $this->routes->add('copy', new Route('/copies/{isbn}', [], ['isbn' => '\d+']));
        $this->routes->add('hold', new Route('/holds', [], [], [], '', [], ['POST']));
    }

    public function match(string $method, string $path): array
    {
        return (new UrlMatcher($this->routes, new RequestContext('', $method)))->match($path);
    }

    public function link(string $isbn): string
    {
        return (new UrlGenerator($this->routes, new RequestContext()))->generate('copy', ['isbn' => $isbn]);
    }

    public function newsletter(): Newsletter
    {
        return (new Container())->make(Newsletter::class);
    }

    public function validated(array $input): array
    {
        $rules = ['email' => 'required|email', 'age' => 'integer|min:6'];
        $messages = ['email' => 'The email must be valid.', 'min' => 'The :attribute must be at least :min.'];
        return (new Factory(new Translator(new ArrayLoader(), 'en')))->make($input, $rules, $messages)->validate();
    }

    public function cached(string $key): bool
    {
        return (new ArrayAdapter())->getItem($key)->isHit();
    }

    public function body(string $text): array
    {
        $request = Request::create('/holds', 'POST', [], [], [], [], $text);
        return $request->toArray();
    }

    public function search(array $query): string
    {
        $request = Request::create('/search', 'GET', $query);
        return $request->query->get('q');
    }
}
