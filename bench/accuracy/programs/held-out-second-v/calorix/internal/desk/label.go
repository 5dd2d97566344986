package desk

import "go.opentelemetry.io/otel/attribute"

func labelled(label string) attribute.KeyValue { return attribute.String("l", label) }
