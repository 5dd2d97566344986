<?php

/** What OpenTelemetry's SDK sends: Java's form, with base names and dots; frames that the enclosing exception ends with are left out. */
function sdkText(Throwable $error): string
{
    $text = '';
    $enclosing = [];
    for ($each = $error; $each !== null; $each = $each->getPrevious()) {
        $frames = sdkFrames($each);
        $shared = 0;
        while ($shared < count($frames) && $shared < count($enclosing) && $frames[count($frames) - 1 - $shared] === $enclosing[count($enclosing) - 1 - $shared]) {
            $shared++;
        }
        $message = $each->getMessage() === '' ? '' : ': ' . $each->getMessage();
        $text .= ($each === $error ? '' : "\nCaused by: ") . str_replace('\\', '.', $each::class) . $message;
        foreach (array_slice($frames, 0, count($frames) - $shared) as [$name, $file, $line]) {
            $place = $file === null ? 'Unknown Source' : basename($file) . ($line ? ":$line" : '');
            $text .= "\n\tat " . str_replace('\\', '.', $name) . "($place)";
        }
        if ($shared > 0) {
            $text .= "\n\t... $shared more";
        }
        $enclosing = $frames;
    }
    return $text;
}

/** Each function with where it stood: the throw, then the calls of `getTrace`. */
function sdkFrames(Throwable $error): array
{
    $place = [$error->getFile(), $error->getLine()];
    $frames = [];
    foreach ($error->getTrace() as $call) {
        $class = isset($call['class']) ? $call['class'] . '.' : '';
        $frames[] = [$class . $call['function'], ...$place];
        $place = [$call['file'] ?? null, $call['line'] ?? null];
    }
    $frames[] = ['{main}', ...$place];
    return $frames;
}

/** The same as objects have it: class and function apart, a namespace's function split like a method. */
function expectedOf(Throwable $error, bool $isOwn, bool $hasThrow = true): array
{
    $place = $hasThrow ? ['file' => $error->getFile(), 'line' => $error->getLine()] : [];
    $frames = [];
    foreach ([...$error->getTrace(), ['function' => '{main}']] as $call) {
        $class = preg_replace('/\0.*$/s', '', $call['class'] ?? '');
        $function = $call['function'];
        // What stands in a closure's name is no class of it.
        $end = strpos($function, '{closure');
        $slash = strrpos($end === false ? $function : substr($function, 0, $end), '\\');
        $file = $place['file'] ?? '';
        $frames[] = [
            'module' => $class !== '' ? $class : ($slash === false ? '' : substr($function, 0, $slash)),
            'function' => $slash === false ? $function : substr($function, $slash + 1),
            'file' => $isOwn ? $file : basename($file),
            'line' => $place['line'] ?? 0,
            'column' => 0,
        ];
        $place = $call;
    }
    return ['type' => preg_replace('/\0.*$/s', '', $error::class), 'message' => $error->getMessage(), 'frames' => $frames];
}

function chainOf(Throwable $error, bool $isOwn): array
{
    $chain = [];
    for ($each = $error; $each !== null; $each = $each->getPrevious()) {
        $chain[] = expectedOf($each, $isOwn);
    }
    return $chain;
}

function record(string $program, callable $run): void
{
    try {
        $run();
    } catch (Throwable $error) {
        $forms = [
            '' => [sdkText($error), chainOf($error, false)],
            ', as a string' => [(string) $error, chainOf($error, true)],
            ', getTraceAsString' => [$error->getTraceAsString(), [expectedOf($error, true, false)]],
        ];
        foreach ($forms as $form => [$stack, $expected]) {
            $line = ['program' => $program . $form, 'type' => $error::class, 'message' => $error->getMessage(), 'stack' => $stack, 'expected' => $expected];
            echo json_encode($line, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR), "\n";
        }
    }
}
