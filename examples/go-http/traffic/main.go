// Traffic sends deliveries a gentle round of requests: `go run ./traffic http://127.0.0.1:8083`.
package main

import (
	"fmt"
	"net/http"
	"os"
	"time"
)

var round = []string{"/", "/parcels/1", "/parcels/2", "/parcels/41", "/parcels/57", "/labels/9", "/routes/2", "/routes/5"}

func main() {
	delivery := "http://127.0.0.1:8083"
	if len(os.Args) > 1 {
		delivery = os.Args[1]
	}
	client := &http.Client{Timeout: 10 * time.Second}
	for _, path := range round {
		response, err := client.Get(delivery + path)
		if err != nil {
			// A handler that panics leaves its request without an answer.
			fmt.Println("---", path)
			continue
		}
		response.Body.Close()
		fmt.Println(response.StatusCode, path)
	}
}
