// Hivelog takes in what scales below beehives measure: a consumer, a schedule and a command.
package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"example.net/hivelog/alerts"
	"example.net/hivelog/pipeline"
	"example.net/hivelog/plugins"
	"example.net/hivelog/readers"
	"example.net/hivelog/telemetry"
	"go.opentelemetry.io/otel/trace"
)

type job func(context.Context) error

var seed, _ = strconv.Atoi(os.Getenv("SEED"))

func word(of ...string) string { return of[seed%len(of)] }

func hive() string { return word("linden", "acacia", "heather", "clover", "rape") + strconv.Itoa(seed) }

func weighing() []pipeline.Reading {
	list := make([]pipeline.Reading, 4+seed)
	for i := range list {
		list[i] = pipeline.Reading{Hive: hive(), Grams: float64(30000 + i*seed)}
	}
	return list
}

func framed(raw ...byte) string {
	var sum byte
	for _, each := range raw {
		sum += each
	}
	return fmt.Sprintf("%x", append(raw, sum))
}

func intake(add func(string, string, job)) {
	//+ add("", "health", func(context.Context) error { return nil })
	add("old-hive-has-no-sensor", "intake", func(ctx context.Context) error {
		_, err := pipeline.Run(ctx, weighing(), pipeline.Calibrate{})
		return err
	})
	add("summer-window-in-kilograms", "intake", func(ctx context.Context) error {
		_, err := pipeline.Run(ctx, weighing(), pipeline.Window{Low: 10, High: float64(80 + seed)})
		return err
	})
	add("smooth-from-first-reading", "intake", func(ctx context.Context) error {
		_, err := pipeline.Run(ctx, weighing(), pipeline.Smooth{Back: 1 + seed%3})
		return err
	})
	add("batch-size-not-configured", "archive", func(context.Context) error {
		_ = pipeline.Batch(weighing(), 0)
		return nil
	})
	add("sensor-frame-as-text", "radio", func(context.Context) error {
		_, err := readers.Frame(hive(), fmt.Sprintf("0x%04x", seed*911))
		return err
	})
	add("new-scale-sends-kind-four", "radio", func(context.Context) error {
		_, err := readers.Frame(hive(), framed(4, 1, byte(seed)))
		return err
	})
	add("checksum-over-lower-nibble", "radio", func(context.Context) error {
		_, err := readers.Frame(hive(), fmt.Sprintf("0102%02x0fff", 16+seed))
		return err
	})
	add("count-larger-than-frame", "radio", func(context.Context) error {
		_, err := readers.Frame(hive(), framed(1, byte(20+seed), 7))
		return err
	})
	add("table-with-comment-row", "import", func(context.Context) error {
		_, err := readers.Table(hive()+".csv", strings.NewReader("hive,grams\n# weighed by hand, wind, 9 degrees\n"+hive()+",30100\n"+strings.Repeat("a,1\n", seed)))
		return err
	})
	add("upload-not-packed", "upload", func(context.Context) error {
		_, err := readers.Packed([]byte(strings.Repeat("hive,grams\n", seed)))
		return err
	})
	add("log-rotated-while-written", "upload", func(context.Context) error {
		_, err := readers.Log(make([]byte, 3+seed%4))
		return err
	})
	add("profile-name-with-folder-up", "profile", func(context.Context) error {
		_, err := readers.Profile(os.DirFS(os.Getenv("PREFIX")), "../"+hive())
		return err
	})
}

func outlet(add func(string, string, job)) {
	//+ add("", "ready", func(context.Context) error { return nil })
	add("sink-kind-with-capital", "configure", func(context.Context) error {
		_, err := plugins.NewRegistry().Make(word("Kafka", "Influx", "Mqtt"), nil)
		return err
	})
	add("reload-registers-again", "configure", func(context.Context) error {
		registry := plugins.NewRegistry()
		for range 2 {
			registry.Register(word("file", "socket", "syslog"), nil)
		}
		return nil
	})
	add("sinks-counted-in-nil-map", "configure", func(context.Context) error {
		plugins.NewRegistry().Use(hive())
		return nil
	})
	add("option-misspelt", "configure", func(context.Context) error {
		plugins.Fill(&plugins.File{}, map[string]any{word("pth", "bufer", "fil"): seed})
		return nil
	})
	add("option-as-text", "configure", func(context.Context) error {
		plugins.Fill(&plugins.File{}, map[string]any{"buffer": strconv.Itoa(seed)})
		return nil
	})
	add("hook-with-old-arguments", "configure", func(context.Context) error {
		plugins.Invoke(&plugins.File{}, "Started", seed, hive())
		return nil
	})
	add("sink-without-listener", "flush", func(ctx context.Context) error {
		return pipeline.Fan(ctx, 2, []string{hive()}, func(_ context.Context, line string) error {
			return (&plugins.File{Path: line}).Write(line)
		})
	})
	add("flush-limit-too-short", "flush", func(ctx context.Context) error {
		return pipeline.Flush(ctx, time.Duration(seed)*time.Millisecond, func(ctx context.Context) error {
			<-ctx.Done()
			return context.Cause(ctx)
		})
	})
	add("acknowledged-before-raised", "alarm", func(context.Context) error {
		return alerts.Acknowledge(&alerts.Alarm{State: "quiet"})
	})
	add("escalates-what-was-seen", "alarm", func(context.Context) error {
		return alerts.Escalate(&alerts.Alarm{State: alerts.State(word("seen", "raised"))})
	})
	add("text-of-hive-without-name", "alarm", func(context.Context) error {
		_, err := alerts.Text("{{.Hive.place}}: "+hive(), &alerts.Alarm{Hive: map[string]string{"id": hive()}})
		return err
	})
	add("greeting-of-single-name", "alarm", func(context.Context) error {
		_, err := alerts.Text("{{.Owner.Greeting}}, "+hive(), &alerts.Alarm{Owner: &alerts.Owner{Name: word("Ola", "Beekeepers", "Jun")}})
		return err
	})
	add("template-saved-unfinished", "alarm", func(context.Context) error {
		_, err := alerts.Text("{{if .Owner}} "+hive(), &alerts.Alarm{})
		return err
	})
	add("muted-word-is-no-pattern", "mute", func(context.Context) error {
		_ = alerts.Mute([]string{hive(), word("rain (", "fog (", "hail (")})
		return nil
	})
	add("gateway-without-port", "alarm", func(ctx context.Context) error {
		return alerts.Send(ctx, word("sms.example.net", "texts.example.net"))
	})
}

func main() {
	add := func(label, name string, work job) {
		telemetry.Label = label
		if os.Getenv("WRAP") != "" {
			work = measured(work)
		}
		enter(name, work)
	}
	intake(add)
	outlet(add)
}

func measured(next job) job {
	return func(ctx context.Context) error {
		began := time.Now()
		err := next(ctx)
		_ = time.Since(began)
		return err
	}
}

func enter(name string, work job) {
	switch os.Getenv("DOOR") {
	case "http":
		ticker := time.NewTicker(time.Millisecond)
		defer ticker.Stop()
		<-ticker.C
		var once sync.WaitGroup
		once.Go(func() { telemetry.Span(context.Background(), "every minute "+name, trace.SpanKindInternal, work) })
		once.Wait()
	case "worker":
		done := make(chan struct{})
		time.AfterFunc(time.Millisecond, func() {
			defer close(done)
			telemetry.Span(context.Background(), "consume "+name, trace.SpanKindConsumer, work)
		})
		<-done
	default:
		telemetry.Span(context.Background(), "hivelog "+name, trace.SpanKindInternal, work)
	}
}
