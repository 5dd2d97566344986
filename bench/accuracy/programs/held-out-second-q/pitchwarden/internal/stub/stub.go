// Package stub answers for the council and its weather on a developer's machine.
package stub

import (
	"net/http"
	"strings"
	"time"
)

func Serve(address string) {
	go http.ListenAndServe(address, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasPrefix(r.URL.Path, "/weather/"):
			select {
			case <-r.Context().Done():
			case <-time.After(time.Second):
			}
		case strings.HasPrefix(r.URL.Path, "/holidays/"):
			w.Write([]byte(`{"days": []}`))
		case strings.HasPrefix(r.URL.Path, "/gusts/"):
			w.Write([]byte("<html><body>Station is being moved</body></html>"))
		case strings.HasPrefix(r.URL.Path, "/hygiene/"):
			w.WriteHeader(http.StatusBadGateway)
		default:
			w.Write([]byte("{}"))
		}
	}))
	time.Sleep(50 * time.Millisecond)
}
