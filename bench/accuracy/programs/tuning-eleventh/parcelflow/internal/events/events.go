// Package events publishes what happened, and caches quotes.
package events

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/redis/go-redis/v9"
)

type Cache struct{ client *redis.Client }

func NewCache(addr string) *Cache {
	return &Cache{redis.NewClient(&redis.Options{Addr: addr, MaxRetries: -1, DialTimeout: time.Second, DialerRetries: 1})}
}

func (c *Cache) Remember(ctx context.Context, key string, value any) error {
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("remember %s: %w", key, err)
	}
	if err := c.client.Set(ctx, "quote:"+key, text, time.Hour).Err(); err != nil {
		return fmt.Errorf("cache quote: %w", err)
	}
	return nil
}

type Bus struct{ URL string }

func (b Bus) Publish(topic string, value any) error {
	conn, err := amqp.Dial(b.URL)
	if err != nil {
		return fmt.Errorf("publish %s: %w", topic, err)
	}
	defer conn.Close()
	return nil
}
