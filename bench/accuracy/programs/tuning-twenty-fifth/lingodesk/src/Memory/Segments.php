<?php
namespace Lingodesk\Memory;

final class Segments
{
    public function fromTmx(string $xml): array
    {
        $document = new \SimpleXMLElement($xml);
        $units = [];
        foreach ($document->body->tu as $unit) {
            $units[] = (string) $unit->tuv[1]->seg;
        }
        return $units;
    }

    public function header(string $xml): string
    {
        $document = new \DOMDocument();
        $document->loadXML($xml);
        return $document->getElementsByTagName('header')->item(0)->getAttribute('srclang');
    }

    public function bestMatch(array $scores): int
    {
        arsort($scores);
        return max($scores);
    }

    public function split(string $text, string $rule): array
    {
        return preg_split($rule, $text);
    }

    public function window(array $segments, int $size): array
    {
        return array_chunk($segments, $size);
    }

    public function align(array $source, array $target): array
    {
        return array_combine($source, $target);
    }

    public function similarity(?string $a, ?string $b): int
    {
        return levenshtein($a, $b);
    }

    public function convert(string $text, string $charset): string
    {
        return mb_convert_encoding($text, 'UTF-8', $charset);
    }

    public function pad(string $segment, int $width): string
    {
        return $segment . str_repeat(' ', $width - strlen($segment));
    }

    public function unpackIndex(string $bytes): array
    {
        return unpack('Nid/nlength', $bytes);
    }
}
